/** What the processes of a month read of the values that levers move, found by watching a run. */
import { describe, expect, it } from 'vitest';
import { runMonths, startRun } from '../../../src/model/simulate.ts';
import type { World } from '../../../src/model/world.ts';
import { movables, whyFixed } from '../../../src/scenario/movables.ts';
import { placeOf } from '../../../src/scenario/scenario.ts';
import { head, read } from '../../scenario/reading.ts';

const local =
  'agents: 90, lotSize: 120, captureSusceptibility: 0.6, ventureShare: 0.3, tenderShare: 0.4, publicitySpend: 0.2, ' +
  'fundraisingEffort: 0.1, surveySize: 50, benchmark: 0.5, pooled: true, outsideOpen: true, serviceShare: 0.2';
/** Every mechanism, kind of service and intervention at work, in small. */
const everything = `${head}months: 40
constants: {benchmarkRate: 1, entryRate: 5, idleMonths: 2, exitMonths: 1, crowdOutFrom: 0, blacklistScore: 1, commissionFloor: 1}
services:
  community: {choice: true, organizations: {count: 8, fixedCostShare: 0.4}}
  home-elder-care: {unitCost: 130}
  education-culture: {paymentBasis: activity}
  livelihood-insurance: {kind: insurance, incidentRate: 3, refundShare: 0.5, lossRatioMinimum: 0.5, lossMean: 0.5 CNY, deductible: 0.1 CNY, automaticShare: 0.5}
governments:
  province: {agents: 0, fiscalPersons: 9000, transferShare: 0.3}
  east: {parent: province, ${local}, minimumBids: 1}
  west: {parent: province, ${local}, minimumBids: 4, awardRule: ratio, reserveMarkup: -0.3}
`;

/** Code words that a process other than that of the levers reads from the values of the month. */
async function wordsRead(): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  let isWatched = false;
  const watched = <Values extends object>(values: Values): Values =>
    new Proxy(values, {
      get(target, name) {
        if (isWatched) words.add(String(name));
        return Reflect.get(target, name);
      },
    });
  const world: World = startRun(placeOf((await read(everything)).scenario), '1', 0);
  Object.assign(world, { constants: watched(world.constants) });
  for (const agent of [...world.governments, ...world.services]) {
    Object.assign(agent, { values: watched<object>(agent.values) });
  }
  runMonths(world, () => {}, {
    before: (_, { process }) => {
      isWatched = process !== 'moveLevers';
    },
    after: () => {
      isWatched = false;
    },
  });
  return words;
}

describe('what levers may move', () => {
  it('is read by some process from the values of the month, but for what is kept with each organization', async () => {
    const found = await wordsRead();
    // charged while levers move, before the other processes act
    const elsewhere = new Set(['grassrootsPremium']);
    const unread = [...movables].filter(
      ([name, { definition }]) =>
        whyFixed(definition) === undefined &&
        !definition.perOrganization &&
        !elsewhere.has(name) &&
        !found.has(name),
    );
    expect(unread.map(([name]) => name)).toEqual([]);
  });
});
