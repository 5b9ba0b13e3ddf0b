/**
 * `npm run fit`: history matching of the six quantities, and thin markets; writes docs/fit.md. Minutes on one processor.
 * Nothing moves by itself: defaults stay in src/model/parameters, whatever comes out here.
 */
import { writeFileSync } from 'node:fs';
import { latinHypercube } from '../../src/analysis/designs.ts';
import { fittedBands, heldOutCounty } from './bands.ts';
import { europeAt, informationAt } from './held-out.ts';
import { match, plausibleSettings } from './match.ts';
import { fitPage } from './page.ts';
import { defaultSetting, quantities, settingAt } from './space.ts';
import { byNotice, byRuleAndOrganizations } from './thin-markets.ts';

const POINTS = 40;
const REPLICATIONS = 3;
const THIN_REPLICATIONS = 6;
/** Settings at which the European preset is run: enough to see a pattern break. */
const EUROPE_SETTINGS = 12;
const EUROPE_REPLICATIONS = 6;

const design = latinHypercube(POINTS, quantities.length, 'fit').map(settingAt);
const settings = [defaultSetting, ...design];
const outcomes = await match([...fittedBands, ...heldOutCounty], settings, REPLICATIONS);
const fitted = outcomes.filter(({ band }) => fittedBands.includes(band));
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
    heldOut: outcomes.filter(({ band }) => heldOutCounty.includes(band)),
    europe,
    information: left.map((k) => informationAt(settings[k])),
    thin: {
      rules: await byRuleAndOrganizations(THIN_REPLICATIONS),
      notice: await byNotice(THIN_REPLICATIONS),
    },
    replications: REPLICATIONS,
  }),
);
