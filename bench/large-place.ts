/** One million resident agents in 50 governments with one service, 24 months of the whole model on one thread. */
import { threefryWord0 } from '../src/kernel/threefry.ts';

type Library = typeof import('../src/index.ts');

const GOVERNMENTS = 50;
const AGENTS = 20_000;
const MONTHS = 24;
/** What a process needs before its first resident. */
const BASE_BYTES = 100e6;

/** Speed and memory of the large place. */
export interface LargePlaceReport {
  readonly residentServiceMonthsPerSecond: number;
  readonly referencePerSecond: number;
  readonly bytesPerResidentService: number;
  readonly setupSeconds: number;
  /** Part of the time of the months, by process. */
  readonly shareOfTime: Readonly<Record<string, number>>;
}

/** Runs the large place once, month by month and process by process. */
export async function benchLargePlace({
  readScenario,
  placeOf,
  startRun,
  month,
  isDue,
}: Library): Promise<LargePlaceReport> {
  const { scenario } = await readScenario({
    path: 'large.yaml',
    text: largeScenario(),
    readFile: () => undefined,
  });
  const began = performance.now();
  const world = startRun(placeOf(scenario), scenario.seed, 0);
  const setupSeconds = (performance.now() - began) / 1000;
  const times = new Map<string, number>(month.map(({ name }) => [name, 0]));
  for (let t = 0; t < MONTHS; t += 1) {
    world.month = t;
    world.calls.length = 0;
    world.signed.length = 0;
    for (const process of month) {
      if (!isDue(process, world)) continue;
      const start = performance.now();
      process.step(world);
      times.set(process.name, (times.get(process.name) ?? 0) + performance.now() - start);
    }
  }
  const bytes = process.memoryUsage().rss - BASE_BYTES;
  const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  const residents = GOVERNMENTS * AGENTS;
  return {
    residentServiceMonthsPerSecond: (residents * MONTHS * 1000) / total,
    referencePerSecond: referencePerSecond(residents, MONTHS),
    bytesPerResidentService: Math.max(0, bytes) / residents,
    setupSeconds,
    shareOfTime: Object.fromEntries([...times].map(([name, ms]) => [name, Number((ms / total).toFixed(4))])),
  };
}

function largeScenario(): string {
  const governments = Array.from(
    { length: GOVERNMENTS },
    (_, g) => `  county-${g}: {agents: ${AGENTS}, personsPerAgent: 15}`,
  );
  return [
    'format: 1',
    'title: One million residents',
    `months: ${MONTHS} months`,
    `window: 13-${MONTHS}`,
    'services:',
    '  home-elder-care: {unitCost: 130 CNY/person-month}',
    'governments:',
    ...governments,
  ].join('\n');
}

/** A plain loop of the bench's own: one keyed draw a resident-month, one comparison, one byte of state. */
function referencePerSecond(residents: number, months: number): number {
  const state = new Uint8Array(residents);
  const began = performance.now();
  for (let t = 0; t < months; t += 1) {
    for (let j = 0; j < residents; j += 1) {
      if (threefryWord0(1, 2, j, t) < 2 ** 26) state[j] ^= 1;
    }
  }
  const seconds = (performance.now() - began) / 1000;
  if (state.every((byte) => byte === 0)) throw new Error('the reference loop did nothing');
  return (residents * months) / seconds;
}
