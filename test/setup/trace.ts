/** Everything a run leaves behind month by month, as text that can be compared byte for byte. */
import type { Call } from '../../src/model/agents/contract.ts';
import type { Place } from '../../src/model/place.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';

/** State of every agent at the end of a month, by path. */
export type MonthTrace = Readonly<Record<string, string>>;

/** The whole run of a place, month by month. */
export function traceOf(place: Place, seed = 'trace', replication = 0): MonthTrace[] {
  const trace: MonthTrace[] = [];
  simulate(place, seed, replication, (world) => trace.push(stateOf(world)));
  return trace;
}

/** State of every agent of a world. */
export function stateOf(world: World): MonthTrace {
  const trace: Record<string, string> = {
    ledger: JSON.stringify(world.ledger),
    constants: own(world.constants),
  };
  for (const government of world.governments) {
    const dues = government.dues.map(({ contract, ...due }) => [contract.path, due]);
    const { learned, values, tally } = government;
    trace[`government/${government.slug}`] = own(government) + JSON.stringify([learned, values, tally, dues]);
  }
  for (const service of world.services) {
    const { columns, communities, tally, values } = service;
    trace[service.path] = [own(service), own(columns), own(communities), own(values), own(tally)].join();
  }
  for (const organization of world.organizations) {
    trace[`organization/${organization.slug}`] = own(organization);
  }
  for (const contract of world.contracts) trace[contract.path] = own(contract) + contract.evaluator?.slug;
  for (const call of world.calls) trace[call.path] = callOf(call);
  return trace;
}

function callOf(call: Call): string {
  const bids = call.bids.map(({ candidate, ...bid }) => [candidate.organization.slug, bid, own(candidate)]);
  return own(call) + JSON.stringify(bids);
}

/** What an object holds itself: numbers, words, switches and lists of numbers, but no other agent. */
function own(object: object): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(object)) {
    if (ArrayBuffer.isView(value)) parts.push(`${name}:${[...(value as Float64Array)].join()}`);
    else if (typeof value !== 'object' || value === null) parts.push(`${name}:${String(value)}`);
  }
  return parts.join(';');
}

/** The trace of a run without the agents whose path matches. */
export function without(trace: readonly MonthTrace[], gone: RegExp): MonthTrace[] {
  return trace.map((month) => Object.fromEntries(Object.entries(month).filter(([path]) => !gone.test(path))));
}
