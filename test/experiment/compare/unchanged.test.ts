import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../src/experiment/compare/effect.ts';
import { unchangedArms } from '../../../src/experiment/compare/unchanged.ts';
import type { LeverSchedule } from '../../../src/model/place.ts';

const cost = {
  ...{ once: 0, oncePerHead: 0, yearly: 0, yearlyPerHead: 0, yearlyPerOrganization: 0 },
  yearlyEnvelopeShare: 0,
};
const lever: LeverSchedule = {
  slug: 'l',
  changes: [{ parameter: 'tenderShare', scope: 'government', kind: 'add', value: 0.1 }],
  ...{ strength: 1, start: 12, lagMonths: 3, rampMonths: 0, stop: null, fadeMonths: 0 },
  cost,
  payer: 'government',
  target: { governments: null, services: null, organizations: null },
};

/** Why an arm of these levers changed nothing, in a window that ends before month 24. */
function reasonOf(...levers: LeverSchedule[]) {
  const effects = [{ arm: 'b', effect: 0, verdict: 'no change' }] as Effect[];
  return unchangedArms([{ slug: 'b', levers }], effects, 24).map(({ why }) => why);
}

describe('an arm that changed nothing', () => {
  it.each([
    ['says the same as the baseline', [], { reason: 'same' }],
    ['has no strength', [{ ...lever, strength: 0 }], { reason: 'strength' }],
    ['begins after the window', [{ ...lever, start: 21 }], { reason: 'late', month: 24 }],
    ['could not be paid', [{ ...lever, cost: { ...cost, yearly: 5 } }], { reason: 'unpaid' }],
    [
      'is paid by a funder, so that money is not the reason',
      [{ ...lever, cost: { ...cost, yearly: 5 }, payer: 'funder' }],
      { reason: 'unread', parameters: ['tenderShare'] },
    ],
    ['moves what nothing reads', [lever], { reason: 'unread', parameters: ['tenderShare'] }],
  ] as const)('%s', (_, levers, why) => {
    expect(reasonOf(...levers)).toEqual([why]);
  });

  it('is none that changed one indicator', () => {
    const effects = [
      { arm: 'b', effect: 0, verdict: 'no change' },
      { arm: 'b', effect: 1e-9, verdict: 'no clear effect' },
    ] as Effect[];
    expect(unchangedArms([{ slug: 'b', levers: [lever] }], effects, 24)).toEqual([]);
  });
});
