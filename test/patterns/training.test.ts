/** Pattern V26: training raises skill with a lag; once it stops, what was gained halves within ln 2/.01 = 69 months. */
import { describe, expect, it } from 'vitest';
import type { LeverChange } from '../../src/model/place.ts';
import { simulate } from '../../src/model/simulate.ts';
import { leverOf, placeOf } from '../setup/place.ts';

const STOP = 36;
const HALF_LIFE = 69;

/** What nonprofits gained in skill, month by month, in the mean over those who stay to the end. */
function gains(skillDecay = 0.01): number[] {
  const train: LeverChange = { parameter: 'training', scope: 'government', kind: 'add', value: 0.6 };
  const months = STOP + HALF_LIFE + 1;
  const place = placeOf({
    months,
    services: ['community'],
    government: { agents: 20 },
    // nobody leaves, so that the same organizations are seen throughout
    constants: { skillDecay, idleExit: 0, exitMonths: months },
    levers: [leverOf({ changes: [train], start: 0, stop: STOP })],
  });
  const series: number[] = [];
  simulate(place, 'training', 0, ({ organizations }) => {
    const trained = organizations.filter(({ type, enteredAt }) => type === 'nonprofit' && enteredAt < 0);
    series.push(trained.reduce((sum, { skill, baseSkill }) => sum + skill - baseSkill, 0) / trained.length);
  });
  return series;
}

describe('skill', () => {
  const series = gains();

  it('rises month by month while training lasts, ever more slowly', () => {
    const steps = series.slice(1, STOP).map((gain, k) => gain - series[k]);
    expect(Math.min(...steps)).toBeGreaterThan(0);
    for (let k = 1; k < steps.length; k++) expect(steps[k]).toBeLessThan(steps[k - 1]);
    expect(series[STOP - 1]).toBeGreaterThan(0.1);
  });

  it('has lost half of what was gained 69 months after training stops, and not if it does not decay', () => {
    const left = (gained: readonly number[]) => gained[STOP - 1 + HALF_LIFE] / gained[STOP - 1];
    expect(left(series)).toBeCloseTo(0.5, 2);
    expect(series[STOP - 1 + HALF_LIFE - 3] / series[STOP - 1]).toBeGreaterThan(0.5);
    expect(left(gains(0))).toBe(1);
  });
});
