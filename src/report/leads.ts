/** Whether an arm that improves an indicator most is clearly ahead of the others. */
import type { Effect } from '../experiment/compare/effect.ts';
import type { Lead } from '../experiment/compare/leads.ts';
import { signOf } from '../experiment/compare/verdict.ts';
import type { Study } from '../experiment/study/study.ts';
import type { Words } from '../words/words.ts';
import { armName, indicatorOf, judgementOf } from './said.ts';

/** Rivals that are named. */
const RIVALS_NAMED = 3;

/**
 * The arms that an arm is not clearly ahead of although it improves an indicator more by the means: those first that cost less
 * beyond doubt. None where it is clearly ahead of all.
 *
 * @param effect - clearly for the better
 * @param chosen - arms to look at; null for all
 */
export function rivalsOf(
  study: Study,
  { arm, indicator }: Pick<Effect, 'arm' | 'indicator'>,
  chosen: readonly string[] | null = null,
): Lead[] {
  const told = indicatorOf(study, indicator);
  return (study.comparison?.leads ?? [])
    .filter((lead) => lead.arm === arm && lead.indicator === indicator)
    .filter((lead) => chosen === null || chosen.includes(lead.than))
    .filter((lead) => judgementOf(lead, told) !== 'better')
    .toSorted((a, b) => Number(isCheaper(b)) - Number(isCheaper(a)));
}

/** Whether the other arm costs less. Its interval decides, as it does on what an effect costs. */
function isCheaper({ cost }: Lead): boolean {
  return signOf(cost, true) > 0;
}

/** `not clearly better than Publicity (costs less), Supervision`; null where an arm is clearly ahead of all. */
export function rivalsText(study: Study, effect: Effect, words: Words): string | null {
  const { report, joining } = words;
  const rivals = rivalsOf(study, effect);
  if (rivals.length === 0) return null;
  const names = rivals.slice(0, RIVALS_NAMED).map((lead) => {
    const name = armName(study, lead.than, words);
    return isCheaper(lead) ? report.costsLess(name) : name;
  });
  const rest = rivals.length - names.length;
  return report.notAhead(names.join(joining.list), rest);
}
