/** Arms between what they cost the public and what they bring, and which of them no other beats. */
import type { Study, StudyIndicator } from '../../experiment/study/study.ts';
import { escapeControls } from '../../kernel/display.ts';
import type { Words } from '../../words/words.ts';
import { armName, factorOf, headlineOf } from '../said.ts';
import type { ChartOptions } from './chart.ts';
import { rankedEffects } from './ranked-arms.ts';
import { isMeasured, type MeasuredEffect, toldEffect } from './told-effect.ts';

/** What an arm costs the public. */
export const COST = 'publicCost';

/** An arm between cost and effect; the baseline is at 0 of both. */
export interface FrontierPoint {
  readonly slug: string;
  readonly arm: string;
  readonly cost: number;
  readonly costLow: number;
  readonly costHigh: number;
  readonly effect: number;
  readonly effectLow: number;
  readonly effectHigh: number;
  /** Whether no arm costs at most as much and brings more. */
  readonly isEfficient: boolean;
  readonly told: string;
}

/** Headline indicators of which more or less is better, and some arm has both an effect and a cost. */
export function qualitiesOf(study: Study): StudyIndicator[] {
  return headlineOf(study).filter(
    ({ name, lessIsBetter }) => lessIsBetter !== null && pairsOf(study, name, null).length > 0,
  );
}

function pairsOf(study: Study, indicator: string, arms: readonly string[] | null) {
  const costs = rankedEffects(study, COST, arms).filter(isMeasured);
  const effects = rankedEffects(study, indicator, arms).filter(isMeasured);
  return effects.flatMap((effect) => {
    const cost = costs.find(({ arm }) => arm === effect.arm);
    return cost === undefined ? [] : [{ cost, effect }];
  });
}

/** Arms of which both effect and cost have an interval, after the baseline. */
export function pointsOf(
  study: Study,
  indicator: StudyIndicator,
  { arms, words }: ChartOptions,
): FrontierPoint[] {
  const factor = factorOf(indicator.unit);
  const [{ slug }] = study.arms;
  const own = pairsOf(study, indicator.name, arms).map(({ cost, effect }) => ({
    slug: effect.arm,
    arm: escapeControls(armName(study, effect.arm, words)),
    cost: cost.effect,
    costLow: cost.low,
    costHigh: cost.high,
    effect: factor * effect.effect,
    effectLow: factor * effect.low,
    effectHigh: factor * effect.high,
    told: toldPoint(study, { cost, effect }, words),
  }));
  const zero = { cost: 0, costLow: 0, costHigh: 0, effect: 0, effectLow: 0, effectHigh: 0 };
  const arm = armName(study, slug, words);
  const all = [{ slug, arm, ...zero, told: arm }, ...own];
  const sign = indicator.lessIsBetter === true ? -1 : 1;
  return all.map((one) => ({ ...one, isEfficient: !all.some((other) => isBeaten(one, other, sign)) }));
}

/** Where an arm stands. */
export interface Place {
  readonly cost: number;
  readonly effect: number;
}

/** Whether another arm is at least as good in both and better in one. @param sign - -1 where less is better */
function isBeaten(one: Place, other: Place, sign: 1 | -1): boolean {
  const [cost, effect] = [other.cost - one.cost, sign * (other.effect - one.effect)];
  return cost <= 0 && effect >= 0 && (cost < 0 || effect > 0);
}

function toldPoint(
  study: Study,
  { cost, effect }: { readonly cost: MeasuredEffect; readonly effect: MeasuredEffect },
  words: Words,
): string {
  const arm = armName(study, effect.arm, words);
  return [toldEffect(effect, arm, { study, words }), toldEffect(cost, arm, { study, words })].join(
    words.joining.sentences,
  );
}
