/** The fit: settings of the six quantities against the bands of the cases. */
import { implausibility, isPlausible } from '../../src/analysis/history-matching.ts';
import { mean } from '../../src/statistics/moments.ts';
import type { CaseBand } from '../bands/band.ts';
import { momentsOf, type Runs, runScenario } from '../bands/measure.ts';
import { assignments, type Setting } from './space.ts';

/** Outcome of one band over all settings. */
export interface BandOutcome {
  readonly band: CaseBand;
  /** Standard deviation between replications, pooled over settings. */
  readonly noise: number;
  /** By setting; null where never defined. */
  readonly means: readonly (number | null)[];
  /** By setting, in standard errors beyond the band. */
  readonly implausibilities: readonly number[];
}

/** Runs every case at every setting and compares it with its bands. */
export async function match(
  bands: readonly CaseBand[],
  settings: readonly Setting[],
  replications: number,
): Promise<BandOutcome[]> {
  const outcomes: BandOutcome[] = [];
  for (const scenario of new Set(bands.map((band) => band.scenario))) {
    const own = bands.filter((band) => band.scenario === scenario);
    outcomes.push(...(await matchCase(scenario, own, settings, replications)));
    process.stderr.write(`${scenario}: done\n`);
  }
  return outcomes;
}

async function matchCase(
  scenario: string,
  bands: readonly CaseBand[],
  settings: readonly Setting[],
  replications: number,
): Promise<BandOutcome[]> {
  const runs: Runs[] = [];
  for (const setting of settings) {
    runs.push(await runScenario(scenario, replications, assignments(setting)));
  }
  return bands.map((band) => {
    const moments = runs.map((one) => momentsOf(band.quantity.of(one)));
    const noise = pooledNoise(moments.map((one) => one.variance));
    const means = moments.map((one) => one.mean);
    return {
      band,
      noise,
      means,
      implausibilities: means.map((value) => implausibility(band, value, noise, replications)),
    };
  });
}

/** Standard deviation between replications, pooled over settings: the root of the mean variance. */
function pooledNoise(variances: readonly (number | null)[]): number {
  return Math.sqrt(mean(variances.filter((value) => value !== null)) ?? 0);
}

/** Numbers of the settings that no band of `outcomes` rules out. */
export function plausibleSettings(outcomes: readonly BandOutcome[], count: number): number[] {
  return Array.from({ length: count }, (_, k) => k).filter((k) =>
    isPlausible(outcomes.map(({ implausibilities }) => implausibilities[k])),
  );
}

/** Pairs of bands that no setting fulfils together although each is fulfilled by some. */
export function conflicts(outcomes: readonly BandOutcome[], count: number): [CaseBand, CaseBand][] {
  const some = outcomes.filter((one) => plausibleSettings([one], count).length > 0);
  return some.flatMap((one, i) =>
    some
      .slice(i + 1)
      .filter((other) => plausibleSettings([one, other], count).length === 0)
      .map((other): [CaseBand, CaseBand] => [one.band, other.band]),
  );
}
