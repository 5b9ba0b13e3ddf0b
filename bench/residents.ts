/**
 * How fast residents are swept: one million agents in 50 governments, one service, 24 months through the two
 * sweeps (apply and admit, experience), on one thread. Run alone: `node --import tsx bench/residents.ts`.
 */
import { fileURLToPath } from 'node:url';
import { draw, runKey } from '../src/kernel/random.ts';
import { applyAndAdmit } from '../src/model/month/3-implementation/apply-and-admit.ts';
import { experienceServices } from '../src/model/month/3-implementation/experience-services.ts';
import { residentFaults } from '../src/model/residents/resident-faults.ts';
import type { World } from '../src/model/world.ts';
import { populatedWorld, runningContract } from '../test/setup/residents.ts';

/** Size of the benchmark. */
export interface ResidentBenchSize {
  readonly governments: number;
  readonly agents: number;
  readonly months: number;
}

/** What was measured. */
export interface ResidentBench {
  /** Through both sweeps of the model, one thread. */
  readonly residentServiceMonthsPerSecond: number;
  /** A plain loop that draws need and awareness of every resident and nothing else. */
  readonly referencePerSecond: number;
  /** Resident set above 100 MB, over resident-services. */
  readonly bytesPerResidentService: number;
  readonly setupSeconds: number;
  /** Parts of the time of the sweeps. */
  readonly applyAndAdmitShare: number;
  /** Shares of residents at the end, so that a faster but emptier run is seen. */
  readonly aware: number;
  readonly enrolled: number;
}

const FULL: ResidentBenchSize = { governments: 50, agents: 20_000, months: 24 };
const BASE_BYTES = 100e6;
const CONTRACTS = 10;

/** Runs the benchmark once. @throws Error if the residents break an invariant */
export function benchResidents(size: ResidentBenchSize = FULL): ResidentBench {
  const began = performance.now();
  const worlds = Array.from({ length: size.governments }, (_, index) => marketOf(size.agents, index));
  const setupSeconds = secondsSince(began);
  let applying = 0;
  let experiencing = 0;
  for (let month = 0; month < size.months; month++) {
    for (const world of worlds) {
      world.month = month;
      const started = performance.now();
      applyAndAdmit(world);
      const applied = performance.now();
      experienceServices(world);
      applying += applied - started;
      experiencing += performance.now() - applied;
    }
  }
  const bytes = process.memoryUsage().rss - BASE_BYTES;
  for (const world of worlds) checkResidents(world);
  const count = size.governments * size.agents;
  const persons = sumOf(worlds, 'persons');
  return {
    residentServiceMonthsPerSecond: (count * size.months * 1000) / (applying + experiencing),
    referencePerSecond: referencePerSecond(count, size.months),
    bytesPerResidentService: Math.max(0, bytes) / count,
    setupSeconds,
    applyAndAdmitShare: applying / (applying + experiencing),
    aware: sumOf(worlds, 'awarePersons') / persons,
    enrolled: sumOf(worlds, 'enrolledPersons') / persons,
  };
}

/** A government with its residents, ten contracts for half of those in need, and in-house provision for a fifth. */
function marketOf(agents: number, index: number): World {
  const persons = agents * 60;
  const { world, service } = populatedWorld({
    agents,
    inhouseVolume: persons * 0.016,
    seed: `bench ${index}`,
  });
  for (let k = 0; k < CONTRACTS; k++) runningContract(service, `o-${k}`, { volume: persons * 0.004 });
  return world;
}

function checkResidents(world: World): void {
  for (const service of world.services) {
    const [fault] = residentFaults(service);
    if (fault !== undefined) throw new Error(fault);
  }
}

/** Two draws a resident-month and two comparisons, with one byte of state. */
function referencePerSecond(count: number, months: number): number {
  const run = runKey('reference', 0);
  const states = new Uint8Array(count);
  const began = performance.now();
  for (let month = 0; month < months; month++) {
    for (let j = 0; j < count; j++) {
      if (draw(run, 1, j, month) < 0.01) states[j] ^= 1;
      if (draw(run, 2, j, month) < 0.02) states[j] ^= 2;
    }
  }
  return (count * months) / secondsSince(began);
}

function sumOf(worlds: readonly World[], name: 'persons' | 'awarePersons' | 'enrolledPersons'): number {
  return worlds.reduce((sum, world) => sum + world.services[0].tally[name], 0);
}

function secondsSince(began: number): number {
  return (performance.now() - began) / 1000;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (let repeat = 0; repeat < 3; repeat++) console.log(JSON.stringify(benchResidents()));
}
