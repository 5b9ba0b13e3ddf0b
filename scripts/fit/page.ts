/** The page docs/fit.md: what the fit leaves, in numbers. */
import { IMPLAUSIBLE } from '../../src/analysis/history-matching.ts';
import { bandText, type CaseBand } from '../bands/band.ts';
import { code, table } from '../reference/markdown.ts';
import { heldOutEurope, missesOf, spread } from './held-out.ts';
import { type BandOutcome, conflicts, plausibleSettings } from './match.ts';
import { quantities, type Setting } from './space.ts';
import type { Cell } from './thin-markets.ts';

/** Everything that the page reports. The first setting is that of the defaults, the others are the design. */
export interface Fit {
  readonly settings: readonly Setting[];
  readonly fitted: readonly BandOutcome[];
  readonly heldOut: readonly BandOutcome[];
  readonly europe: readonly Readonly<Record<keyof typeof heldOutEurope, number>>[];
  readonly information: readonly { readonly informed: number; readonly assisted: number }[];
  readonly thin: { readonly rules: readonly Cell[]; readonly notice: readonly Cell[] };
  readonly replications: number;
}

const DIGITS = 3;
const number = (value: number | null) =>
  value === null ? 'none' : String(Number(value.toPrecision(DIGITS)));
const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;
const nameOf = ({ scenario, quantity }: CaseBand) => `${code(scenario)} ${code(quantity.name)}`;

/** The text of docs/fit.md. */
export function fitPage(fit: Fit): string {
  const left = plausibleSettings(fit.fitted, fit.settings.length);
  const blocks = [
    '# Fit',
    '<!-- Written by `npm run fit`; do not edit. -->',
    introduction(fit),
    '## What is left of the space',
    spaceTable(fit),
    '## Bands',
    bandTable(fit.fitted, left, fit),
    conflictText(fit),
    '## Quantities',
    quantityTable(fit, left),
    '## Held out',
    heldOutText(fit, left),
    '## Thin markets',
    thinText(fit),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function introduction({ settings, replications }: Fit): string {
  return `Six quantities may be fitted; all other numbers stay as they are. A Latin hypercube of ${settings.length - 1} settings covers
their plausible ranges, and the defaults are one setting more. Each case runs ${replications} times at each. A setting is ruled out
where the mean of an indicator lies more than ${IMPLAUSIBLE} standard errors outside its band; the standard error comes from the deviation
between replications, pooled over settings. Nothing is optimised, and no default follows from this page by itself.`;
}

function spaceTable({ fitted, settings }: Fit): string {
  const row = (label: string, outcomes: readonly BandOutcome[]) => {
    const kept = plausibleSettings(outcomes, settings.length);
    const ofDesign = kept.filter((k) => k > 0).length;
    return [label, percent(ofDesign, settings.length - 1), kept.includes(0) ? 'not ruled out' : 'ruled out'];
  };
  const cases = [...new Set(fitted.map(({ band }) => band.scenario))];
  return table(
    ['case', 'settings not ruled out', 'defaults'],
    [
      ...cases.map((name) =>
        row(
          code(name),
          fitted.filter(({ band }) => band.scenario === name),
        ),
      ),
      row('all cases', fitted),
    ],
  );
}

function bandTable(outcomes: readonly BandOutcome[], left: readonly number[], fit: Fit): string {
  const count = fit.settings.length;
  return table(
    [
      'indicator',
      'band',
      'at the defaults',
      'standard error',
      'implausibility',
      'settings that keep it',
      'over what is left',
    ],
    outcomes.map((one) => {
      const kept = plausibleSettings([one], count).filter((k) => k > 0).length;
      const means = left.flatMap((k) => one.means[k] ?? []);
      const { low, high } = spread(means);
      return [
        nameOf(one.band),
        bandText(one.band),
        number(one.means[0]),
        number(one.noise / Math.sqrt(fit.replications)),
        number(one.implausibilities[0]),
        percent(kept, count - 1),
        means.length === 0 ? 'none' : `${number(low)} to ${number(high)}`,
      ];
    }),
  );
}

function conflictText({ fitted, settings }: Fit): string {
  const pairs = conflicts(fitted, settings.length);
  if (pairs.length === 0)
    return 'No two bands exclude each other: each pair is kept by at least one setting.';
  const lines = pairs.map(([one, other]) => `- ${nameOf(one)} and ${nameOf(other)}`);
  return ['Bands that no setting keeps together, though each is kept by some:', '', ...lines].join('\n');
}

function quantityTable({ settings }: Fit, left: readonly number[]): string {
  return table(
    ['quantity', 'plausible range', 'default', 'over what is left'],
    quantities.map((one, d) => {
      const { low, high } = spread(left.map((k) => settings[k][d]));
      const range = left.length === 0 ? 'none' : `${number(low)} to ${number(high)}`;
      return [code(one.name), `${one.range[0]} to ${one.range[1]}`, number(one.default), range];
    }),
  );
}

function heldOutText(fit: Fit, left: readonly number[]): string {
  const names = Object.keys(heldOutEurope) as (keyof typeof heldOutEurope)[];
  const europe = names.map((name) => {
    const { low, high } = spread(fit.europe.map((found) => found[name]));
    const missed = fit.europe.filter((found) => missesOf(found).includes(name)).length;
    return [
      code(name),
      bandText(heldOutEurope[name]),
      number(fit.europe[0][name]),
      `${number(low)} to ${number(high)}`,
      `${missed} of ${fit.europe.length}`,
    ];
  });
  const informed = spread(fit.information.map((one) => one.informed));
  const assisted = spread(fit.information.map((one) => one.assisted));
  return [
    'Pattern V23 in the default county, which the settings were not matched to:',
    bandTable(fit.heldOut, left, fit),
    `Pattern V23 in the European preset, at the defaults and at the first settings that are left; the preset fixes how calls are
noticed, the other four quantities move. \`singleOfBid\` is the share of single bids among calls with a bid.`,
    table(['quantity', 'band', 'at the defaults', 'over the settings', 'settings that miss it'], europe),
    `Pattern V16, in closed form over what is left: information multiplies enrolment by ${number(informed.low)} to ${number(informed.high)} (band 1.5 to 2.2),
information with assistance by ${number(assisted.low)} to ${number(assisted.high)} (band 2.5 to 3.5). Pattern V26 holds no fitted quantity: skill decays
by \`skillDecay\` alone.`,
  ].join('\n\n');
}

function thinText({ thin }: Fit): string {
  return [
    'Failed share of the tenders of F town by minimum bids (rows) and organizations per service (columns):',
    grid(thin.rules, 'minimumBids'),
    'The same by `awarenessBase` (rows) and `callShock` (columns), with three bids required and six organizations:',
    grid(thin.notice, 'awarenessBase'),
  ].join('\n\n');
}

function grid(cells: readonly Cell[], corner: string): string {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...new Set(cells.map(({ row }) => row))];
  return table(
    [code(corner), ...columns.map(String)],
    rows.map((row) => [
      String(row),
      ...cells.filter((cell) => cell.row === row).map(({ failed }) => failed.toFixed(2)),
    ]),
  );
}
