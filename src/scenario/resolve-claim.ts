/** One check: the predicate that it states, with what belongs to it, as a claim. */
import { nearest, QuasimarketError } from '../kernel/error.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { indicatorNamed, indicators, onlyInWindow } from '../model/indicators/registry.ts';
import type { ScopeName } from '../model/indicators/scope.ts';
import { BASELINE, lateOf } from './arms.ts';
import type { Band, Claim } from './check.ts';
import type { CheckGiven } from './checks-schema.ts';
import { armOf } from './choose-arms.ts';
import { namesIn } from './expression.ts';
import { type Resolving, refuse, refuseBeyondRun } from './resolving.ts';
import type { Scenario } from './scenario.ts';
import type { Path } from './tree.ts';

/** What a claim may name. */
export interface ClaimGround {
  readonly scenario: Scenario;
  /** Interventions and indicators that are refused where the scenario states them; naming them is not refused again. */
  readonly refused: readonly string[];
  readonly scopes: readonly ScopeName[];
  /** Complete fiscal years of the run. */
  readonly years: number;
}

type Companion = 'indicator' | 'arm' | 'by' | 'years';

/** What each predicate needs beside it, and what it may have. */
const predicates = {
  between: { needs: ['indicator'], takes: ['arm'] },
  atLeast: { needs: ['indicator'], takes: ['arm'] },
  atMost: { needs: ['indicator'], takes: ['arm'] },
  effect: { needs: ['indicator', 'arm'], takes: ['by'] },
  order: { needs: ['indicator'], takes: [] },
  orderOfGovernments: { needs: ['indicator'], takes: ['arm'] },
  shape: { needs: ['indicator'], takes: ['arm', 'by', 'years'] },
  conserved: { needs: [], takes: ['arm'] },
} as const satisfies Readonly<
  Record<string, { readonly needs: readonly Companion[]; readonly takes: readonly Companion[] }>
>;

type Predicate = keyof typeof predicates;

const predicateNames = Object.keys(predicates) as readonly Predicate[];
const companions: readonly Companion[] = ['indicator', 'arm', 'by', 'years'];
/** A course that saturates has two halves. */
const LEAST_STEPS = { rising: 1, falling: 1, flat: 1, saturating: 2 } as const;

/** What is collected while one check is resolved. */
interface Reading {
  readonly resolving: Resolving;
  readonly given: CheckGiven;
  readonly path: Path;
  readonly ground: ClaimGround;
  /** Whether the run turns out to end before what the check names. */
  isBeyondRun: boolean;
}

/** The claim of a check, and whether the run is too short for it; null if something of it was refused. */
export function claimOf(
  resolving: Resolving,
  given: CheckGiven,
  path: Path,
  ground: ClaimGround,
): { readonly claim: Claim; readonly isBeyondRun: boolean } | null {
  const before = resolving.faults.length;
  const reading: Reading = { resolving, given, path, ground, isBeyondRun: false };
  const predicate = predicateOf(reading);
  const claim = predicate === null ? null : claimBy[predicate](reading);
  if (claim === null || resolving.faults.length > before) return null;
  return { claim, isBeyondRun: reading.isBeyondRun };
}

/** The one predicate of a check, with what it needs and nothing else. */
function predicateOf({ resolving, given, path }: Reading): Predicate | null {
  const stated = predicateNames.filter((name) => given[name] !== undefined);
  const [predicate] = stated;
  if (stated.length !== 1) {
    const message = stated.length === 0 ? 'claims nothing' : `claims ${stated.join(' and ')} at once`;
    refuse(resolving, path, { message, rule: `state one of ${predicateNames.join(', ')}` });
    return null;
  }
  const needs: readonly Companion[] = predicates[predicate].needs;
  const takes: readonly Companion[] = predicates[predicate].takes;
  let isComplete = true;
  for (const name of companions) {
    const isStated = given[name] !== undefined;
    if (isStated && !needs.includes(name) && !takes.includes(name)) {
      refuse(resolving, [...path, name], {
        message: `has no meaning beside "${predicate}"`,
        rule: 'leave it out',
      });
    }
    if (isStated || !needs.includes(name)) continue;
    isComplete = false;
    refuse(resolving, [...path, name], { message: 'is required', rule: `"${predicate}" needs it` });
  }
  return isComplete ? predicate : null;
}

