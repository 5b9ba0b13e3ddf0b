/** Effects and results of comparisons small enough to tell every word of what is printed. */
import { createColors } from 'picocolors';
import type { ComparedArm } from '../../src/experiment/compare/arm.ts';
import type { ComparisonResult } from '../../src/experiment/compare/compare.ts';
import type { Effect } from '../../src/experiment/compare/effect.ts';
import type { Interaction } from '../../src/experiment/compare/interaction.ts';
import { indicatorNamed } from '../../src/model/indicators/registry.ts';
import { wordsOf } from '../../src/words/words.ts';

const color = createColors(false);
/** A terminal of a hundred columns that shows nothing. */
export const terminal = {
  print: () => {},
  tell: () => {},
  columns: 100,
  color,
  errorColor: color,
  words: wordsOf('en'),
  failure: () => undefined,
};
/** The widest scope. */
export const scope = { government: 'town', service: 'all' };

/** A clear effect, but for what is given. */
export function effect(arm: string, indicator: string, values: Partial<Effect> = {}): Effect {
  const unit = indicatorNamed(indicator)?.unit ?? 'index';
  return {
    ...{ arm, ...scope, indicator, unit, count: 30, baseline: 0.364, mean: 0.4, effect: 0.036 },
    ...{ low: 0.03, high: 0.042, standardised: 2, p: 0.001, adjustedP: 0.01, sameSign: 1 },
    ...{ varianceReduction: 0.5, detectable: 0.01, verdict: 'raises', ...values },
  };
}

/** An arm of which nothing but its names is told. */
export function armNamed(slug: string, name: string, parts = [slug]): ComparedArm {
  return { slug, name, parts, scenario: undefined as never };
}

/** A baseline and two arms. */
export const arms = [
  armNamed('baseline', 'Baseline', []),
  armNamed('audits', 'Audits of each and every contract'),
  armNamed('law', 'Law'),
];

/** A result with these effects. */
export function resultOf(
  effects: readonly Effect[],
  interactions: readonly Interaction[] = [],
): ComparisonResult {
  const names = [...new Set(effects.map(({ indicator }) => indicator))];
  const indicators = names.map((name) => ({ name, unit: indicatorNamed(name)?.unit ?? '', meaning: '' }));
  const panel = { scopes: [scope], indicators, months: 60 };
  return { panel, effects, interactions, robustness: [] } as unknown as ComparisonResult;
}
