/**
 * Prints what stronger supervision does to purchased quality at several penalties in the default county, and how often
 * effort is at a bound there (docs/VALIDATION.md): `node --import tsx scripts/supervision-at-bounds.ts`.
 */
import { readFileSync } from 'node:fs';
import { panelOf, simulateReplication } from '../src/experiment/replicate.ts';
import { readScenario } from '../src/scenario/read-scenario.ts';
import { meanInterval } from '../src/statistics/interval.ts';
import { mean } from '../src/statistics/moments.ts';

const REPLICATIONS = 6;
const PENALTIES = [0.5, 0.4, 0.3];
/** Effective audit chances: emphasis is 1, so that the nominal rate is carried out. */
const AUDIT_RATES = [0.1, 0.3, 0.45, 1];

const path = 'scenarios/default-county.yaml';
const text = readFileSync(path, 'utf8');

/** Indicators of the whole county over months 25-48, by replication. */
async function windowOf(penalty: number, auditRate: number) {
  const { scenario } = await readScenario({
    path,
    text,
    readFile: () => undefined,
    set: [
      'months=48',
      `constants.penalty=${penalty}`,
      `governments.county.auditRate=${auditRate}`,
      'governments.county.emphasis=1',
    ],
  });
  const { indicators, scopes } = panelOf(scenario);
  const results = Array.from({ length: REPLICATIONS }, (_, k) => simulateReplication(scenario, k));
  return (name: string): number[] => {
    const index = indicators.findIndex((indicator) => indicator.name === name);
    return results.map(({ window }) => window[(scopes.length - 1) * indicators.length + index]);
  };
}

/** A mean with its 95 % interval, of replications that share their draws. */
function shown(values: readonly number[]): string {
  const interval = meanInterval(values);
  if (interval === null) return '-';
  return `${interval.mean.toFixed(4)} (${interval.low?.toFixed(4)} to ${interval.high?.toFixed(4)})`;
}

for (const penalty of PENALTIES) {
  let before: number[] = [];
  for (const auditRate of AUDIT_RATES) {
    const of = await windowOf(penalty, auditRate);
    const quality = of('purchasedQuality');
    const change = before.length === 0 ? '-' : shown(quality.map((value, k) => value - before[k]));
    const atBound = (mean(of('effortAtBound')) ?? 0).toFixed(2);
    const level = (mean(quality) ?? 0).toFixed(3);
    console.log(`phi ${penalty}, aM ${auditRate}: quality ${level}, change ${change}, at a bound ${atBound}`);
    before = quality;
  }
}
