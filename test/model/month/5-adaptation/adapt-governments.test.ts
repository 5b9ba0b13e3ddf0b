import { describe, expect, it } from 'vitest';
import {
  adaptGovernments,
  approach,
  learnedFromPeer,
  meanSatisfaction,
  resolvedShare,
  scandalRate,
  trustTarget,
} from '../../../../src/model/month/5-adaptation/adapt-governments.ts';
import { constants as constantTable } from '../../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../../src/model/parameters/definition.ts';
import { startRun } from '../../../../src/model/simulate.ts';
import { governmentOf, type PlaceSketch, placeOf } from '../../../setup/place.ts';

const constants = defaultsOf(constantTable);

describe('equations of adaptation', () => {
  it('close a part of a gap, never more than all of it', () => {
    expect(approach(0.2, 0.4, 1 / 36)).toBeCloseTo(0.205_555_556, 9);
    expect(approach(0.2, 0.4, 3)).toBe(0.4);
    expect(approach(0.4, 0.4, 0.5)).toBe(0.4);
  });

  it('learn from better peers only', () => {
    const terms = { state: 0.4, benchmark: 1, benchmarkRate: 0.1, peer: 0.8, own: 0.4 };
    expect(learnedFromPeer(terms)).toBeCloseTo(0.403_333_333, 9);
    expect(learnedFromPeer({ ...terms, peer: 0.3 })).toBe(0.4);
    expect(learnedFromPeer({ ...terms, benchmark: 0 })).toBe(0.4);
    expect(learnedFromPeer({ ...terms, state: 0.99, benchmarkRate: 12 })).toBe(1);
  });

  it('let trust follow satisfaction, disclosure and answers, and fall with scandals', () => {
    const seen = { satisfaction: 0.5, disclosure: 0.2, resolved: 0, scandalRate: 0 };
    expect(trustTarget(seen, constants)).toBeCloseTo(0.54, 15);
    expect(trustTarget({ ...seen, resolved: 1 }, constants)).toBeCloseTo(0.64, 15);
    expect(trustTarget({ ...seen, scandalRate: 0.2 }, constants)).toBeCloseTo(0.44, 15);
    expect(trustTarget({ ...seen, scandalRate: 2 }, constants)).toBe(0);
  });
});

/** A county after some months of adaptation and nothing else. */
function adapted(sketch: PlaceSketch, months: number) {
  const world = startRun(placeOf({ services: ['community'], registered: 1, ...sketch }), 'adapt', 0);
  for (let k = 0; k < months; k += 1) adaptGovernments(world);
  return world;
}

