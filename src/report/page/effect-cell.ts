/** An effect as a cell of a table: its size and verdict, its interval, and in words what is clear about it. */
import { COST } from '../../experiment/compare/cost.ts';
import type { Effect } from '../../experiment/compare/effect.ts';
import type { Interaction } from '../../experiment/compare/interaction.ts';
import { signOf } from '../../experiment/compare/verdict.ts';
import type { Study } from '../../experiment/study/study.ts';
import type { Words } from '../../words/words.ts';
import { robustnessOf } from '../findings.ts';
import { indicatorOf, judgementOf } from '../said.ts';
import { signedNumbers } from '../told-sizes.ts';
import { isTold } from '../told-step.ts';
import { wholeIndicator } from '../whole-indicator.ts';
import { type Content, html } from './html.ts';
import type { Told } from './section.ts';

/** An effect, or what a bundle does beyond its parts. */
export type ToldInCell = Effect | Interaction;

/** What is clear about an effect. */
export type Tag = keyof Words['report']['tags'];

/**
 * Whether an effect is clearly for the better or the worse, or a cost or saving; of a bundle beside its parts, whether it is more
 * or less than their sum. Null where nothing is clear, or what rounds to 0.
 */
export function tagOf(effect: ToldInCell, study: Study): Tag | null {
  const sign = signOf(effect.verdict);
  if (sign === 0 || !isTold(effect, study)) return null;
  if ('parts' in effect) return sign > 0 ? 'moreThanSum' : 'lessThanSum';
  if (effect.indicator === COST) return sign > 0 ? 'costsMore' : 'costsLess';
  const judgement = judgementOf(effect, indicatorOf(study, wholeIndicator(effect.indicator)));
  return judgement === 'better' || judgement === 'worse' ? judgement : null;
}

/** The cell. @param hasInterval - whether its interval is told */
export function effectCell(effect: ToldInCell, { study, words }: Told, hasInterval = true): Content {
  if (effect.effect === null) return '';
  const { marks } = words.comparison;
  if (effect.verdict === 'no change') return html`<span class="effect">0 ${marks[effect.verdict]}</span>`;
  const { size, low, high } = signedNumbers(effect, { study, words });
  if (effect.low === null || effect.high === null) return size;
  const hasSign = signOf(effect.verdict, true) !== 0;
  const isSmall = !isTold(effect, study);
  const hasEnds = hasInterval && !(isSmall && (hasSign || (low === '0' && high === '0')));
  const tag = tagOf(effect, study);
  const weight = signOf(effect.verdict) !== 0 && 'clear';
  return html`<span class="effect ${weight} ${tag}">${isSmall && !hasSign ? '0' : size} ${marks[effect.verdict]}${doubtOf(effect, study)}</span>${
    tag !== null && html` <span class="tag ${tag}">${words.report.tags[tag]}</span>`
  }${hasEnds && html`<span class="ends"><span>${low} …</span> <span>${high}</span></span>`}`;
}

/** A mark where the sign of an effect is not robust. */
function doubtOf(effect: ToldInCell, study: Study): string {
  return 'baseline' in effect && robustnessOf(study, effect)?.isRobust === false ? '?' : '';
}
