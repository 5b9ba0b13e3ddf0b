/** Work and memory of a run, estimated before it starts. */
import { QuasimarketError } from '../kernel/error.ts';
import { formatNumber } from '../kernel/quantities.ts';
import type { Scenario } from './scenario.ts';

/** What a run will take. */
export interface Estimate {
  /** Residents times services times months times replications. */
  readonly residentServiceMonths: number;
  /** Organizations at the start times months, of one replication: many of them are slow with few residents, too. */
  readonly organizationMonths: number;
  /** Peak memory of one thread, bytes. */
  readonly bytes: number;
  /** Values that the results hold. */
  readonly resultValues: number;
}

/** Work that runs without asking; `--limit` raises it. */
export const DEFAULT_LIMIT = 5e9;
/** Memory that runs without asking; it grows with the limit. */
const MEMORY_LIMIT = 4e9;

const BASE_BYTES = 1e8;
/** Columns of a resident, and of a resident in a service. */
const RESIDENT_BYTES = 16;
const RESIDENT_SERVICE_BYTES = 24;
/** A month of a service or government in the record of a run, and an organization with its contracts. */
const MONTH_BYTES = 2_000;
const ORGANIZATION_BYTES = 5_000;
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
  return {
    residentServiceMonths: residentServices * months * replications,
    organizationMonths: organizations * months,
    bytes,
    resultValues,
  };
}

/**
 * Refuses work above a limit.
 *
 * @param limit - resident-service-months; memory may grow with it, in proportion
 * @throws QuasimarketError of code `limit` with the estimate and the option that raises it
 */
export function refuseLargeWork(estimate: Estimate, limit = DEFAULT_LIMIT): void {
  const memoryLimit = MEMORY_LIMIT * Math.max(1, limit / DEFAULT_LIMIT);
  const work = formatNumber(estimate.residentServiceMonths, 2);
  const gigabytes = formatNumber(estimate.bytes / 1e9, 2);
  const needed = Math.max(
    estimate.residentServiceMonths,
    DEFAULT_LIMIT * Math.max(1, estimate.bytes / MEMORY_LIMIT),
  );
  if (estimate.residentServiceMonths <= limit && estimate.bytes <= memoryLimit) return;
  throw new QuasimarketError(
    'limit',
    `the run would take ${work} resident-service-months and about ${gigabytes} GB of memory`,
    {
      rule: `at most ${formatNumber(limit, 2)} and ${formatNumber(memoryLimit / 1e9, 2)} GB run without asking; lower agents, months or replications, or allow it with --limit ${needed.toPrecision(2)}`,
    },
  );
}