const claimBy: Readonly<Record<Predicate, (reading: Reading) => Claim | null>> = {
  between: (reading) => bandClaim(reading, 'between', reading.given.between!),
  atLeast: (reading) => bandClaim(reading, 'atLeast', [reading.given.atLeast!, null]),
  atMost: (reading) => bandClaim(reading, 'atMost', [null, reading.given.atMost!]),
  effect: (reading) => {
    const arm = armAt(reading);
    if (arm === BASELINE) {
      const rule = 'an effect is that of an arm on the baseline';
      refuse(reading.resolving, [...reading.path, 'arm'], { message: `is "${arm}"`, rule });
    }
    return {
      kind: 'effect',
      arm,
      indicator: indicatorAt(reading),
      effect: reading.given.effect!,
      by: byAt(reading),
    };
  },
  order: (reading) => {
    const { resolving, given, path } = reading;
    const arms = given.order!.map((word, i) => armNamed(reading, word, [...path, 'order', i]));
    refuseRepeated(resolving, arms, [...path, 'order']);
    return { kind: 'order', indicator: indicatorAt(reading), order: arms };
  },
  orderOfGovernments: (reading) => {
    const { resolving, given, path, ground } = reading;
    const known = [...new Set(ground.scopes.map(({ government }) => government))];
    const governments = given.orderOfGovernments!;
    const at = [...path, 'orderOfGovernments'];
    governments.forEach((slug, i) => {
      if (known.includes(slug)) return;
      const suggestion = nearest(slug, known);
      const rule = 'no government that purchases has this name';
      refuse(resolving, [...at, i], { message: `is "${slug}"`, ...(suggestion ? { suggestion } : { rule }) });
    });
    refuseRepeated(resolving, governments, at);
    const [arm, indicator] = [armAt(reading), indicatorAt(reading)];
    return { kind: 'orderOfGovernments', arm, indicator, orderOfGovernments: governments };
  },
  shape: (reading) => ({
    kind: 'shape',
    arm: armAt(reading),
    indicator: yearlyIndicatorAt(reading),
    shape: reading.given.shape!,
    years: yearsAt(reading),
    by: byAt(reading),
  }),
  conserved: (reading) => ({ kind: 'conserved', arm: armAt(reading), conserved: reading.given.conserved! }),
};

/** A band that the indicator can reach and can miss. */
function bandClaim(
  reading: Reading,
  field: 'between' | 'atLeast' | 'atMost',
  [low, high]: readonly [number | null, number | null],
): Claim {
  const { resolving, path } = reading;
  const indicator = indicatorAt(reading);
  const at = [...path, field];
  if (low !== null && high !== null) refuseBackwards(resolving, [low, high], at);
  const [lowest, highest] = indicatorNamed(indicator)?.range ?? [
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ];
  const stray = [low, high].find((end) => end !== null && (end < lowest || end > highest));
  if (stray !== undefined && stray !== null) {
    const top = highest === Number.MAX_VALUE ? 'upwards' : `to ${formatNumber(highest)}`;
    const rule = `${indicator} goes from ${formatNumber(lowest)} ${top}`;
    refuse(resolving, at, { message: `holds ${formatNumber(stray)}`, rule });
  }
  return { kind: 'band', arm: armAt(reading), indicator, low, high };
}

function byAt({ resolving, given, path }: Reading): Band | null {
  if (given.by === undefined) return null;
  refuseBackwards(resolving, given.by, [...path, 'by']);
  return given.by;
}

/** Refuses a check that needs a longer run, or leaves it undecided where the command line states the length of the run. */
function putOff(reading: Reading, path: Path, { message, rule }: { message: string; rule: string }): void {
  refuseBeyondRun(reading.resolving, path, {
    message,
    rule,
    consequence: 'the run is too short for it, and the check is left undecided',
  });
  reading.isBeyondRun = true;
}

