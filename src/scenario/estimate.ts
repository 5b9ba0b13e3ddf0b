/** Work and memory of a run, estimated before it starts. */
import { MONTHS_PER_YEAR } from '../kernel/clock.ts';
import { QuasimarketError } from '../kernel/error.ts';
import { formatNumber } from '../kernel/quantities.ts';
import { biddersFor, yearlyLots } from './markets.ts';
import { placeOf, type Scenario } from './scenario.ts';

/** What a run will take. */
export interface Estimate {
  /** Residents times services times months times replications. */
  readonly residentServiceMonths: number;
  /** Organizations at the start times months, of one replication: many of them are slow with few residents, too. */
  readonly organizationMonths: number;
  /** What bidders make of each other, in resident-service-months that would take as long. */
  readonly biddersWork: number;
  /** Peak memory of one thread, bytes. */
  readonly bytes: number;
  /** Values that the results hold. */
  readonly resultValues: number;
}

/** Work that runs without asking; `--limit` raises it. */
const DEFAULT_LIMIT = 5e9;
/** Memory that runs without asking; it grows with the limit. */
const MEMORY_LIMIT = 4e9;

const BASE_BYTES = 1e8;
/** Columns of a resident, and of a resident in a service. */
const RESIDENT_BYTES = 16;
const RESIDENT_SERVICE_BYTES = 24;
/** A month of a service or government in the record of a run, and an organization with its contracts. */
const MONTH_BYTES = 2_000;
const ORGANIZATION_BYTES = 5_000;
/**
 * What a pair of bidders takes in a call, in resident-service-months: some 20 ns of 130. Measured with 600 to 10,000
 * organizations over 16 months; a pair took a third to three quarters of that in a month.
 */
const PAIR_WORK = 0.15;
/** Openings of a call, the repeated ones counted; a call that always fails is opened every month. */
const OPENINGS = 2;
/** Work of bidders over that of residents from which on it is told. */
const NOTABLE_SHARE = 0.1;
/** The last of two digits. */
const LAST_DIGIT = 0.1;
/** Indicators a scope has in the results, about. */
const INDICATORS = 60;
const VALUE_BYTES = 24;

/** Estimates a run from the scenario alone. */
export function estimateWork(scenario: Scenario): Estimate {
  let residents = 0;
  let residentServices = 0;
  let services = 0;
  let organizations = 0;
  for (const government of scenario.governments) {
    residents += government.parameters.agents;
    residentServices += government.parameters.agents * government.services.length;
    services += government.services.length + 1;
    for (const { organizations: groups } of government.services) {
      organizations += groups.reduce((sum, { count }) => sum + count, 0);
    }
  }
  const { months, replications } = scenario;
  const resultValues = services * INDICATORS * months * replications;
  const bytes =
    BASE_BYTES +
    residents * RESIDENT_BYTES +
    residentServices * RESIDENT_SERVICE_BYTES +
    services * months * MONTH_BYTES +
    organizations * ORGANIZATION_BYTES +
    resultValues * VALUE_BYTES;
  const runs = months * replications;
  return {
    residentServiceMonths: residentServices * runs,
    organizationMonths: organizations * months,
    biddersWork: pairsPerMonth(scenario) * PAIR_WORK * runs,
    bytes,
    resultValues,
  };
}

/** Estimates scenarios that run one after the other, such as the arms of a comparison: at least one. */
export function estimateTogether(scenarios: readonly Scenario[]): Estimate {
  const estimates = scenarios.map(estimateWork);
  const sum = (of: (estimate: Estimate) => number) => estimates.reduce((total, one) => total + of(one), 0);
  return {
    ...estimates[0],
    residentServiceMonths: sum((one) => one.residentServiceMonths),
    biddersWork: sum((one) => one.biddersWork),
    organizationMonths: Math.max(...estimates.map((one) => one.organizationMonths)),
  };
}

/** Pairs of bidders that every month brings together, call by call. */
function pairsPerMonth(scenario: Scenario): number {
  const { governments } = placeOf(scenario);
  const pairs = governments.flatMap((government) =>
    government.services.map((service) => {
      const openings = Math.max(1, (OPENINGS * yearlyLots(government, service)) / MONTHS_PER_YEAR);
      const bidders = biddersFor(government, service, governments);
      return openings * bidders * bidders;
    }),
  );
  return pairs.reduce((sum, number) => sum + number, 0);
}

/**
 * Refuses work above a limit.
 *
 * @param limit - resident-service-months, with the work of bidders; memory may grow with it, in proportion
 * @throws QuasimarketError of code `limit` with the estimate and the option that raises it
 */
export function refuseLargeWork(estimate: Estimate, limit = DEFAULT_LIMIT): void {
  const memoryLimit = MEMORY_LIMIT * Math.max(1, limit / DEFAULT_LIMIT);
  const work = workOf(estimate);
  const gigabytes = formatNumber(estimate.bytes / 1e9, 2);
  const needed = Math.max(work, DEFAULT_LIMIT * Math.max(1, estimate.bytes / MEMORY_LIMIT));
  if (work <= limit && estimate.bytes <= memoryLimit) return;
  throw new QuasimarketError(
    'limit',
    `the run would take ${workText(estimate)}, and about ${gigabytes} GB of memory`,
    {
      rule: `at most ${formatNumber(limit, 2)} and ${formatNumber(memoryLimit / 1e9, 2)} GB run without asking; lower agents, organizations, months or replications, or allow it with --limit ${roundedUp(needed)}`,
    },
  );
}

/** All work of a run, resident-service-months. */
export function workOf({ residentServiceMonths, biddersWork }: Estimate): number {
  return residentServiceMonths + biddersWork;
}

/** Work as people read it; that of bidders where it is a good part. */
export function workText({ residentServiceMonths, biddersWork }: Estimate): string {
  const text = `${formatNumber(residentServiceMonths, 2)} resident-service-months`;
  if (biddersWork < NOTABLE_SHARE * residentServiceMonths) return text;
  return `${text} and as much as ${formatNumber(biddersWork, 2)} for what bidders make of each other`;
}

/** A number with two digits that is not below the given one: as a limit it admits what is refused. */
function roundedUp(number: number): string {
  const [digits, exponent] = number.toExponential(1).split('e');
  const isBelow = Number(`${digits}e${exponent}`) < number;
  return `${isBelow ? (Number(digits) + LAST_DIGIT).toFixed(1) : digits}e${exponent}`;
}
