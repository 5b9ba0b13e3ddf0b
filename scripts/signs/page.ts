/** The page docs/signs.md: whether the first expected sign of each intervention shows. */
import { code, table } from '../reference/markdown.ts';
import type { Difference } from '../worlds.ts';
import type { SignResult } from './results.ts';
import { placeOfTrial, REPLICATIONS } from './trials.ts';

const DIGITS = 3;
const number = (value: number) => String(Number(value.toPrecision(DIGITS)));
const statusOf = (isShown: boolean) => (isShown ? 'shows' : '**does not show**');

function findingText(finding: Difference | null): string {
  if (finding === null) return 'not defined';
  return `${number(finding.effect)} (${number(finding.low)} to ${number(finding.high)})`;
}

function row({ intervention, indicator, sign, scenario, finding, ...result }: SignResult): string[] {
  return [
    `[${intervention}](reference/interventions.md#${intervention})`,
    `${code(indicator)} ${sign}`,
    code(scenario),
    finding === null ? '' : number(finding.from),
    findingText(finding),
    statusOf(result.shows),
    placeOfTrial({ slug: intervention }).because,
  ];
}

function reasonOf({ intervention, explained }: SignResult): string[] {
  const { explanation } = placeOfTrial({ slug: intervention });
  if (explanation === undefined || explained === null) return [];
  return [
    intervention,
    explanation.why,
    explanation.words,
    findingText(explained.finding),
    statusOf(explained.shows),
  ];
}

/** The page of all signs. */
export function signsPage(results: readonly SignResult[]): string {
  const shown = results.filter((result) => result.shows).length;
  const reasons = results.map(reasonOf).filter((cells) => cells.length > 0);
  const blocks = [
    '# Signs',
    '<!-- Written by `npm run signs`; do not edit. -->',
    `The first expected sign of every intervention, alone and at full strength from month 13, with ${REPLICATIONS} paired replications: mean
difference over the window of the scenario, all governments and services together, with its 95 % interval. A sign shows if the whole
interval has it. The scenario is the default county unless the last column says why it is another one: in a first run of 12
replications the interval held 0 in the county there, or the indicator was not defined. No number was moved to make a sign show.
\`test/scripts/signs.long.test.ts\` measures all of it again and fails when a status changes.`,
    `Of ${results.length} signs ${shown} show and ${results.length - shown} do not.`,
    table(
      ['intervention', 'expected', 'scenario', 'without', 'effect', '', 'why this scenario'],
      results.map(row),
    ),
    '## What does not show, and why',
    `Beside each reason stands a setting under which the sign has to show if the reason is right. It is extreme on purpose and claims nothing
about a place.`,
    table(['intervention', 'why', 'setting', 'effect there', ''], reasons),
  ];
  return `${blocks.join('\n\n')}\n`;
}
