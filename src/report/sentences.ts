/** What a comparison found, in words: the sentences of page, charts and terminal, in the language of the words. */
import type { Effect } from '../experiment/compare/effect.ts';
import type { Interaction } from '../experiment/compare/interaction.ts';
import { FEW_POINTS } from '../experiment/compare/robustness.ts';
import type { IdleChange, Unchanged } from '../experiment/compare/unchanged.ts';
import { signOf } from '../experiment/compare/verdict.ts';
import type { Study } from '../experiment/study/study.ts';
import type { Ends } from '../words/ends.ts';
import type { Words } from '../words/words.ts';
import { robustnessOf } from './findings.ts';
import { armName, governmentName, levelText, PERCENT } from './said.ts';
import { shortNumber } from './short-number.ts';
import { levelsApart } from './told-levels.ts';
import { signedNumbers, signedSizes, sizes, type Telling } from './told-sizes.ts';
import { isTold } from './told-step.ts';

/** Significant digits of the confidence of intervals, per cent. */
const CONFIDENCE_DIGITS = 4;

/** `raises coverage by 12 points (9 to 15)`; of an effect that has an interval. */
export function effectText(effect: Effect, telling: Telling): string {
  const { words } = telling;
  const { verdict } = effect;
  const { comparison } = words;
  const indicator = words.indicators.name(effect.indicator);
  if (verdict === 'no change') return words.terms.verdicts[verdict];
  if (verdict === 'no clear effect') {
    return comparison.noClearEffect(indicator, endsWithUnit(effect, telling));
  }
  const told = sizes(effect, telling);
  return isTold(effect, telling.study)
    ? comparison.effect(verdict, indicator, told)
    : comparison.smallEffect(verdict, indicator, told.size);
}

/** The same with the means that it leads from and to, where they are told apart: `..., from 30 % to 42 %`. */
export function effectWithLevels(effect: Effect, telling: Telling): string {
  return withLevels(effectText(effect, telling), effect, telling);
}

/** The same where the indicator is named beside it: `perhaps +4.84 million CNY/year (4.79 million to 4.9 million)`. */
export function differenceText(effect: Effect, telling: Telling): string {
  const { words } = telling;
  const { verdict } = effect;
  const { comparison } = words;
  if (verdict === 'no change') return words.terms.verdicts[verdict];
  if (verdict === 'no clear effect')
    return comparison.difference(words.terms.verdicts[verdict], endsWithUnit(effect, telling));
  const told = signedSizes(effect, telling);
  const isSmall = !isTold(effect, telling.study);
  const text = isSmall ? told.size : comparison.difference(told.size, told);
  const said = signOf(verdict) === 0 ? comparison.perhaps(text) : text;
  return isSmall ? said : withLevels(said, effect, telling);
}

/** The ends of an interval that stands alone, so that its unit is told; null for one that rounds to nothing. */
function endsWithUnit(effect: Effect, telling: Telling): Ends | null {
  const { low, high } = signedNumbers(effect, telling);
  if (low === '0' && high === '0') return null;
  const { comparison, units } = telling.words;
  return { low, high: units.joined(high, comparison.sizeUnit(effect.unit)) };
}

function withLevels(text: string, effect: Effect, { words }: Telling): string {
  const levels = signOf(effect.verdict, true) === 0 ? null : levelsApart(effect, words);
  return levels === null ? text : words.report.effectBetween(text, levels.from, levels.to);
}

/** Whether the sign of an effect is robust; null where none is claimed or that was not examined. */
export function robustnessText(effect: Effect, { study, words }: Telling): string | null {
  const found = robustnessOf(study, effect);
  if (found === null) return null;
  if (found.points < FEW_POINTS) {
    const held = Math.round(found.holds * found.points);
    return words.comparison.holdsInFew(String(held), String(found.points));
  }
  const share = levelText(found.holds, 'share', words);
  return found.isRobust ? words.comparison.holdsIn(share) : words.comparison.failsIn(share);
}

/**
 * `may raise quality, coverage; may lower rent loss (?)`: effects that are no more than possible, without their sizes; those
 * whose signs are not robust bear the mark of that.
 */
export function possibleText(effects: readonly Effect[], { words, study }: Telling): string {
  const { comparison, indicators, joining } = words;
  const doubted = (name: string, isDoubtful: boolean) => (isDoubtful ? comparison.doubtful(name) : name);
  return (['may raise', 'may lower'] as const)
    .flatMap((verdict) => {
      const names = effects
        .filter((effect) => effect.verdict === verdict)
        .map((effect) =>
          doubted(indicators.name(effect.indicator), robustnessOf(study, effect)?.isRobust === false),
        );
      return names.length === 0 ? [] : [comparison.possible(verdict, names.join(joining.list))];
    })
    .join(joining.parts);
}

/** `quality higher by 0.2 (0.1 to 0.3)`: a clear interaction, against the sum of what the parts do alone. */
export function interactionText(interaction: Interaction, telling: Telling): string {
  const { words, study } = telling;
  const told = sizes(interaction, telling);
  const said = {
    indicator: words.indicators.name(interaction.indicator),
    isMore: interaction.effect > 0,
    size: told.size,
  };
  return words.comparison.interaction(said, isTold(interaction, study) ? told : null);
}

/** Why an arm changed nothing, as far as that can be told. */
export function unchangedText({ arm, why }: Unchanged, { study, words }: Telling): string {
  const { reasons, unchanged } = words.comparison;
  const name = armName(study, arm, words);
  if (why.reason === 'late' || why.reason === 'over') {
    return unchanged(name, reasons[why.reason](String(why.month + 1)));
  }
  if (why.reason === 'idle') {
    const texts = why.changes.map((change) => idleText(change, { study, words }));
    return unchanged(name, [...new Set(texts)].join(words.joining.parts));
  }
  return unchanged(name, reasons[why.reason]);
}

function idleText({ parameter: code, idle }: IdleChange, { study, words }: Telling): string {
  const parameter = words.parameters.name(code);
  const { reasons } = words.comparison;
  const list = (texts: readonly string[]) => texts.join(words.joining.list);
  const governments = (slugs: readonly string[]) => list(slugs.map((slug) => governmentName(study, slug)));
  switch (idle.why) {
    case 'still':
      return reasons.still(parameter, list(idle.values));
    case 'childless':
    case 'insured':
      return reasons[idle.why](parameter, governments(idle.governments));
    case 'kind': {
      const services = idle.services.map(
        (slug) => study.services.find((one) => one.slug === slug)?.name ?? slug,
      );
      return reasons.kind(parameter, words.terms.kinds[idle.kind], list(services));
    }
    case 'modes':
      return reasons.modes(parameter, list(idle.modes.map((mode) => words.terms.modes[mode])));
    case 'uninsured':
      return reasons.uninsured(parameter);
    case 'read':
      // the name of a file is that of its process
      return reasons.read(parameter, list(idle.readers.map((file) => file.slice(file.lastIndexOf('/') + 1))));
  }
}

/** What intervals are where replications were added until there were enough; null where their number was given. */
export function repeatedLooksText({ comparison }: Study, words: Words): string | null {
  if (comparison === null || comparison.ended === 'fixed') return null;
  return words.comparison.repeatedLooks(shortNumber(PERCENT * comparison.confidence, CONFIDENCE_DIGITS));
}
