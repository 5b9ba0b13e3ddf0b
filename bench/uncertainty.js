/**
 * How long a comparison over the plausible space takes: a hundred points, three replications at each, ten arms beside the
 * baseline, 5,000 agents, one service, 60 months; with the thirty replications of each arm at the assumed numbers it is
 * 3,630 runs. The goal is a minute on two cores. Run alone on the built program: `node bench/uncertainty.js`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GOAL_SECONDS = 60;
const THREADS = 2;
const POINTS = 100;
const POINT_REPLICATIONS = 3;
const ARMS = [
  'publicity',
  'grassroots-outreach',
  'competition',
  'quality-scoring',
  'supervision',
  'disclosure',
  'timely-payment',
  'training',
  'provider-support',
  'professionals',
];
const TOWN = [
  'format: 1',
  'title: A town whose residents nobody knows well',
  'months: 60 months',
  'services:',
  '  home-elder-care: {unitCost: 130 CNY/person-month}',
  'governments:',
  '  town: {agents: 5000}',
];
const MICROSECONDS = 1e6;

const folder = mkdtempSync(join(tmpdir(), 'quasimarket-bench-'));
const file = join(folder, 'town.yaml');
writeFileSync(file, `${TOWN.join('\n')}\n`);
const began = performance.now();
process.on('exit', (status) => {
  // of all threads: where other work disturbs the machine it says more than the seconds that passed
  const { user, system } = process.cpuUsage();
  const uncertaintySeconds = (performance.now() - began) / 1000;
  const uncertaintyProcessorSeconds = (user + system) / MICROSECONDS;
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0) return;
  console.log(
    JSON.stringify({ uncertaintySeconds, uncertaintyProcessorSeconds, uncertaintyGoalSeconds: GOAL_SECONDS }),
  );
});
process.argv.splice(
  2,
  process.argv.length,
  ...['compare', file, '--arms', ARMS.join(','), '--out', join(folder, 'out'), '--quiet'],
  ...['--uncertainty', String(POINTS), '--point-replications', String(POINT_REPLICATIONS)],
  ...['--threads', String(THREADS)],
);
await import('../dist/quasimarket.js');
