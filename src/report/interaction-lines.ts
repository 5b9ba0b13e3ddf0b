/** What bundles clearly do more, or less, than their parts: one sentence a bundle. */
import { signOf } from '../experiment/compare/verdict.ts';
import { armName, headlineOf } from './said.ts';
import { interactionText } from './sentences.ts';
import type { Telling } from './told-sizes.ts';

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
  const told = headlineOf(study).map(({ name }) => name);
  const order = [
    ...first.filter((name) => told.includes(name)),
    ...told.filter((name) => !first.includes(name)),
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
