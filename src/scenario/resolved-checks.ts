/** Checks of a resolved scenario as blocks of a file. */
import { ALL } from '../model/indicators/scope.ts';
import type { Check, CheckGroup, Claim } from './check.ts';
import type { Scenario } from './scenario.ts';
import { inBoth } from './stated.ts';
import { type Block, line } from './yaml-text.ts';

/** The checks of a scenario; those that its run is too short for would be refused in a file. */
export function checkBlocks(scenario: Scenario): Block {
  const checks = scenario.checks.flatMap((group) => {
    const kept = group.checks.filter(({ isBeyondRun }) => !isBeyondRun);
    return kept.length === 0 ? [] : [groupBlock(scenario, { ...group, checks: kept })];
  });
  return checks.length === 0 ? {} : { checks };
}

function groupBlock(scenario: Scenario, { describe, government, service, checks }: CheckGroup): Block {
  return {
    describe: line(inBoth(scenario, describe)),
    ...(government === ALL ? {} : { government: line(government) }),
    ...(service === ALL ? {} : { service: line(service) }),
    it: checks.map((check) => checkBlock(scenario, check)),
  };
}

function checkBlock(scenario: Scenario, { it, claim }: Check): Block {
  const fields = Object.entries(fieldsOf(claim)).filter(([, value]) => value !== null);
  return {
    it: line(inBoth(scenario, it)),
    ...Object.fromEntries(fields.map(([name, value]) => [name, line(value)])),
  };
}

/** The fields of a check as they are written; null where one is not. */
function fieldsOf({ kind, ...fields }: Claim): Readonly<Record<string, unknown>> {
  if (!('low' in fields)) return fields;
  const { low, high, ...rest } = fields;
  return { ...rest, ...bandFields(low, high) };
}

function bandFields(low: number | null, high: number | null) {
  if (high === null) return { atLeast: low };
  return low === null ? { atMost: high } : { between: [low, high] };
}
