/** Bands of the insurance of Lanzhou. Assumptions, no facts of the place. */
import { band, type CaseBand, keeping, setting } from './band.ts';
import { indicator } from './quantity.ts';

const lanzhou = 'lanzhou-livelihood-insurance';
const automatic = setting('every claim automatic', 'services.livelihood-insurance.automaticShare=1');
const publicity = setting(
  'publicity in communities',
  'governments.lanzhou.publicitySpend=0.2',
  'governments.lanzhou.grassrootsShare=1',
);
const fullPolicy = setting(
  'a full policy, all claims approved',
  'services.livelihood-insurance.coverShare=1',
  'services.livelihood-insurance.deductible=0',
  'constants.approvalBase=1',
);
const byTender = setting(
  'tender, three bids needed',
  'governments.lanzhou.tenderShare=1',
  'governments.lanzhou.minimumBids=3',
);

/** Bands of the insurance of Lanzhou. */
export const insuranceCase: readonly CaseBand[] = [
  band(lanzhou, indicator('compensationRate'), { from: 0.03, to: 0.35, by: automatic }),
  band(lanzhou, indicator('claimRate'), { to: 0.4, by: automatic }),
  band(lanzhou, indicator('awareness'), { from: 0.1, to: 0.4, by: publicity }),
  band(lanzhou, indicator('socialRecognition'), {
    to: 0.25,
    by: setting('publicity in communities, every claim automatic', ...publicity.set, ...automatic.set),
  }),
  band(lanzhou, indicator('benefitAdequacy'), { to: 0.5, by: fullPolicy }),
  band(lanzhou, indicator('premiumPerPolicy'), { from: 1.2, to: 1.9, by: keeping(byTender) }),
];
