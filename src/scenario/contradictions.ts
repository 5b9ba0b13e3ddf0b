/** Checks that no run can pass: alone, or together with another one. */
import { BASELINE } from './arms.ts';
import type { Band, Check, Claim } from './check.ts';
import { shown } from './faults.ts';
import { type Resolving, refuse } from './resolving.ts';
import type { Path } from './tree.ts';

/** A check with the scope that it is about. */
export interface PlacedCheck extends Check {
  readonly scope: string;
  readonly path: Path;
}

/** What a claim says of one mean: where it has to lie. */
interface Demand {
  /** The mean, such as that of the differences of two arms. */
  readonly about: string;
  readonly band: Band;
}

/** Above 0 and below 0 without 0 itself. */
const ABOVE: Band = [Number.MIN_VALUE, Number.POSITIVE_INFINITY];
const BELOW: Band = [Number.NEGATIVE_INFINITY, -Number.MIN_VALUE];
const NOTHING: Band = [0, 0];

/** Refuses a check that demands of some mean to lie in no place, or outside of the place that one above demands. */
export function refuseContradictions(resolving: Resolving, checks: readonly PlacedCheck[]): void {
  const demands = checks.map(({ claim, scope }) =>
    demandsOf(claim).map(({ about, band }): Demand => ({ about: `${scope} ${about}`, band })),
  );
  checks.forEach(({ path }, index) => {
    if (demands[index].some(({ band }) => isEmpty(band))) {
      const rule = 'no number goes this way and lies in the band of "by"';
      refuse(resolving, [...path, 'by'], { message: 'contradicts the rest of the check', rule });
      return;
    }
    const former = demands.slice(0, index).findIndex((others) => contradict(others, demands[index]));
    if (former < 0) return;
    const message = `contradicts ${shown(checks[former].it)}, which is claimed of the same`;
    refuse(resolving, path, { message, rule: 'no run can pass both' });
  });
}

function contradict(some: readonly Demand[], others: readonly Demand[]): boolean {
  return some.some((one) =>
    others.some(
      (other) => one.about === other.about && !isEmpty(one.band) && isEmpty(both(one.band, other.band)),
    ),
  );
}

/** What has to hold of means where the claim passes. */
function demandsOf(claim: Claim): Demand[] {
  switch (claim.kind) {
    case 'band': {
      const { arm, indicator, low, high } = claim;
      const band: Band = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
      return [{ about: `${indicator} of ${arm}`, band }];
    }
    case 'effect': {
      const way = { rises: ABOVE, falls: BELOW, unchanged: claim.by ?? NOTHING }[claim.effect];
      return [difference(claim.indicator, [claim.arm, BASELINE], both(way, claim.by ?? way))];
    }
    case 'order':
      return pairsOf(claim.order).map((pair) => difference(claim.indicator, pair, ABOVE));
    case 'orderOfGovernments':
      return pairsOf(claim.orderOfGovernments).map((pair) =>
        difference(`${claim.indicator} of ${claim.arm} by government`, pair, ABOVE),
      );
    case 'shape': {
      const { arm, indicator, years, by } = claim;
      const way = { rising: ABOVE, saturating: ABOVE, falling: BELOW, flat: by ?? NOTHING }[claim.shape];
      return [{ about: `${indicator} of ${arm}, years ${years.join('-')}`, band: both(way, by ?? way) }];
    }
    case 'conserved':
      return [];
  }
}

/** What is said of the first less the second, in one spelling for both orders. */
function difference(what: string, [one, other]: readonly [string, string], [low, high]: Band): Demand {
  if (one < other) return { about: `${what}: ${one} less ${other}`, band: [low, high] };
  return { about: `${what}: ${other} less ${one}`, band: [-high, -low] };
}

/** Every one with every later one. */
function pairsOf(names: readonly string[]): [string, string][] {
  return names.flatMap((name, i) => names.slice(i + 1).map((later): [string, string] => [name, later]));
}

function both([low, high]: Band, [from, to]: Band): Band {
  return [Math.max(low, from), Math.min(high, to)];
}

function isEmpty([low, high]: Band): boolean {
  return low > high;
}
