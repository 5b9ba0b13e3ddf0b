/** docs/reference/indicators.md: every indicator and what formulas of a scenario may name. */
import { headline, indicators } from '../../src/model/indicators/registry.ts';
import { governmentTallies, serviceTallies } from '../../src/model/tallies.ts';
import { wordsOf } from '../../src/words/words.ts';
import { code, page, table } from './markdown.ts';

/** The text of the page. */
export function indicatorsPage(): string {
  return page('Indicators', [
    'Indicators are computed for each service of a government, for all services of a government (`all`) and for ' +
      'everything (`all`, `all`); in each month and over the window of the scenario. Where a denominator is 0 the value is ' +
      'empty, never 0. Over several services numerators and denominators are summed. * marks the headline indicators, which are ' +
      'always shown together. “Reaches back” is the number of months that a monthly value looks at, where it is more than one. In ' +
      'the first months of a run there are fewer to look at, and payments come months after the service: a share of payments may be ' +
      'above 1 there. The chart leaves these months out. Tables and charts use the names, and with `--lang zh` the Chinese ones.',
    table(
      ['indicator', 'name', 'Chinese name', 'unit', 'meaning', 'formula', 'range', 'reaches back'],
      indicators.map(({ name, unit, meaning, formula, range, reach }) => [
        code(name) + (headline.includes(name) ? ' *' : ''),
        wordsOf('en').indicators.name(name),
        wordsOf('zh').indicators.name(name),
        unit,
        meaning,
        formula,
        range === undefined ? '' : rangeText(range),
        reach === undefined ? '' : `${reach}`,
      ]),
    ),
    '## Totals',
    'Formulas of a scenario may name indicators and these monthly totals, which processes count as they act. Money in fen.',
    '### Of a service',
    totalsTable(serviceTallies),
    '### Of a government',
    totalsTable(governmentTallies),
  ]);
}

function rangeText([lowest, highest]: readonly [number, number]): string {
  if (lowest === -Number.MAX_VALUE) return `up to ${highest}`;
  return highest === Number.MAX_VALUE ? `from ${lowest}` : `${lowest} to ${highest}`;
}

function totalsTable(units: Readonly<Record<string, string>>): string {
  return table(
    ['total', 'unit'],
    Object.entries(units).map(([name, unit]) => [code(name), unit]),
  );
}
