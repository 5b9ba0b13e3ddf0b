/** Process 17: governments shift to purchase, learn costs and skills, learn from peers, and win or lose trust. */
import { clip, pow } from '../../../kernel/arithmetic.ts';
import { MONTHS_PER_YEAR } from '../../../kernel/clock.ts';
import type { Government } from '../../agents/government.ts';
import type { Constants } from '../../parameters/constants.ts';
import type { World } from '../../world.ts';

/** Sums of satisfaction are kept in units of 1 / 65536, so that they do not depend on the order of residents. */
const SATISFACTION_UNIT = 65_536;

/** A state that closes a part of its gap to a target each month: x + (target - x) · share, share at most 1. */
export function approach(state: number, target: number, share: number): number {
  return state + (target - state) * Math.min(1, share);
}

/** What is learned from the best peer: state + benchmark · rate / 12 · max(0, peer - own). */
export function learnedFromPeer(terms: {
  state: number;
  benchmark: number;
  benchmarkRate: number;
  peer: number;
  own: number;
}): number {
  const gap = Math.max(0, terms.peer - terms.own);
  return clip(terms.state + ((terms.benchmark * terms.benchmarkRate) / MONTHS_PER_YEAR) * gap, 0, 1);
}

/** Trust that experience supports: clip(.3 + .4 S + .2 D + .1 resolved - .5 scandals, 0, 1) with its weights. */
export function trustTarget(
  seen: { satisfaction: number; disclosure: number; resolved: number; scandalRate: number },
  constants: Constants,
): number {
  return clip(
    constants.trustBase +
      constants.trustSatisfaction * seen.satisfaction +
      constants.trustDisclosure * seen.disclosure +
      constants.trustResolved * seen.resolved -
      constants.trustScandal * seen.scandalRate,
    0,
    1,
  );
}

/** The largest legality, capability and disclosure among some governments. */
export function bestOf(peers: readonly Pick<Government, 'values'>[]): Government['learned'] {
  return {
    legality: Math.max(...peers.map(({ values }) => values.legality)),
    capability: Math.max(...peers.map(({ values }) => values.capability)),
    disclosure: Math.max(...peers.map(({ values }) => values.disclosure)),
  };
}

/** Step: every government; peers, the children of the same parent or else all, as they stand this month. */
export function adaptGovernments(world: World): void {
  const best = new Map<Government | null, Government['learned']>();
  for (const government of world.governments) {
    const { parent } = government;
    const seen = best.get(parent) ?? bestOf(parent?.children ?? world.governments);
    best.set(parent, seen);
    adapt(world, government, seen);
  }
}

function adapt(world: World, government: Government, best: Government['learned']): void {
  const { constants } = world;
  const { values, learned } = government;
  const speed = 1 + values.systemLearning;
  government.purchasedShare = approach(
    government.purchasedShare,
    values.purchasedShareTarget,
    1 / values.transferMonths,
  );
  government.costBias *= pow(constants.costBiasKept, speed);
  learned.capability = approach(
    learned.capability,
    values.capabilityTarget,
    speed / constants.capabilityMonths,
  );
  for (const name of ['legality', 'capability', 'disclosure'] as const) {
    learned[name] = learnedFromPeer({
      state: learned[name],
      benchmark: values.benchmark,
      benchmarkRate: constants.benchmarkRate,
      peer: best[name],
      own: values[name],
    });
  }
  const target = trustTarget(seenBy(world, government), constants);
  government.trust += constants.trustSpeed * (target - government.trust);
}

/** What residents of a government see of it this month: the terms of `trustTarget`. */
export function seenBy(world: World, government: Government) {
  return {
    satisfaction: meanSatisfaction(government) ?? world.constants.satisfactionNeutral,
    disclosure: government.values.disclosure,
    resolved: resolvedShare(government, world.month, world.constants.resolvedMonths),
    scandalRate: scandalRate(government),
  };
}

/** Mean satisfaction of the residents who have one, over all services; null if nobody has. */
export function meanSatisfaction(government: Government): number | null {
  let sum = 0;
  let count = 0;
  for (const { communities } of government.services) {
    for (let c = 0; c < communities.satisfactionCount.length; c += 1) {
      sum += communities.satisfactionSum[c];
      count += communities.satisfactionCount[c];
    }
  }
  return count === 0 ? null : sum / SATISFACTION_UNIT / count;
}

/** Escalated complaints of the last months followed by an audit, over all of them; 0 if there were none. */
export function resolvedShare(government: Government, month: number, resolvedMonths: number): number {
  let escalated = 0;
  let resolved = 0;
  for (let ago = 0; ago < resolvedMonths; ago += 1) {
    const slot = (month - ago + MONTHS_PER_YEAR) % MONTHS_PER_YEAR;
    escalated += government.escalated[slot];
    resolved += government.resolved[slot];
  }
  return escalated === 0 ? 0 : resolved / escalated;
}

/** Scandals of 12 months over contract-months of 12 months times 12 (contracts in force); 0 without contracts. */
export function scandalRate(government: Government): number {
  const contracts = government.contractMonths.reduce((sum, x) => sum + x, 0) / MONTHS_PER_YEAR;
  return contracts === 0 ? 0 : government.scandals.reduce((sum, x) => sum + x, 0) / contracts;
}
