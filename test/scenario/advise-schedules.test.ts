import { describe, expect, it } from 'vitest';
import { adviseArm } from '../../src/scenario/advise-arm.ts';
import { armOf } from '../../src/scenario/choose-arms.ts';
import { county, head, read } from './reading.ts';

/** A run of 60 months. */
const town = head + county;
const MOVES = 'changes: [{parameter: disclosure, kind: add, value: 0.3}]';
const SWITCHES = 'changes: [{parameter: outsideOpen, kind: to, value: true}]';

async function adviceOn(block: string): Promise<string[]> {
  const { warnings } = await read(`${town}${block}\n`);
  return warnings
    .filter(({ path }) => path.endsWith('.start'))
    .map(({ path, message, position }) => `${position?.line}:${position?.column} ${path} ${message}`);
}

const line = town.split('\n').length + 1;
const alone = 'lets the change act in month 60 alone, the last of the run, which shows next to nothing of it';

describe('advice about the months of levers and interventions', () => {
  it.each([
    [`interventions:\n  - {slug: own, start: 60, ${MOVES}}`, `${line}:24 interventions.own.start ${alone}`],
    [`levers:\n  - {slug: own, start: 60, ${MOVES}}`, `${line}:24 levers.own.start ${alone}`],
    [
      `interventions:\n  - {slug: own, start: 58, lagMonths: 1, rampMonths: 6, ${MOVES}}`,
      `${line}:24 interventions.own.start ${alone}`,
    ],
    [
      `interventions:\n  - {slug: own, start: 60, rampMonths: 6, ${MOVES}}`,
      `${line}:24 interventions.own.start leaves no month in which the change acts: it begins in month 60 and grows over 6 months, and the run ends with month 60`,
    ],
    [
      `interventions:\n  - {slug: own, start: 30, stop: 31, rampMonths: 6, ${MOVES}}`,
      `${line}:24 interventions.own.start leaves no month in which the change acts: it begins in month 30 and grows over 6 months, and it stops in month 31`,
    ],
    [`interventions:\n  - {slug: publicity, use: publicity, start: 60}`, 'grows over 3 months'],
  ])('say where a run shows nothing of one: %s', async (block, told) => {
    expect((await adviceOn(block)).filter((one) => one.includes(told))).toHaveLength(1);
  });

  it.each([
    `interventions:\n  - {slug: own, start: 59, ${MOVES}}`,
    `interventions:\n  - {slug: own, start: 58, rampMonths: 6, ${MOVES}}`,
    `interventions:\n  - {slug: own, start: 30, stop: 31, ${MOVES}}`,
    `interventions:\n  - {slug: own, start: 30, stop: 31, rampMonths: 6, fadeMonths: 6, ${MOVES}}`,
    `interventions:\n  - {slug: own, start: 60, strength: 0, ${MOVES}}`,
  ])('say nothing where it has two months, or no strength: %s', async (block) => {
    expect(await adviceOn(block)).toEqual([]);
  });

  it('know that a switch is set at once, whatever the ramp', async () => {
    expect(await adviceOn(`interventions:\n  - {slug: own, start: 59, rampMonths: 6, ${SWITCHES}}`)).toEqual(
      [],
    );
  });

  it('tell of an arm that takes an intervention of the catalogue in the last month of the run', async () => {
    const { scenario } = await read(town, {}, ['months=13', 'window=1-13']);
    expect(
      adviseArm(scenario, armOf(scenario, 'publicity')).map(({ path, message }) => `${path} ${message}`),
    ).toEqual([
      'arms.publicity takes "publicity", whose start leaves no month in which the change acts: it begins in month 13 and grows over 3 months, and the run ends with month 13',
    ]);
  });
});
