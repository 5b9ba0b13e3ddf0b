/** The page docs/bands.md: every band with its status. */
import type { MeanInterval } from '../../src/statistics/interval.ts';
import { code, table } from '../reference/markdown.ts';
import { bandText, type Setting } from './band.ts';
import type { BandOutcome, Finding } from './outcomes.ts';

/** Above it effort stands too often at a bound for a paired difference to say anything. */
const MOST_AT_BOUND = 0.4;

/** A case and what its bands came to. */
export interface CaseOutcome {
  readonly scenario: string;
  readonly outcomes: readonly BandOutcome[];
}

const DIGITS = 3;
const LATER = ' (chosen after a first run)';
const number = (value: number) => String(Number(value.toPrecision(DIGITS)));

function intervalText(value: MeanInterval | null): string {
  if (value === null) return 'not defined';
  const { mean, low, high } = value;
  return low === null || high === null ? number(mean) : `${number(mean)} (${number(low)} to ${number(high)})`;
}

function settingText({ words }: Setting): string {
  return words === '' ? '' : ` (${words})`;
}

function boundText({ effortAtBound }: Finding): string {
  return effortAtBound === null ? '' : number(effortAtBound);
}

/** Whether a band holds; a paired difference is not tested where effort stands too often at a bound. */
export function statusOf({ band, isIn, effortAtBound }: BandOutcome): 'in' | 'out' | 'untested' {
  if (band.isDirection && (effortAtBound ?? 0) > MOST_AT_BOUND) return 'untested';
  return isIn ? 'in' : 'out';
}

function rows(outcome: BandOutcome): string[][] {
  const { band, value, counterfactuals } = outcome;
  const status = statusOf(outcome);
  const name = band.quantity.name + settingText(band.under) + (band.isLater ? LATER : '');
  const first = [
    name,
    bandText(band),
    intervalText(value),
    boundText(outcome),
    status === 'in' ? status : `**${status}**`,
  ];
  if (counterfactuals.length === 0) return [[...first, 'none', '', '']];
  return counterfactuals.map(({ counterfactual, value: other, isIn }, k) => [
    ...(k === 0 ? first : ['', '', '', '', '']),
    counterfactual.words + (counterfactual.isLater ? LATER : ''),
    intervalText(other),
    isIn ? '**kept**' : 'missed',
  ]);
}

const head = ['quantity', 'band', 'value', 'effort at bound', '', 'counterfactual', 'its value', ''];

/** All bands of all cases. */
export function bandsPage(cases: readonly CaseOutcome[], replications: number): string {
  const all = cases.flatMap(({ outcomes }) => outcomes);
  const counted = (status: string) => all.filter((one) => statusOf(one) === status).length;
  const kept = all.flatMap((one) => one.counterfactuals).filter((one) => one.isIn).length;
  const blocks = [
    '# Bands',
    '<!-- Written by `npm run bands`; do not edit. -->',
    `Every band of every case with the mean of ${replications} replications and its 95 % interval, and the same under each counterfactual
that has to miss it. Bands are assumptions about what is plausible, stated before the whole model ran; "above 0" and "below 0" ask for the
whole interval, of paired differences where a second arm is named. Such a direction is untested where effort stands at a bound in more
than ${MOST_AT_BOUND} of contract-months of either arm. A band that fails stays here; a band that its counterfactual keeps says little.
What was chosen after a first run is marked; it stands beside what was stated and never in its place. \`test/scenarios\` asserts what is
on record here.`,
    `Of ${all.length} bands ${counted('in')} hold, ${counted('out')} do not, ${counted('untested')} are untested; ${kept} counterfactuals keep their band.`,
  ];
  for (const { scenario, outcomes } of cases) {
    blocks.push(`## ${code(scenario)}`, table(head, outcomes.flatMap(rows)));
  }
  return `${blocks.join('\n\n')}\n`;
}
