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

const paid = { ...lever, cost: { ...cost, yearly: 5 } };
const share = { ...cost, yearlyEnvelopeShare: 0.01 };

/** Why an arm of these levers changed nothing, in a window that ends before month 24. */
function reasonOf(...levers: LeverSchedule[]) {
  const effects = [{ arm: 'b', effect: 0, sameSign: 1 }] as Effect[];
  return unchangedArms([{ slug: 'b', levers }], effects, 24).map(({ why }) => why);
}

describe('an arm that changed nothing', () => {
  it.each([
    ['says the same as the baseline', [], { reason: 'same' }],
    ['has no strength', [{ ...lever, strength: 0 }], { reason: 'strength' }],
    ['begins after the window', [{ ...lever, start: 21 }], { reason: 'late', month: 24 }],
    ['could not be paid', [paid], { reason: 'unpaid' }],
    [
      'is paid by a funder, so that money is not the reason',
      [{ ...paid, payer: 'funder' }],
      { reason: 'unread', parameters: ['tenderShare'] },
    ],
    ['could not be paid by the parent', [{ ...paid, payer: 'parent' }], { reason: 'unpaid' }],
    ['could not be paid: a share is a cost too', [{ ...lever, cost: share }], { reason: 'unpaid' }],
    ['could not be paid, beside one for nothing', [lever, paid], { reason: 'unpaid' }],
    [
      'is paid by a funder too',
      [paid, { ...paid, payer: 'funder' }],
      { reason: 'unread', parameters: ['tenderShare'] },
    ],
    ['moves what nothing reads', [lever], { reason: 'unread', parameters: ['tenderShare'] }],
    [
      'moves several things that nothing reads',
      [lever, { ...lever, changes: [{ ...lever.changes[0], parameter: 'auditRate' }] }],
      { reason: 'unread', parameters: ['auditRate', 'tenderShare'] },
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
    expect(unchangedArms(arms, [still, effect] as Effect[], 24)).toEqual([]);
  });

  it('is told by its own indicators that are defined: without any nobody knows', () => {
    const effects = [still, { ...still, effect: null, sameSign: null }, { ...still, arm: 'c', effect: 2 }];
    expect(unchangedArms(arms, effects as Effect[], 24).map(({ arm }) => arm)).toEqual(['b']);
    expect(unchangedArms(arms, effects.slice(1, 2) as Effect[], 24)).toEqual([]);
  });
});
