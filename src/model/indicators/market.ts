/** Indicators of competition: who bids, at what price calls are won, how the market is shared. */
import { MONTHS_PER_YEAR } from '../../kernel/clock.ts';
import { type Indicator, NOT_NEGATIVE } from './indicator.ts';
import { callsOf, monthsOf, ratio, total, type View } from './view.ts';

export const bidsPerCall: Indicator = {
  name: 'bidsPerCall',
  unit: 'bids/call',
  meaning: 'Mean number of bids at the first opening of a tender.',
  formula: 'bids / calls, over first openings of tenders',
  nullWhen: 'no tender was opened',
  range: NOT_NEGATIVE,
  value: (view) => ratio(total(view, 'firstTenderBids'), total(view, 'firstTenderCalls')),
};

export const bidsVarianceToMean: Indicator = {
  name: 'bidsVarianceToMean',
  unit: 'ratio',
  meaning: 'Dispersion of the number of bids: above 1 calls differ more than chance alone would make them.',
  formula: 'sample variance of bids / mean of bids, over first openings of tenders',
  value: (view) => {
    const calls = total(view, 'firstTenderCalls');
    const bids = total(view, 'firstTenderBids');
    if (calls < 2) return null;
    const variance = (total(view, 'firstTenderBidsSquared') - (bids * bids) / calls) / (calls - 1);
    return ratio(Math.max(0, variance), bids / calls);
  },
};

export const singleBidShare: Indicator = {
  name: 'singleBidShare',
  unit: 'share',
  meaning: 'Part of tenders that draw exactly one bid.',
  formula: 'calls with 1 bid / calls, over first openings of tenders',
  range: [0, 1],
  value: (view) => ratio(total(view, 'firstTenderSingle'), total(view, 'firstTenderCalls')),
};

export const failedShare: Indicator = {
  name: 'failedShare',
  unit: 'share',
  meaning: 'Part of tenders that fail at first because too few bid.',
  formula: 'calls with fewer than max(1, nMin) bids / calls, over first openings of tenders',
  range: [0, 1],
  value: (view) => ratio(total(view, 'firstTenderFailed'), total(view, 'firstTenderCalls')),
};

export const retenderShare: Indicator = {
  name: 'retenderShare',
  unit: 'share',
  meaning: 'Part of the lots put to tender that had to be tendered again.',
  formula: 'lots tendered for at least the second time / lots tendered',
  range: [0, 1],
  value: (view) => {
    const tenders = callsOf(view).filter(({ mode }) => mode === 'tender');
    const lots = new Set(tenders.map(({ lot }) => lot));
    const again = new Set(tenders.filter(({ opening }) => opening > 1).map(({ lot }) => lot));
    return ratio(again.size, lots.size);
  },
};

export const tenderCallsPerYear: Indicator = {
  name: 'tenderCallsPerYear',
  unit: 'calls/year',
  meaning: 'Tenders opened in a year, re-tenders included.',
  formula: '12·tender calls / months',
  reach: MONTHS_PER_YEAR,
  value: (view) => (MONTHS_PER_YEAR * total(view, 'tenderCalls')) / monthsOf(view),
};

export const localBidders: Indicator = {
  name: 'localBidders',
  unit: 'bids/call',
  meaning: 'Mean number of bids by organizations of the government that calls.',
  formula: 'bids of home organizations / calls, over first openings of tenders',
  value: (view) => ratio(total(view, 'firstTenderHomeBids'), total(view, 'firstTenderCalls')),
};

export const incumbentWinShare: Indicator = {
  name: 'incumbentWinShare',
  unit: 'share',
  meaning: 'Part of awards with a predecessor contract that go to its holder.',
  formula: "wins by the predecessor's holder / awards of lots with a predecessor",
  range: [0, 1],
  value: (view) => ratio(total(view, 'incumbentWins'), total(view, 'contestedAwards')),
};

export const processCompliance: Indicator = {
  name: 'processCompliance',
  unit: 'share',
  meaning: 'Part of the lots whose purchase follows the rules.',
  formula: '1 - flawed lots / lots, over lots opened for the first time',
  range: [0, 1],
  value: (view) => {
    const lots = firstOpenings(view);
    return ratio(lots.filter(({ flawed }) => !flawed).length, lots.length);
  },
};

export const captureRate: Indicator = {
  name: 'captureRate',
  unit: 'share',
  meaning: 'Part of the lots whose award is settled by rent seeking.',
  formula: 'captured lots / lots, over lots opened for the first time',
  range: [0, 1],
  value: (view) => ratio(total(view, 'capturedLots'), firstOpenings(view).length),
};

function firstOpenings(view: View) {
  return callsOf(view).filter(({ opening }) => opening === 1);
}

/** Indicators of competition, in reading order. */
export const marketIndicators: readonly Indicator[] = [
  bidsPerCall,
  bidsVarianceToMean,
  singleBidShare,
  failedShare,
  retenderShare,
  tenderCallsPerYear,
  localBidders,
  incumbentWinShare,
  processCompliance,
  captureRate,
];
