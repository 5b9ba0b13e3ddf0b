/** Studies in which something is planted that a chart has to tell, or has to keep from telling. */
import type { TopLevelSpec } from 'vega-lite';
import type { GroupEffect } from '../../../src/experiment/compare/groups.ts';
import type { Verdict } from '../../../src/experiment/compare/verdict.ts';
import type { Study } from '../../../src/experiment/study/study.ts';

/** What a chart says in its title. */
export function titleOf(spec: TopLevelSpec): string {
  return (spec.title as unknown as { readonly text: readonly string[] }).text.join(' ');
}

/** An effect with its interval and what it is called. */
export interface Planted {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: Verdict;
}

/** An effect in the middle of its interval. */
export function planted(effect: number, half: number, verdict: Verdict): Planted {
  return { effect, low: effect - half, high: effect + half, verdict };
}

/** Whatever an arm does, nothing changes. */
export const nothing = planted(0, 0, 'no change');

/** A study with the effects of arms on an indicator. */
export function withEffects(
  study: Study,
  indicator: string,
  effects: Readonly<Record<string, Planted>>,
): Study {
  const comparison = study.comparison!;
  const changed = comparison.effects.map((one) =>
    one.indicator === indicator ? { ...one, ...effects[one.arm] } : one,
  );
  // what it held before of arms ahead of others is of other effects
  const leads = comparison.leads.filter((one) => one.indicator !== indicator);
  return { ...study, comparison: { ...comparison, effects: changed, leads } };
}

/** A study with changed effects on groups. */
export function withGroups(study: Study, by: (one: GroupEffect) => Partial<GroupEffect>): Study {
  const comparison = study.comparison!;
  return {
    ...study,
    comparison: { ...comparison, groups: comparison.groups.map((one) => ({ ...one, ...by(one) })) },
  };
}

/** A comparison of one replication: every difference is there, and none has an interval. */
export function singleOf(study: Study): Study {
  const comparison = study.comparison!;
  const bare = { count: 1, low: null, high: null, adjustedP: null, p: null, verdict: 'unknown' as const };
  return {
    ...study,
    provenance: { ...study.provenance, replications: 1 },
    arms: study.arms.map((arm) => ({ ...arm, replications: 1 })),
    levels: study.levels.map((level) => ({ ...level, count: 1, low: null, high: null })),
    values: study.values.map((one) => ({ ...one, values: one.values.slice(0, 1) })),
    governmentLevels: study.governmentLevels.map((level) => ({ ...level, count: 1, low: null, high: null })),
    comparison: {
      ...comparison,
      effects: comparison.effects.map((one) => ({ ...one, ...bare })),
      groups: comparison.groups.map((one) => ({ ...one, ...bare })),
    },
  };
}

/** A study with some mean levels of the baseline. */
export function withLevels(study: Study, levels: Readonly<Record<string, number>>): Study {
  const [{ slug }] = study.arms;
  return {
    ...study,
    levels: study.levels.map((level) =>
      level.arm === slug && Object.hasOwn(levels, level.indicator)
        ? { ...level, mean: levels[level.indicator] }
        : level,
    ),
  };
}
