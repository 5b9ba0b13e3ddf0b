/** What a comparison adds to a study: findings on the widest scope. */
import type { ComparisonResult } from '../compare/compare.ts';
import { COST } from '../compare/cost.ts';
import { groupEffects } from '../compare/groups.ts';
import type { Unchanged } from '../compare/unchanged.ts';
import { plausibleEffectsOf } from './plausible-effects.ts';
import type { ComparisonFindings } from './study.ts';

/** The findings. @param headline - indicators always told together */
export function findingsOf(
  result: ComparisonResult,
  {
    headline,
    adjustment,
    unchanged,
  }: {
    readonly headline: readonly string[];
    readonly adjustment: string;
    readonly unchanged: readonly Unchanged[];
  },
): ComparisonFindings {
  const { panel, confidence, ended, effects, costs, robustness } = result;
  const widest = panel.scopes[panel.scopes.length - 1];
  const isWidest = ({ government, service }: { government: string; service: string }) =>
    government === widest.government && service === widest.service;
  const slugs = [...new Set(effects.map(({ arm }) => arm))];
  return {
    adjustment,
    confidence,
    ended,
    effects: effects.filter((effect) => isWidest(effect) && effect.effect !== null),
    groups: groupEffects(panel, effects),
    costs,
    interactions: result.interactions.filter(
      (one) => isWidest(one) && (one.indicator === COST || headline.includes(one.indicator)),
    ),
    leads: result.leads,
    unchanged,
    robustness,
    plausible: plausibleEffectsOf(result.plausible, panel, { slugs, names: headline }),
  };
}