function yearsAt(reading: Reading): readonly [number, number] {
  const { given, path, ground } = reading;
  const [first, last] = given.years ?? [1, ground.years];
  const at = [...path, given.years === undefined ? 'shape' : 'years'];
  const steps = LEAST_STEPS[given.shape!];
  if (last > ground.years) {
    const rule = `the run has ${ground.years} complete fiscal years`;
    putOff(reading, at, { message: `holds year ${last}`, rule });
  } else if (last - first < steps) {
    const count = Math.max(0, last - first + 1);
    const message = `is about ${count} complete fiscal ${count === 1 ? 'year' : 'years'}`;
    const rule = `"${given.shape}" needs ${steps + 1} or more`;
    // years that the file states are as few in a run of any length
    if (given.years === undefined) putOff(reading, at, { message, rule });
    else refuse(reading.resolving, at, { message, rule });
  }
  return [first, last];
}

function indicatorAt({ resolving, given, path, ground }: Reading): string {
  const name = given.indicator!;
  const known = [...indicators, ...ground.scenario.indicators].map((one) => one.name);
  if (known.includes(name) || ground.refused.includes(name)) return name;
  const suggestion = nearest(name, known);
  const rule = 'see "quasimarket list indicators"';
  refuse(resolving, [...path, 'indicator'], {
    message: `is "${name}", which is no indicator`,
    ...(suggestion === undefined ? { rule } : { suggestion }),
  });
  return name;
}

/** An indicator that has values by fiscal year. */
function yearlyIndicatorAt(reading: Reading): string {
  const name = indicatorAt(reading);
  const bound = boundToWindow(name, reading.ground.scenario);
  if (bound === undefined) return name;
  const message = bound === name ? `is "${name}"` : `is "${name}", which is made of ${bound}`;
  const rule = `${bound} is followed in the window alone and has no course over the years`;
  refuse(reading.resolving, [...reading.path, 'indicator'], { message, rule });
  return name;
}

/** What of an indicator is followed in the window alone: itself, or something that its formula names. */
function boundToWindow(name: string, scenario: Scenario): string | undefined {
  if (onlyInWindow.includes(name)) return name;
  const own = scenario.indicators.find((one) => one.name === name);
  if (own === undefined) return undefined;
  return namesIn(own.expression)
    .map((part) => boundToWindow(part, scenario))
    .find((part) => part !== undefined);
}

function armAt(reading: Reading): string {
  const { given, path } = reading;
  return given.arm === undefined ? BASELINE : armNamed(reading, given.arm, [...path, 'arm']);
}

/** The arm that a word names, in one spelling. */
function armNamed(reading: Reading, word: string, path: Path): string {
  const { resolving, ground } = reading;
  if (word === BASELINE) return word;
  try {
    const { slug, levers } = armOf(ground.scenario, word);
    const late = lateOf(levers, ground.scenario.months);
    if (late !== undefined) {
      const message = `names "${word}", but ${late.intervention} ${late.message}`;
      putOff(reading, path, { message, rule: late.rule });
    }
    return slug;
  } catch (error) {
    if (!(error instanceof QuasimarketError)) throw error;
    const parts = word.split('+').map((part) => part.split('@')[0].trim());
    if (parts.some((part) => ground.refused.includes(part))) return word;
    const { message, rule, suggestion } = error;
    refuse(resolving, path, { message: `is wrong: ${message}`, ...(rule ? { rule } : {}), suggestion });
    return word;
  }
}

function refuseBackwards(resolving: Resolving, [low, high]: Band, path: Path): void {
  if (low <= high) return;
  const message = `is from ${formatNumber(low)} to ${formatNumber(high)}`;
  refuse(resolving, path, { message, rule: 'write the lower value first' });
}

function refuseRepeated(resolving: Resolving, names: readonly string[], path: Path): void {
  const place = names.findIndex((name, i) => names.indexOf(name) < i);
  if (place < 0) return;
  const rule = 'an order names each once';
  refuse(resolving, [...path, place], { message: `is "${names[place]}"`, rule });
}
