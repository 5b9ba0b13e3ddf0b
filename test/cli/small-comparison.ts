/** Effects and results of comparisons small enough to tell every word of what is printed. */
import { createColors } from 'picocolors';
import type { ComparedArm } from '../../src/experiment/compare/arm.ts';
import type { ComparisonResult } from '../../src/experiment/compare/compare.ts';
import type { Effect } from '../../src/experiment/compare/effect.ts';
import type { ComparisonFindings, Study } from '../../src/experiment/study/study.ts';
import { indicatorNamed, lessIsBetter } from '../../src/model/indicators/registry.ts';
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
export function resultOf(effects: readonly Effect[]): ComparisonResult {
  const names = [...new Set(effects.map(({ indicator }) => indicator))];
  const indicators = names.map((name) => ({ name, unit: indicatorNamed(name)?.unit ?? '', meaning: '' }));
  const panel = { scopes: [scope], indicators, months: 60 };
  return { panel, effects, interactions: [], robustness: [] } as unknown as ComparisonResult;
}

/** What a small study holds besides effects. */
export interface SmallStudy extends Partial<ComparisonFindings> {
  readonly arms?: readonly ComparedArm[];
  /** Indicators of the headline; all that have an effect if they are not given. */
  readonly headline?: readonly string[];
  /** Means of the baseline by indicator, which decide how finely differences are told; 0.364 if they are not given. */
  readonly levels?: Readonly<Record<string, number>>;
}

/** A study with these effects, and interactions if they are given. */
export function studyOf(
  effects: readonly Effect[],
  { arms: own = arms, headline, levels = {}, ...findings }: SmallStudy = {},
): Study {
  const interactions = findings.interactions ?? [];
  const groups = findings.groups ?? [];
  const names = [...new Set([...effects, ...interactions, ...groups].map(({ indicator }) => indicator))];
  const indicators = names.map((name) => ({
    ...{
      name,
      unit: indicatorNamed(name)?.unit ?? '',
      lessIsBetter: lessIsBetter(name),
      meaning: '',
      range: null,
    },
    isHeadline: headline?.includes(name) ?? (name !== 'publicCost' && name !== 'efficiency'),
  }));
  const comparison = {
    ...{
      effects,
      groups,
      interactions,
      unchanged: [],
      robustness: [],
      plausible: null,
      costs: [],
      ended: 'fixed',
    },
    ...findings,
  };
  return {
    arms: own,
    governments: [],
    services: [],
    indicators,
    levels: names.map((indicator) => {
      return { arm: own[0].slug, indicator, mean: levels[indicator] ?? 0.364 };
    }),
    comparison,
  } as unknown as Study;
}

/** The study told in English. */
export function telling(effects: readonly Effect[], rest: SmallStudy = {}) {
  return { study: studyOf(effects, rest), words: terminal.words };
}
