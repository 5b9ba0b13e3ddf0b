/** `quasimarket explain NAME`: what a parameter, attribute, indicator, intervention or process means. */
import type { Argv } from 'yargs';
import { interventionNamed, interventions } from '../../interventions/registry.ts';
import { nearest, QuasimarketError } from '../../kernel/error.ts';
import { headline, indicatorNamed, indicators } from '../../model/indicators/registry.ts';
import { month } from '../../model/month.ts';
import { allParameters } from '../../model/parameters/catalogue.ts';
import { wrapText } from '../../report/wrap-text.ts';
import { columnExplanations, columnNames } from '../column-text.ts';
import { choiceExplanations, type Explanation, fieldExplanations, fieldNames } from '../field-text.ts';
import { factsOfIntervention } from '../intervention-text.ts';
import { factsOf } from '../parameter-text.ts';
import type { Terminal } from '../terminal.ts';
import { whereUsed } from '../where-used.ts';

/** Options of the command. */
export interface ExplainOptions {
  readonly name: string;
}

const SCOPES = {
  government: 'parameter of a government',
  service: 'parameter of a service',
  organization: 'attribute of organizations, drawn from a law',
  evaluator: 'parameter of an evaluator',
  constant: 'behavioural constant',
} as const;

/** What is said of a parameter that no file of the model reads: it decides what others are. */
const UNREAD = 'the scenario, where it decides the defaults of others';

/** Declares the options. */
export function options(args: Argv) {
  return args
    .positional('name', {
      type: 'string',
      demandOption: true,
      describe: 'a name of `quasimarket list`, a field of scenario files, a column of results, or a process',
    })
    .example('$0 explain tenderShare', 'a parameter')
    .example('$0 explain bidsPerCall', 'an indicator')
    .example('$0 explain grassroots-outreach', 'an intervention')
    .example('$0 explain questionnaire', 'a field of scenario files')
    .example('$0 explain adjustedP', 'a column of result tables')
    .example('$0 explain collectBids', 'a process of the month');
}

/** Runs the command. */
export async function run({ name }: ExplainOptions, terminal: Terminal): Promise<number> {
  const found = [
    ...explanationsOf(name),
    ...fieldExplanations(name),
    ...choiceExplanations(name),
    ...columnExplanations(name),
  ];
  if (found.length === 0) {
    const suggestion = nearest(name, [...allNames(), ...fieldNames(), ...columnNames()]);
    const details = suggestion === undefined ? {} : { suggestion };
    throw new QuasimarketError('input', `"${name}" is not a name of this version`, details);
  }
  terminal.print(found.map((one) => explanationText(one, terminal)).join('\n'));
  return 0;
}

/** Every explanation of a name: a parameter and an intervention may have one name. */
function explanationsOf(name: string): Explanation[] {
  const explanations = allParameters()
    .filter((entry) => entry.name === name)
    .map((entry): Explanation => {
      const { scope, definition } = entry;
      const symbol = definition.symbol === undefined ? '' : ` (${definition.symbol})`;
      const used: [string, string][] = [['read in', whereUsed(name) || UNREAD]];
      return {
        heading: `${name}${symbol}: ${SCOPES[scope]}`,
        meaning: definition.meaning,
        facts: [...factsOf(entry), ...used],
      };
    });
  return [
    ...explanations,
    ...indicatorExplanation(name),
    ...interventionExplanation(name),
    ...processExplanation(name),
  ];
}

function interventionExplanation(name: string): Explanation[] {
  const intervention = interventionNamed(name);
  if (intervention === undefined) return [];
  return [
    {
      heading: `${name}: intervention, ${intervention.name}`,
      meaning: intervention.description,
      facts: factsOfIntervention(intervention),
    },
  ];
}

function indicatorExplanation(name: string): Explanation[] {
  const indicator = indicatorNamed(name);
  if (indicator === undefined) return [];
  const shown = headline.includes(name) ? 'results, summary and chart (headline)' : 'results and summary';
  const facts: [string, string][] = [
    ['unit', indicator.unit],
    ['formula', indicator.formula],
    ['shown in', shown],
  ];
  if (indicator.nullWhen !== undefined) facts.push(['not defined', `where ${indicator.nullWhen}`]);
  return [{ heading: `${name}: indicator`, meaning: indicator.meaning, facts }];
}

function processExplanation(name: string): Explanation[] {
  return month.flatMap(({ name: names, phase, cadence }, index) => {
    if (!names.split(', ').includes(name)) return [];
    const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const facts: [string, string][] = [
      ['phase', phase],
      [
        'acts',
        cadence === 'monthly'
          ? 'every month'
          : `once a year, in the ${cadence === 'fiscal year' ? 'first month of the fiscal year' : cadence}`,
      ],
      ['source', `src/model/month/${phase}/${file}.ts`],
      ['equations', 'docs/ODD.md, section of the same name'],
    ];
    return [{ heading: `${name}: process ${index + 1} of ${month.length} in the month`, meaning: '', facts }];
  });
}

function allNames(): string[] {
  return [
    ...allParameters().map((entry) => entry.name),
    ...indicators.map((indicator) => indicator.name),
    ...interventions.map(({ slug }) => slug),
    ...month.flatMap((process) => process.name.split(', ')),
  ];
}

function explanationText({ heading, meaning, facts }: Explanation, { color, columns }: Terminal): string {
  const width = Math.max(...facts.map(([label]) => label.length));
  const lines = facts.map(([label, text]) =>
    wrapText(text, columns - width - 4).map(
      (line, index) => `  ${(index === 0 ? label : '').padEnd(width)}  ${line}`,
    ),
  );
  return [
    color.bold(heading),
    ...wrapText(meaning, columns - 2).map((line) => `  ${line}`),
    ...lines.flat(),
    '',
  ].join('\n');
}
