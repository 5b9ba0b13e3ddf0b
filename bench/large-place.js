/**
 * One million residents, each an agent, in 50 governments with one service: 24 months of the whole model on one
 * thread. The market of calls and contracts grows with persons, not agents: more persons an agent are slower.
 * Plain JavaScript on the built library, so that the memory is that of the model: `node bench/large-place.js`.
 */
import { isDue, month, placeOf, readScenario, startRun } from '../dist/index.js';

const GOVERNMENTS = 50;
const AGENTS = 20_000;
const MONTHS = 24;
/** What a process needs before its first resident. */
const BASE_BYTES = 100e6;
/** About one draw in sixty-four changes the state of the reference loop. */
const REFERENCE_THRESHOLD = 2 ** 26;

function largeScenario() {
  const governments = Array.from(
    { length: GOVERNMENTS },
    (_, g) => `  county-${g}: {agents: ${AGENTS}, personsPerAgent: 1}`,
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

/** A plain loop of the bench's own: one integer mix a resident-month, one comparison, one byte of state. */
function referencePerSecond(residents, months) {
  const state = new Uint8Array(residents);
  const began = performance.now();
  for (let t = 0; t < months; t += 1) {
    for (let j = 0; j < residents; j += 1) {
      let word = Math.imul(j ^ (t << 20), 0x7feb352d);
      word = Math.imul(word ^ (word >>> 15), 0x846ca68b);
      if ((word ^ (word >>> 16)) >>> 0 < REFERENCE_THRESHOLD) state[j] ^= 1;
    }
  }
  const seconds = (performance.now() - began) / 1000;
  if (state.every((byte) => byte === 0)) throw new Error('the reference loop did nothing');
  return (residents * months) / seconds;
}

/** Runs the months process by process. @returns milliseconds by process */
function timeMonths(world) {
  const times = new Map(month.map(({ name }) => [name, 0]));
  for (let t = 0; t < MONTHS; t += 1) {
    world.month = t;
    world.signed.length = 0;
    for (const process of month) {
      if (!isDue(process, world)) continue;
      const start = performance.now();
      process.step(world);
      times.set(process.name, times.get(process.name) + performance.now() - start);
    }
  }
  return times;
}

const { scenario } = await readScenario({
  path: 'large.yaml',
  text: largeScenario(),
  readFile: () => undefined,
});
const began = performance.now();
const world = startRun(placeOf(scenario), scenario.seed, 0);
const setupSeconds = (performance.now() - began) / 1000;
const times = timeMonths(world);
const bytes = process.memoryUsage().rss - BASE_BYTES;
const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
const residents = GOVERNMENTS * AGENTS;
const shares = [...times].map(([name, ms]) => [name, Number((ms / total).toFixed(4))]);
console.log(
  JSON.stringify({
    residentServiceMonthsPerSecond: (residents * MONTHS * 1000) / total,
    referencePerSecond: referencePerSecond(residents, MONTHS),
    bytesPerResidentService: Math.max(0, bytes) / residents,
    setupSeconds,
    shareOfTime: Object.fromEntries(shares),
  }),
);
