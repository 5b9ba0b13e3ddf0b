/**
 * `npm run bands [-- REPLICATIONS COUNTERFACTUALS]`: runs every band with its counterfactual and writes docs/bands.md.
 * A quarter of an hour on one processor.
 */
import { writeFileSync } from 'node:fs';
import type { MeanInterval } from '../../src/statistics/interval.ts';
import { code, table } from '../reference/markdown.ts';
import { bandText } from './band.ts';
import { caseBands } from './cases.ts';
import { type BandOutcome, outcomesOf } from './outcomes.ts';

const [base = 30, counterfactual = 12] = process.argv.slice(2).map(Number);
const counts = { base, counterfactual };
const DIGITS = 3;

const number = (value: number) => String(Number(value.toPrecision(DIGITS)));

function intervalText(value: MeanInterval | null): string {
  if (value === null) return 'not defined';
  const { mean, low, high } = value;
  return low === null || high === null ? number(mean) : `${number(mean)} (${number(low)} to ${number(high)})`;
}

function row({ band, value, isIn, counterfactual: other, isMissed }: BandOutcome): string[] {
  const under = band.under.words === '' ? '' : ` (${band.under.words})`;
  return [
    band.quantity.name + under,
    bandText(band),
    intervalText(value),
    isIn ? 'in' : '**out**',
    band.missedBy.words,
    intervalText(other),
    isMissed ? 'missed' : '**kept**',
  ];
}

const head = ['quantity', 'band', 'value', '', 'counterfactual', 'its value', ''];
const blocks = [
  '# Bands',
  '<!-- Written by `npm run bands`; do not edit. -->',
  `Every band of every case with the mean of ${base} replications and its 95 % interval, and the same under a counterfactual
that has to miss it (${counterfactual} replications). Bands are assumptions about what is plausible. A band that is left stays here as out; a band
that its counterfactual keeps says nothing. What is recorded here is asserted by \`test/scenarios\`.`,
];
for (const scenario of new Set(caseBands.map((band) => band.scenario))) {
  const own = caseBands.filter((band) => band.scenario === scenario);
  blocks.push(`## ${code(scenario)}`, table(head, (await outcomesOf(own, counts)).map(row)));
  process.stderr.write(`${scenario}: done\n`);
}
writeFileSync('docs/bands.md', `${blocks.join('\n\n')}\n`);
