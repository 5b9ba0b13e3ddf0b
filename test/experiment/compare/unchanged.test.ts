import { describe, expect, it } from 'vitest';
import { whereUsed } from '../../../src/cli/where-used.ts';
import type { Effect } from '../../../src/experiment/compare/effect.ts';
import { unchangedArms } from '../../../src/experiment/compare/unchanged.ts';
import { filesOfModes } from '../../../src/experiment/compare/unused.ts';
import type { LeverSchedule } from '../../../src/model/place.ts';
import { head, read } from '../../scenario/reading.ts';

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

const paid = { ...lever, cost: { ...cost, yearly: 5 } };
const share = { ...cost, yearlyEnvelopeShare: 0.01 };

const { scenario } = await read(`${head}months: 24
window: 13-24
services:
  community: {}
governments:
  county: {tenderShare: 0, ventureShare: 0, minimumBids: 3}
`);
const ground = { baseline: scenario, whereUsed };

/** Why an arm of these levers changed nothing, in a window of months 13 to 24. */
function reasonOf(...levers: LeverSchedule[]) {
  const effects = [{ arm: 'b', effect: 0, sameSign: 1 }] as Effect[];
  return unchangedArms([{ slug: 'b', levers }], effects, ground).map(({ why }) => why);
}

/** A lever of one change. */
function moving(change: Partial<LeverSchedule['changes'][number]>): LeverSchedule {
  return { ...lever, changes: [{ ...lever.changes[0], ...change }] };
}

describe('an arm that changed nothing', () => {
  it.each([
    ['says the same as the baseline', [], { reason: 'same' }],
    ['has no strength', [{ ...lever, strength: 0 }], { reason: 'strength' }],
    ['begins after the window', [{ ...lever, start: 21 }], { reason: 'late', month: 24 }],
    ['could not be paid', [paid], { reason: 'unpaid' }],
    [
      'begins to grow with the end of the window',
      [{ ...lever, start: 20, rampMonths: 4 }],
      { reason: 'late', month: 24 },
    ],
    ['ended before the window', [{ ...lever, start: 3, stop: 8 }], { reason: 'over', month: 8 }],
    ['ended before it grew', [{ ...lever, stop: 15, rampMonths: 6 }], { reason: 'over', month: 15 }],
    [
      'ended, beside a late one',
      [
        { ...lever, start: 3, stop: 8 },
        { ...lever, start: 30 },
      ],
      { reason: 'over', month: 8 },
    ],
    ['could not be paid by the parent', [{ ...paid, payer: 'parent' }], { reason: 'unpaid' }],
    ['could not be paid: a share is a cost too', [{ ...lever, cost: share }], { reason: 'unpaid' }],
    ['could not be paid, beside one for nothing', [lever, paid], { reason: 'unpaid' }],
    [
      'is paid by a funder, so that money is not the reason',
      [{ ...moving({ value: 0 }), cost: paid.cost, payer: 'funder' }],
      { reason: 'idle', changes: [{ parameter: 'tenderShare', idle: { why: 'still', values: ['0'] } }] },
    ],
    [
      'is rounded away: whole numbers stay whole',
      [moving({ parameter: 'minimumBids', value: 0.2 })],
      { reason: 'idle', changes: [{ parameter: 'minimumBids', idle: { why: 'still', values: ['3'] } }] },
    ],
    [
      'moves what only open tenders use, and there are none',
      [moving({ parameter: 'minimumBids', value: 1 })],
      { reason: 'idle', changes: [{ parameter: 'minimumBids', idle: { why: 'modes', modes: ['tender'] } }] },
    ],
    [
      'moves what only venture philanthropy uses, and there is none',
      [moving({ parameter: 'ventureGrantMax', kind: 'multiply', value: 2 })],
      {
        reason: 'idle',
        changes: [{ parameter: 'ventureGrantMax', idle: { why: 'modes', modes: ['venture'] } }],
      },
    ],
    [
      'moves what only insurance uses, and nothing is insured',
      [moving({ parameter: 'approvalBase', scope: 'constant', value: 0.1 })],
      { reason: 'idle', changes: [{ parameter: 'approvalBase', idle: { why: 'uninsured' } }] },
    ],
    [
      'moves what insured services alone have',
      [moving({ parameter: 'deductible', scope: 'service', kind: 'multiply', value: 2 })],
      {
        reason: 'idle',
        changes: [
          { parameter: 'deductible', idle: { why: 'kind', kind: 'insurance', services: ['community'] } },
        ],
      },
    ],
    [
      'moves what is used, to no other outcome',
      [
        moving({ parameter: 'bargainingShare', scope: 'constant', value: 0.01 }),
        moving({ parameter: 'advance' }),
      ],
      {
        reason: 'idle',
        changes: [
          { parameter: 'bargainingShare', idle: { why: 'read', readers: ['awards/direct-commission'] } },
          { parameter: 'advance', idle: { why: 'read', readers: ['month/4-evaluation/pay-dues'] } },
        ],
      },
    ],
  ] as const)('%s', (_, levers, why) => {
    expect(reasonOf(...levers)).toEqual([why]);
  });

  const still = { arm: 'b', effect: 0, sameSign: 1 };
  const arms = [
    { slug: 'b', levers: [lever] },
    { slug: 'c', levers: [lever] },
  ];

  it.each([
    ['changed one indicator', { ...still, effect: 1e-9 }],
    ['changed replications by amounts that sum to nothing', { ...still, sameSign: 0 }],
  ])('is none that %s', (_, effect) => {
    expect(unchangedArms(arms, [still, effect] as Effect[], ground)).toEqual([]);
  });

  it('is told by its own indicators that are defined: without any nobody knows', () => {
    const effects = [still, { ...still, effect: null, sameSign: null }, { ...still, arm: 'c', effect: 2 }];
    expect(unchangedArms(arms, effects as Effect[], ground).map(({ arm }) => arm)).toEqual(['b']);
    expect(unchangedArms(arms, effects.slice(1, 2) as Effect[], ground)).toEqual([]);
  });

  it('is looked for in the files by which each way of awarding has its own parameters', () => {
    const own = { tender: 'bidCost', commission: 'bargainingShare', venture: 'ventureGrantMax' } as const;
    for (const [mode, file] of Object.entries(filesOfModes)) {
      expect(whereUsed(own[mode as keyof typeof own])).toBe(file);
    }
  });
});
