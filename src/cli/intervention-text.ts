/** Interventions as people read them. */
import { countermeasures } from '../interventions/countermeasures.ts';
import type { Evidence, ExpectedSign, Intervention, SideEffect } from '../interventions/intervention.ts';
import { DEFAULT_START } from '../interventions/schedule.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { sources } from '../model/parameters/sources.ts';
import type { LeverChange, LeverCost } from '../model/place.ts';

const PER_CENT = 100;
const COSTS: Readonly<Record<keyof LeverCost, (value: number) => string>> = {
  once: (value) => `${formatNumber(value)} CNY once`,
  oncePerHead: (value) => `${formatNumber(value)} CNY per resident once`,
  yearly: (value) => `${formatNumber(value)} CNY a year`,
  yearlyPerHead: (value) => `${formatNumber(value)} CNY per resident and year`,
  yearlyPerOrganization: (value) => `${formatNumber(value)} CNY per organization and year`,
  yearlyEnvelopeShare: (value) => `${formatNumber(value * PER_CENT)} % of the purchase envelope a year`,
};

/** A change as it is read: `tenderShare +0.4`, `lotSplit ×0.5`, `outsideOpen to true`. */
export function changeText({ parameter, kind, value }: Omit<LeverChange, 'scope'>): string {
  const text = typeof value === 'number' ? formatNumber(value) : String(value);
  if (kind === 'multiply') return `${parameter} ×${text}`;
  if (kind === 'to') return `${parameter} to ${text}`;
  return `${parameter} ${Number(value) < 0 ? '' : '+'}${text}`;
}

/** What an intervention costs at full strength. */
export function costText({ cost, costNote }: Pick<Intervention, 'cost' | 'costNote'>): string {
  const parts = Object.entries(cost).map(([part, value]) => COSTS[part as keyof LeverCost](value));
  const charged = parts.length === 0 ? [] : [`${parts.join(' and ')}, from the account of the programme.`];
  return [...charged, ...(costNote === '' ? [] : [costNote])].join(' ');
}

/** When an intervention acts. */
export function timingText({
  lagMonths,
  rampMonths,
}: Pick<Intervention, 'lagMonths' | 'rampMonths'>): string {
  const lag = lagMonths === 0 ? 'at once' : `${monthsText(lagMonths)} after the decision`;
  return `begins ${lag}, ${rampMonths === 0 ? 'at full strength' : `in full after ${monthsText(rampMonths)} more`}`;
}

function monthsText(months: number): string {
  return months === 1 ? '1 month' : `${months} months`;
}

/** Expected signs: `bidsPerCall +`, `quality ? (where …)`. */
export function expectedText({ indicator, sign, when }: ExpectedSign): string {
  return `${indicator} ${sign}${when === undefined ? '' : ` (${when})`}`;
}

/** A side effect with the indicator that shows it. */
export function sideEffectText({ indicator, words }: SideEffect): string {
  return `${indicator}: ${words}`;
}

/** A study or assumption with the confidence in it. */
export function evidenceText({ source, confidence }: Evidence): string {
  const cited =
    source.kind === 'literature' ? `${sources[source.key]?.cite ?? source.key}. ` : 'Assumption. ';
  return `${cited}${source.note ?? ''} Confidence: ${confidence}.`;
}

/** Everything that is known of an intervention, a fact a line. */
export function factsOfIntervention(
  intervention: Intervention,
): readonly (readonly [label: string, text: string])[] {
  const { slug, changes, evidence, expected, sideEffects } = intervention;
  const carriesOut = intervention.countermeasures.map((id) => `${countermeasures[id].meaning} (${id})`);
  return [
    ['changes', changes.map(changeText).join(', ')],
    ['cost', costText(intervention)],
    ['timing', timingText(intervention)],
    ['expected', expected.map(expectedText).join(', ')],
    ...sideEffects.map((effect): [string, string] => ['side effect', sideEffectText(effect)]),
    ...evidence.map((one): [string, string] => ['evidence', evidenceText(one)]),
    ...(carriesOut.length === 0 ? [] : ([['carries out', carriesOut.join(' ')]] as const)),
    ['in a scenario', `interventions: [{slug: ${slug}, use: ${slug}, start: ${DEFAULT_START + 1}}]`],
  ];
}
