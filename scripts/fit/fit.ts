/**
 * `npm run fit [-- POINTS REPLICATIONS]`: history matching of the six quantities, and thin markets; writes docs/fit.md.
 * Some minutes on one processor.
 * Nothing moves by itself: defaults stay in src/model/parameters, whatever comes out here.
 */
import { writeFileSync } from 'node:fs';
import { latinHypercube } from '../../src/analysis/designs.ts';
import { caseBands } from '../bands/cases.ts';
import { europeAt, informationAt } from './held-out.ts';
import { match, plausibleSettings } from './match.ts';
import { fitPage } from './page.ts';
import { defaultSetting, quantities, settingAt } from './space.ts';
import { byNotice, byRuleAndOrganizations } from './thin-markets.ts';

const [points = 30, replications = 3] = process.argv.slice(2).map(Number);
const THIN_REPLICATIONS = 6;
/** Settings at which the European preset is run: enough to see a pattern break. */
const EUROPE_SETTINGS = 8;
const EUROPE_REPLICATIONS = 6;

/** Pattern V23 in the default county. */
const heldOutOfCounty = ['failedShare', 'bidsVarianceToMean'];

const bands = caseBands.filter(
  ({ scenario, quantity, isFitted }) =>
    isFitted || (scenario === 'default-county' && heldOutOfCounty.includes(quantity.name)),
);
const design = latinHypercube(points, quantities.length, 'fit').map(settingAt);
const settings = [defaultSetting, ...design];
const outcomes = await match(bands, settings, replications);
const fitted = outcomes.filter(({ band }) => band.isFitted);
const left = plausibleSettings(fitted, settings.length);

const europe = [];
for (const k of new Set([0, ...left.slice(0, EUROPE_SETTINGS)])) {
  europe.push(await europeAt(settings[k], EUROPE_REPLICATIONS));
  process.stderr.write(`european-preset at setting ${k}: done\n`);
}

writeFileSync(
  'docs/fit.md',
  fitPage({
    settings,
    fitted,
    heldOut: outcomes.filter(({ band }) => !band.isFitted),
    europe,
    information: left.map((k) => informationAt(settings[k])),
    thin: {
      rules: await byRuleAndOrganizations(THIN_REPLICATIONS),
      notice: await byNotice(THIN_REPLICATIONS),
    },
    replications,
  }),
);
