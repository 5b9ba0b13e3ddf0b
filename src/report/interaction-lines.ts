/** What bundles clearly do more, or less, than their parts: one sentence a bundle. */
import { COST } from '../experiment/compare/cost.ts';
import { signOf } from '../experiment/compare/verdict.ts';
import type { Study, StudyIndicator } from '../experiment/study/study.ts';
import { armName, headlineOf, indicatorOf } from './said.ts';
import { interactionText } from './sentences.ts';
import type { Telling } from './told-sizes.ts';

/** Indicators in which bundles are compared with their parts: what they cost, then the headline indicators. */
export function interactiveOf(study: Study): StudyIndicator[] {
  const cost = indicatorOf(study, COST);
  return [...(cost === undefined ? [] : [cost]), ...headlineOf(study).filter((one) => one !== cost)];
}

/**
 * One line a bundle with its clear interactions.
 *
 * @param first - indicators that are told before all others
 * @param most - interactions of a line at the most
 */
export function interactionLines(
  telling: Telling,
  {
    first = [],
    most = Number.POSITIVE_INFINITY,
  }: { readonly first?: readonly string[]; readonly most?: number } = {},
): string[] {
  const { study, words } = telling;
  const told = interactiveOf(study).map(({ name }) => name);
  const order = [
    ...told.filter((name) => name === COST),
    ...first.filter((name) => name !== COST && told.includes(name)),
    ...told.filter((name) => name !== COST && !first.includes(name)),
  ];
  const interactions = study.comparison?.interactions ?? [];
  return study.arms.slice(1).flatMap(({ slug }) => {
    const found = order.flatMap((name) =>
      interactions.filter(
        ({ arm, indicator, verdict }) => arm === slug && indicator === name && signOf(verdict) !== 0,
      ),
    );
    if (found.length === 0) return [];
    const texts = found.slice(0, most).map((one) => interactionText(one, telling));
    return [words.comparison.interactions(armName(study, slug, words), texts.join(words.joining.parts))];
  });
}
