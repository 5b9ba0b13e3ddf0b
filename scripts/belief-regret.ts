/** Prints the regret of bids by the belief law in generated calls (docs/VALIDATION.md): `node --import tsx scripts/belief-regret.ts`. */
import { readFileSync } from 'node:fs';
import { readScenario } from '../src/scenario/read-scenario.ts';
import { placeOf } from '../src/scenario/scenario.ts';
import { regretOf, repliesInRun } from './belief/regret.ts';

const study = { drawings: 200, grid: 40 };
const months = [2, 14, 26];
const services = ['community', 'home-elder-care', 'education-culture', 'urban-management'];
const thin = services.map((service) => `services.${service}.registeredPerService=6`);
/** Markets that are compared, by what they change in the default county. */
const markets: Readonly<Record<string, readonly string[]>> = {
  'default county (3 bids needed, 14 registered)': [],
  'one bid is enough': ['governments.county.minimumBids=1'],
  'thin: 6 registered': thin,
  'thin: 6 registered, one bid is enough': [...thin, 'governments.county.minimumBids=1'],
  'no common shock': ['constants.callShock=0'],
  'no shock, no private cost': ['constants.callShock=0', 'constants.callCostSpread=0'],
};

const path = 'scenarios/default-county.yaml';
for (const [name, set] of Object.entries(markets)) {
  const { scenario } = await readScenario({
    path,
    text: readFileSync(path, 'utf8'),
    readFile: () => undefined,
    set,
  });
  const regret = regretOf(repliesInRun(placeOf(scenario), 'regret', months, study));
  const shown = Object.entries(regret).map(([key, value]) => `${key} ${Number(value.toPrecision(3))}`);
  console.log(`${name}: ${shown.join(', ')}`);
}