describe('a government', () => {
  it('moves to its target of purchase within the time constant', () => {
    const [{ purchasedShare }] = adapted({}, 36).governments;
    // .4 - .2 · (35/36)^36
    expect(purchasedShare).toBeCloseTo(0.327_458, 6);
    expect(adapted({ government: { transferMonths: 1 } }, 1).governments[0].purchasedShare).toBe(0.4);
    expect(adapted({ government: { purchasedShareTarget: 0.2 } }, 36).governments[0].purchasedShare).toBe(
      0.2,
    );
  });

  it('unlearns its cost bias, faster with a learning system', () => {
    expect(adapted({}, 12).governments[0].costBias).toBeCloseTo(0.083_413, 6);
    expect(adapted({ government: { systemLearning: 1 } }, 12).governments[0].costBias).toBeCloseTo(
      0.069_578,
      6,
    );
  });

  it('builds capability towards its target', () => {
    const [{ learned }] = adapted({ government: { capabilityTarget: 0.8 } }, 24).governments;
    // .8 - .4 · (23/24)^24
    expect(learned.capability).toBeCloseTo(0.655_968, 6);
    const [fast] = adapted({ government: { capabilityTarget: 0.8, systemLearning: 1 } }, 24).governments;
    expect(fast.learned.capability).toBeCloseTo(0.8 - 0.4 * (22 / 24) ** 24, 9);
    expect(learned.legality).toBe(0.4);
  });

  it('learns from the best of all governments, by the values they had this month', () => {
    const place = placeOf({ governments: ['a', 'b'], services: ['community'], registered: 1 });
    const [a, b] = place.governments;
    const learner = { ...a, parameters: { ...a.parameters, benchmark: 1 } };
    const model = { ...b, parameters: { ...b.parameters, disclosure: 0.8 } };
    const world = startRun({ ...place, governments: [learner, model] }, 'adapt', 0);
    adaptGovernments(world);
    expect(world.governments[0].learned.disclosure).toBeCloseTo(0.205, 12);
    expect(world.governments[1].learned.disclosure).toBe(0.8);
  });

  it('learns from governments under the same parent only, where it has one', () => {
    const disclosures = { a: 0.2, b: 0.5, parent: 0.9, stranger: 0.8 };
    const parents: Record<string, string> = { a: 'parent', b: 'parent' };
    const place = placeOf({ services: ['community'], registered: 1 });
    const governments = Object.entries(disclosures).map(([slug, disclosure]) => ({
      ...governmentOf(slug, { services: [], government: { benchmark: 1, disclosure } }),
      parent: parents[slug] ?? null,
    }));
    const world = startRun({ ...place, governments }, 'adapt', 0);
    adaptGovernments(world);
    const learned = Object.fromEntries(world.governments.map((one) => [one.slug, one.learned.disclosure]));
    // a sees b; b is the best of the two; those without a parent see all
    expect(learned.a).toBeCloseTo(0.2 + (0.1 / 12) * 0.3, 12);
    expect(learned.b).toBe(0.5);
    expect(learned.parent).toBe(0.9);
    expect(learned.stranger).toBeCloseTo(0.8 + (0.1 / 12) * 0.1, 12);
  });

  it('narrows the gap to its sisters year by year, and never passes them', () => {
    const place = placeOf({ services: ['community'], registered: 1 });
    const governments = ['a', 'b', 'top'].map((slug, index) => ({
      ...governmentOf(slug, { services: [], government: { benchmark: 1, legality: 0.2 + 0.3 * index } }),
      parent: slug === 'top' ? null : 'top',
    }));
    const world = startRun({ ...place, governments }, 'adapt', 0);
    const [, a, b] = world.governments;
    for (let k = 0; k < 24; k += 1) {
      adaptGovernments(world);
      for (const one of world.governments) one.values.legality = one.learned.legality;
    }
    // the gap .3 shrinks by 1/120 a month
    expect(b.learned.legality).toBe(0.5);
    expect(a.learned.legality).toBeCloseTo(0.5 - 0.3 * (1 - 0.1 / 12) ** 24, 12);
  });

  it('wins trust slowly', () => {
    // nobody has an experience yet: .3 + .4 · .5 + .2 · .2 = .54
    const world = adapted({}, 1);
    const [{ trust, services }] = world.governments;
    expect(trust).toBeCloseTo(0.502, 12);
    services[0].communities.satisfactionSum[0] = 0.9 * 65_536 * 4;
    services[0].communities.satisfactionCount[0] = 4;
    world.governments[0].trust = 0.5;
    adaptGovernments(world);
    // .3 + .4 · .9 + .2 · .2 = .7
    expect(world.governments[0].trust).toBeCloseTo(0.51, 6);
  });

  it('sees the satisfaction of those who have one, over all services', () => {
    const world = startRun(placeOf({ registered: 1 }), 'adapt', 0);
    const [government] = world.governments;
    expect(meanSatisfaction(government)).toBeNull();
    const [one, two] = government.services;
    one.communities.satisfactionSum[0] = 0.9 * 65_536 * 3;
    one.communities.satisfactionCount[0] = 3;
    two.communities.satisfactionSum[1] = 0.1 * 65_536;
    two.communities.satisfactionCount[1] = 1;
    expect(meanSatisfaction(government)).toBeCloseTo(0.7, 9);
  });

  it('has answered what audits followed within three months', () => {
    const [government] = startRun(placeOf({ registered: 1 }), 'adapt', 0).governments;
    expect(resolvedShare(government, 5, 3)).toBe(0);
    government.escalated.set([8, 4, 4, 2], 2);
    government.resolved.set([8, 1, 2, 1], 2);
    // months 5, 4, 3
    expect(resolvedShare(government, 5, 3)).toBe(0.4);
    // months 0, 11, 10
    expect(resolvedShare(government, 12, 3)).toBe(0);
  });

  it('counts scandals against the contracts of a year', () => {
    const [government] = startRun(placeOf({ registered: 1 }), 'adapt', 0).governments;
    expect(scandalRate(government)).toBe(0);
    government.contractMonths.fill(4);
    government.scandals[3] = 2;
    expect(scandalRate(government)).toBe(0.5);
  });
});
