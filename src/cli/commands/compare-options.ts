/** Options of `compare`, and what they ask for. */
import type { Argv } from 'yargs';
import { type Adjustment, adjustments } from '../../experiment/compare/effect.ts';
import type { Precision } from '../../experiment/compare/precision.ts';
import { nearest, QuasimarketError } from '../../kernel/error.ts';
import { indicators, lessIsBetter } from '../../model/indicators/registry.ts';
import { followsNeed } from '../../model/parameters/service.ts';
import type { Warning } from '../../scenario/faults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type SimulationOptions, simulationOptions } from './simulation-options.ts';
import { wholeNumber } from './whole-number.ts';

const MOST_REPLICATIONS = 1_000_000;
const DEFAULT_MAXIMUM = 1000;
const DEFAULT_POINT_REPLICATIONS = 3;
const MOST_POINTS = 100_000;

/** Options of the command, as yargs gives them. */
export interface CompareOptions extends SimulationOptions {
  readonly files: readonly string[];
  readonly arms?: string | undefined;
  readonly adjust: string;
  readonly indicators?: string | undefined;
  readonly precision?: string | undefined;
  readonly 'max-replications'?: string | undefined;
  readonly rank?: string | undefined;
  readonly uncertainty?: string | undefined;
  readonly 'point-replications'?: string | undefined;
  readonly resume: boolean;
}

/** Declares the options. */
export function compareOptions(args: Argv) {
  return simulationOptions(
    args.positional('files', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'a scenario with its interventions, or the baseline and other scenarios',
    }),
  )
    .option('arms', {
      type: 'string',
      requiresArg: true,
      alias: 'a',
      describe:
        'interventions and bundles, such as publicity,publicity+supervision [arms of the file, else its interventions, else the catalogue]',
    })
    .option('adjust', {
      choices: Object.keys(adjustments),
      default: 'holm',
      describe:
        'adjustment of p-values for many comparisons; interactions of bundles are families of their own',
    })
    .option('indicators', {
      type: 'string',
      requiresArg: true,
      describe: 'indicators of the printed table, by comma',
    })
    .option('precision', {
      type: 'string',
      requiresArg: true,
      describe:
        'add replications until every headline interval is this tight, such as 5%, or the ranking is settled; intervals are ' +
        'widened so that the 95 % hold under the repeated looks',
    })
    .option('max-replications', {
      type: 'string',
      requiresArg: true,
      describe: `most replications under --precision [${DEFAULT_MAXIMUM}]`,
    })
    .option('rank', {
      type: 'string',
      requiresArg: true,
      describe: 'indicator that ranks the arms under --precision',
    })
    .option('uncertainty', {
      type: 'string',
      requiresArg: true,
      describe: 'draw what nobody knows from its plausible ranges, at this many points',
    })
    .option('point-replications', {
      type: 'string',
      requiresArg: true,
      describe: `replications at each point [${DEFAULT_POINT_REPLICATIONS}]`,
    })
    .option('resume', {
      type: 'boolean',
      default: false,
      describe: 'go on from what an earlier comparison has computed',
    })
    .example(
      '$0 compare scenarios/lanzhou-livelihood-insurance.yaml',
      'all arms of a scenario against its baseline',
    )
    .example(
      '$0 compare town.yaml --arms publicity,competition+supervision',
      'named interventions and a bundle',
    )
    .example('$0 compare before.yaml after.yaml', 'two files under the same random numbers')
    .example(
      '$0 compare town.yaml --uncertainty 100',
      'does the verdict hold where numbers are other than assumed?',
    );
}

/** What is asked for besides the arms. */
export function askedOf(given: CompareOptions) {
  const points = wholeNumber('uncertainty', given.uncertainty, { from: 1, to: MOST_POINTS });
  const atEach = wholeNumber('point-replications', given['point-replications'], {
    from: 1,
    to: MOST_REPLICATIONS,
  });
  if (atEach !== undefined && points === undefined) {
    throw new QuasimarketError('input', 'has no effect without --uncertainty', {
      path: '--point-replications',
    });
  }
  return {
    adjustment: given.adjust as Adjustment,
    shown: knownIndicators('indicators', given.indicators),
    uncertainty: points === undefined ? null : { points, replications: atEach ?? DEFAULT_POINT_REPLICATIONS },
  };
}

/** The indicators that an option names by comma; none without it. @throws QuasimarketError `input` for any other name */
export function knownIndicators(option: string, text: string | undefined): string[] {
  return text === undefined ? [] : text.split(',').map((name) => knownIndicator(option, name.trim()));
}

/**
 * The name of an indicator that exists.
 * @param option - that names it, for the error
 * @throws QuasimarketError `input` for any other name
 */
export function knownIndicator(option: string, name: string): string {
  if (indicators.some((one) => one.name === name)) return name;
  const suggestion = nearest(
    name,
    indicators.map((one) => one.name),
  );
  throw new QuasimarketError('input', `"${name}" is no indicator`, {
    path: `--${option}`,
    rule: 'see quasimarket list indicators',
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** The precision that is asked for; null for a fixed number of replications. */
export function precisionOf(given: CompareOptions, { governments }: Scenario): Precision | null {
  const limit = wholeNumber('max-replications', given['max-replications'], {
    from: 2,
    to: MOST_REPLICATIONS,
  });
  if (given.precision === undefined) {
    const idle = limit !== undefined ? '--max-replications' : given.rank === undefined ? null : '--rank';
    if (idle === null) return null;
    throw new QuasimarketError('input', 'has no effect without --precision', { path: idle });
  }
  if (given.replications !== undefined) {
    throw new QuasimarketError('input', 'has no effect with --precision, which decides how many there are', {
      path: '--replications',
      rule: 'leave it out; --max-replications limits them',
    });
  }
  const isCare = governments.some(({ services }) =>
    services.some(({ parameters }) => followsNeed[parameters.kind]),
  );
  const indicator = knownIndicator('rank', given.rank ?? (isCare ? 'valueForMoney' : 'compensationRate'));
  return {
    relative: relativeOf(given.precision),
    limit: limit ?? DEFAULT_MAXIMUM,
    rank: { indicator, higherIsBetter: lessIsBetter(indicator) !== true },
  };
}

/** Warnings that still stand under a precision, which decides how many replications there are, whatever the scenario says. */
export function warningsUnder(precision: Precision | null, warnings: readonly Warning[]): Warning[] {
  return warnings.filter(({ path }) => precision === null || path !== 'replications');
}

function relativeOf(text: string): number {
  const [, digits, percent] = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text) ?? [];
  const value = Number(digits) / (percent === '%' ? 100 : 1);
  if (value > 0 && value < 1) return value;
  throw new QuasimarketError('input', `is "${text}"`, {
    path: '--precision',
    rule: 'write a share above 0 and below 1, such as 5% or 0.05',
  });
}

/** Options that change results, as they were written. */
export function settingsToKeep({ set, arms, adjust, precision, rank, uncertainty, ...rest }: CompareOptions) {
  const texts = {
    arms,
    precision,
    rank,
    uncertainty,
    'max-replications': rest['max-replications'],
    'point-replications': rest['point-replications'],
  };
  const given = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { adjust, ...Object.fromEntries(given), ...(set.length > 0 ? { set } : {}) };
}
