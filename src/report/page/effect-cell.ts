/** An effect as a cell of a table: its size and verdict, its interval, and in words what is clear about it. */
import { COST } from '../../experiment/compare/cost.ts';
import type { Effect } from '../../experiment/compare/effect.ts';
import { signOf } from '../../experiment/compare/verdict.ts';
import type { Study } from '../../experiment/study/study.ts';
import type { Words } from '../../words/words.ts';
import { factorOf, indicatorOf, judgementOf, numberText } from '../said.ts';
import { inSteps, isTold, stepOf } from '../told-step.ts';
import { robustnessOf } from './findings.ts';
import { type Content, html } from './html.ts';
import type { Told } from './section.ts';

/** What is clear about an effect. */
export type Tag = keyof Words['report']['tags'];

/** Whether an effect is clearly for the better or the worse, or a cost or saving; null where nothing is clear, or less than the digits told. */
export function tagOf(effect: Effect, study: Study): Tag | null {
  const sign = signOf(effect.verdict);
  if (sign === 0 || !isTold(effect, study)) return null;
  if (effect.indicator === COST) return sign > 0 ? 'costsMore' : 'costsLess';
  const judgement = judgementOf(effect, indicatorOf(study, effect.indicator));
  return judgement === 'unclear' ? null : judgement;
}

/** The cell. @param hasInterval - whether its interval is told */
export function effectCell(effect: Effect, { study, words }: Told, hasInterval = true): Content {
  if (effect.effect === null) return '';
  const { marks } = words.comparison;
  const step = stepOf(study, effect.indicator);
  const number = (value: number) => numberText(factorOf(effect.unit) * inSteps(value, step), words);
  if (effect.verdict === 'no change') return html`<span class="effect">0 ${marks[effect.verdict]}</span>`;
  const size = number(effect.effect);
  const signed = effect.effect > 0 && size !== '0' ? `+${size}` : size;
  if (effect.low === null || effect.high === null) return signed;
  const [low, high] = [number(effect.low), number(effect.high)];
  const isNothing = [size, low, high].every((text) => text === '0');
  const tag = tagOf(effect, study);
  const weight = signOf(effect.verdict) !== 0 && 'clear';
  return html`<span class="effect ${weight} ${tag}">${signed} ${marks[effect.verdict]}${doubtOf(effect, study)}</span>${
    tag !== null && html` <span class="tag ${tag}">${words.report.tags[tag]}</span>`
  }${
    hasInterval && !isNothing && html`<span class="ends"><span>${low} …</span> <span>${high}</span></span>`
  }`;
}

/** A mark where a clear sign is not robust. */
function doubtOf(effect: Effect, study: Study): string {
  return robustnessOf(study, effect)?.isRobust === false ? '?' : '';
}
