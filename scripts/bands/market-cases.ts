/** Bands of the cases of one market: the default county, Gulou, Shanghai, F town. Assumptions, no facts of a place. */
import { band, type CaseBand, setting } from './band.ts';
import { above, indicator, inYear } from './quantity.ts';

const isFitted = true;

const organizations = (count: number) =>
  setting(`${count} organizations per service`, `services.*.organizations.*.count=${count}`);
const unseen = setting(
  'calls less noticed, no legality',
  'constants.awarenessBase=0.8',
  'governments.county.legality=0',
);
const independent = setting('no common shock', 'constants.callShock=0');
const oneBid = setting('one bid suffices', 'governments.*.minimumBids=1');
const oneBidIndependent = setting(
  'one bid suffices, no common shock',
  'governments.*.minimumBids=1',
  'constants.callShock=0',
);
const oneBidder = setting('one organization per service', 'services.*.registeredPerService=1');
const hugeLots = setting('lots above every capacity', 'governments.county.lotSplit=20');

const county = 'default-county';
/** What pattern V23 says of the county is held out of the fit. */
const countyBands: readonly CaseBand[] = [
  band(county, indicator('tenderCallsPerYear'), { from: 20, by: unseen, isFitted }),
  band(county, indicator('bidsPerCall'), { from: 2.5, to: 5, by: unseen, isFitted }),
  band(county, indicator('singleBidShare'), { from: 0.05, to: 0.3, by: oneBidder, isFitted }),
  band(county, indicator('failedShare'), { from: 0.15, to: 0.4, by: oneBid }),
  band(county, indicator('bidsVarianceToMean'), { from: 1, by: independent }),
  band(county, indicator('winners'), { from: 5, by: hugeLots, isFitted }),
];

const gulou = 'nanjing-gulou-commission';
const gulouBands: readonly CaseBand[] = [
  band(gulou, indicator('renewalShare'), {
    from: 0.8,
    by: setting('no renewals', 'constants.renewalChance=0'),
    isFitted,
  }),
];

const shanghai = 'shanghai-welfare-bidding';
const byCommission = ['governments.*.tenderShare=0', 'governments.*.tenderByLaw=0'];
const alone = setting(
  'one organization per service, one bid suffices',
  'services.*.organizations.*.count=1',
  'governments.*.minimumBids=1',
);
const shanghaiBands: readonly CaseBand[] = [
  band(shanghai, indicator('bidsPerCall'), { from: 2.5, to: 7, by: organizations(4), isFitted }),
  band(shanghai, indicator('failedShare'), { from: 0.05, to: 0.35, by: oneBidIndependent, isFitted }),
  band(shanghai, indicator('priceToReserve'), { from: 0.65, to: 0.95, by: alone, isFitted }),
  band(shanghai, indicator('winners'), { from: 8, by: organizations(4), isFitted }),
  band(shanghai, above('priceRatio', 'commission', byCommission), {
    to: -0.01,
    by: setting('commission instead of tender', ...byCommission),
  }),
];

const town = 'f-town';
const everyEvaluation = setting(
  'independent evaluation by outcomes, of every contract',
  'governments.*.independence=0.9',
  'governments.*.outcomeWeight=0.6',
  'governments.*.evaluationRate=1',
);
const townBands: readonly CaseBand[] = [
  band(town, indicator('demandError'), {
    from: 0.2,
    by: setting('5,000 interviews a year', 'governments.*.surveySize=5000'),
    isFitted,
  }),
  band(town, inYear('realisedPurchasedShare', 3), {
    to: 0.25,
    by: setting('functions move in 6 months', 'governments.*.transferMonths=6'),
    isMissed: false,
  }),
  band(town, indicator('captureRate'), {
    from: 0.2,
    to: 0.5,
    by: setting('susceptibility .05', 'governments.*.captureSusceptibility=0.05'),
    isFitted,
  }),
  band(town, indicator('bidsPerCall'), { to: 2.5, by: organizations(14), isFitted }),
  band(town, indicator('qualityP10'), { to: 0.3, by: everyEvaluation, isFitted, isIn: false }),
];

/** Bands of the cases of one market. */
export const marketCases: readonly CaseBand[] = [
  ...countyBands,
  ...gulouBands,
  ...shanghaiBands,
  ...townBands,
];
