/** Bands of the cases of one market: the default county, Gulou, Shanghai, F town. Assumptions, no facts of a place. */
import { band, type CaseBand, keeping, setting } from './band.ts';
import { above, indicator, inMonth, versus } from './quantity.ts';

const isFitted = true;
const isLater = true;

const organizations = (count: number) =>
  setting(`${count} organizations per service`, `services.*.organizations.*.count=${count}`);

const county = 'default-county';
const unseen = setting(
  'calls less noticed, no legality',
  'constants.awarenessBase=0.8',
  'governments.county.legality=0',
);
const independent = setting('no common shock', 'constants.callShock=0');
const oneBid = setting('one bid suffices', 'governments.*.minimumBids=1');
const oneBidder = setting('one organization per service', 'services.*.registeredPerService=1');
const hugeLots = setting('lots above every capacity', 'governments.county.lotSplit=20');
/** A contest divides the money of its lots, however large they are. */
const hugeTenders = setting(
  'lots above every capacity, no contests',
  ...hugeLots.set,
  'governments.county.ventureShare=0',
);
const everyAudit = setting('every month audited', 'governments.*.auditRate=1', 'governments.*.emphasis=1');
/** What pattern V23 says of the county is held out of the fit. */
const countyBands: readonly CaseBand[] = [
  band(county, indicator('tenderCallsPerYear'), { from: 20, by: unseen, isFitted }),
  band(county, indicator('bidsPerCall'), { from: 2.5, to: 5, by: unseen, isFitted }),
  band(county, indicator('singleBidShare'), {
    from: 0.05,
    to: 0.3,
    by: keeping(unseen),
    later: [oneBidder],
    isFitted,
  }),
  band(county, indicator('failedShare'), { from: 0.15, to: 0.4, by: oneBid, later: [unseen] }),
  band(county, indicator('bidsVarianceToMean'), { from: 1, by: independent }),
  band(county, indicator('winners'), { from: 5, by: hugeLots, isFitted }),
  band(county, indicator('concentration'), { to: 0.3, by: hugeLots, later: [hugeTenders] }),
  band(county, indicator('effortAtBound'), { to: 0.4, later: [everyAudit] }),
];

const gulou = 'nanjing-gulou-commission';
const gulouTender = 'governments.gulou.tenderShare=1';
const byTender = setting('tender instead of commission', gulouTender);
const gulouBands: readonly CaseBand[] = [
  band(gulou, indicator('renewalShare'), {
    from: 0.8,
    by: keeping(byTender),
    later: [setting('no renewals', 'constants.renewalChance=0')],
    isFitted,
  }),
  band(gulou, above('priceRatio', 'tender', [gulouTender]), { from: 0.03, by: byTender, isIn: false }),
  band(
    gulou,
    versus(indicator('priceRatio'), 'tender where one bid suffices', {
      set: [gulouTender, ...oneBid.set],
    }),
    { from: 0.03, later: [setting('the same tender twice', gulouTender, ...oneBid.set)], isLater },
  ),
];

const shanghai = 'shanghai-welfare-bidding';
const byCommission = ['governments.*.tenderShare=0', 'governments.*.tenderByLaw=0'];
const oneBidIndependent = setting('one bid suffices, no common shock', ...oneBid.set, ...independent.set);
const aloneOnPlatform = setting(
  'one organization per service, one bid suffices',
  'services.*.organizations.*.count=1',
  ...oneBid.set,
);
const commissioned = setting('commission instead of tender', ...byCommission);
const shanghaiBands: readonly CaseBand[] = [
  band(shanghai, indicator('bidsPerCall'), { from: 2.5, to: 7, by: organizations(4), isFitted }),
  band(shanghai, indicator('failedShare'), { from: 0.05, to: 0.35, by: oneBidIndependent, isFitted }),
  band(shanghai, indicator('priceToReserve'), {
    from: 0.65,
    to: 0.95,
    later: [aloneOnPlatform],
    isFitted,
  }),
  band(shanghai, indicator('winners'), { from: 8, by: organizations(4), isFitted }),
  band(shanghai, above('priceRatio', 'commission', byCommission), { sign: '-', by: commissioned }),
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
  band(town, inMonth('realisedPurchasedShare', 36), {
    to: 0.25,
    by: keeping(setting('functions move in 6 months', 'governments.*.transferMonths=6')),
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

const advanced = 'f-town-advanced';
/** The same seeds in the town as it is. */
const theTown = { scenario: town, set: [] };
const inTown = (name: string) => versus(indicator(name), 'F town', theTown);
const advancedBands: readonly CaseBand[] = [
  band(advanced, inTown('demandError'), {
    sign: '-',
    later: [setting('no interviews', 'governments.*.surveySize=0')],
  }),
  band(advanced, versus(inMonth('realisedPurchasedShare', 36), 'F town', theTown), {
    sign: '+',
    later: [setting('functions move in 48 months', 'governments.*.transferMonths=48')],
  }),
  band(advanced, inTown('captureRate'), {
    sign: '-',
    later: [setting('susceptibility .45', 'governments.*.captureSusceptibility=0.45')],
  }),
  band(advanced, inTown('bidsPerCall'), { sign: '+', later: [keeping(organizations(6))] }),
  band(advanced, inTown('qualityP10'), {
    sign: '+',
    later: [
      setting(
        'evaluation as in F town',
        'governments.*.independence=0.5',
        'governments.*.outcomeWeight=0.2',
        'governments.*.evaluationRate=0.8',
      ),
    ],
  }),
];

/** Bands of the cases of one market. */
export const marketCases: readonly CaseBand[] = [
  ...countyBands,
  ...gulouBands,
  ...shanghaiBands,
  ...townBands,
  ...advancedBands,
];
