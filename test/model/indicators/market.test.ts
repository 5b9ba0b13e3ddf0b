import { describe, expect, it } from 'vitest';
import {
  call,
  contract,
  lotOf,
  organization,
  runRecord,
  serviceOf,
  serviceRecord,
  viewOf,
} from './small-record.ts';
import { read } from './values.ts';

describe('tenders', () => {
  // Five first openings with 0, 1, 3, 4 and 7 bids; nMin 3.
  const service = serviceRecord('g/s', {
    firstTenderCalls: [3, 2],
    firstTenderBids: [4, 11],
    firstTenderBidsSquared: [10, 65],
    firstTenderSingle: [1],
    firstTenderFailed: [2],
    firstTenderHomeBids: [2, 8],
    tenderCalls: [3, 4],
    contestedAwards: [0, 4],
    incumbentWins: [0, 3],
  });
  const record = runRecord({ services: [service] });
  const view = viewOf(record, 'g/s', 0, 2);

  it('are counted at their first opening', () => {
    expect(read('bidsPerCall', view)).toBe(3);
    expect(read('singleBidShare', view)).toBe(0.2);
    expect(read('failedShare', view)).toBe(0.4);
    expect(read('localBidders', view)).toBe(2);
    expect(read('incumbentWinShare', view)).toBe(0.75);
  });

  it('are over-dispersed when the sample variance of bids exceeds their mean', () => {
    // Deviations from 3: 9 + 4 + 0 + 1 + 16 = 30, over 4.
    expect(read('bidsVarianceToMean', view)).toBe(30 / 4 / 3);
  });

  it('have no dispersion with one call', () => {
    const one = serviceRecord('g/s', {
      firstTenderCalls: [1],
      firstTenderBids: [4],
      firstTenderBidsSquared: [16],
    });
    expect(read('bidsVarianceToMean', viewOf(runRecord({ services: [one] })))).toBeNull();
  });

  it('are counted by the year, whatever the length of the view', () => {
    expect(read('tenderCallsPerYear', viewOf(record))).toBe(7);
    expect(read('tenderCallsPerYear', viewOf(record, 'g/s', 11, 12))).toBe(7);
  });
});

describe('lots', () => {
  const again = lotOf('g/s');
  const turned = lotOf('g/s');
  const record = runRecord({
    calls: [
      call({ flawed: true }, again),
      call({}, turned),
      call({ openedAt: 1 }),
      call({ openedAt: 1, opening: 2, flawed: true }, again),
      call({ openedAt: 2, opening: 3, flawed: true }, again),
      call({ openedAt: 2, opening: 2, mode: 'commission' }, turned),
      call({ openedAt: 2, mode: 'commission' }),
    ],
    services: [serviceRecord('g/s', { capturedLots: [1] })],
  });

  it('are tendered again when a tender of theirs fails, each lot counted once', () => {
    expect(read('retenderShare', viewOf(record))).toBe(1 / 3);
    expect(read('retenderShare', viewOf(record, 'g/s', 1, 2))).toBe(1 / 2);
  });

  it('comply unless flawed at their first opening', () => {
    expect(read('processCompliance', viewOf(record))).toBe(3 / 4);
    expect(read('captureRate', viewOf(record))).toBe(1 / 4);
  });
});

describe('contracts', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((slug) => organization(slug));
  const first = contract({ organization: a, mode: 'commission', end: 10 });
  const third = contract({ organization: c, mode: 'commission', start: 6, end: 18, volume: 50, signedAt: 5 });
  const record = runRecord({
    months: 24,
    services: [serviceRecord('g/s', { payments: [0, 4_000_000], diverted: [0, 200_000] }, {}, 24)],
    contracts: [
      first,
      contract({ organization: b, price: 120, plannedCost: 100, end: 12 }),
      third,
      contract({ organization: a, mode: 'commission', start: 10, end: 22, signedAt: 1, renewedFrom: first }),
      contract({ organization: b, start: 13, end: 25, signedAt: 12 }),
      contract({ ...third, start: 18, end: 30, signedAt: 13, renewedFrom: third }),
    ],
  });

  it('concentrate the market as the value in force within a year is shared', () => {
    // Year 1: a 100·100·12, b 120·100·12, c 100·50·6.
    const values = [120_000, 144_000, 30_000];
    const sum = 294_000;
    const herfindahl = values.reduce((total, value) => total + (value / sum) ** 2, 0);
    expect(read('concentration', viewOf(record, 'g/s', 0, 12))).toBeCloseTo(herfindahl, 12);
  });

  it('weigh years and services by their value', () => {
    const year = (months: [number, number]) => viewOf(record, 'g/s', ...months);
    const one = read('concentration', year([0, 12])) as number;
    // Year 2: a 100·100·10, b 100·100·11, c 100·50·12.
    const sum = 270_000;
    const two = (100_000 ** 2 + 110_000 ** 2 + 60_000 ** 2) / sum ** 2;
    expect(read('concentration', year([0, 24]))).toBeCloseTo(
      (one * 294_000 + two * sum) / (294_000 + sum),
      12,
    );
  });

  it('have distinct winners by the year, renewals apart', () => {
    expect(read('winners', viewOf(record, 'g/s', 0, 12))).toBe(3);
    expect(read('winners', viewOf(record, 'g/s', 0, 24))).toBe(2);
  });

  it('are renewed when another takes them on', () => {
    expect(read('renewalShare', viewOf(record, 'g/s', 0, 24))).toBe(2 / 3);
    expect(read('renewalShare', viewOf(record, 'g/s', 20, 24))).toBe(0);
    expect(read('renewalShare', viewOf(record, 'g/s', 0, 9))).toBeNull();
  });

  it('lose to rent what is diverted and what is paid in excess of cost and allowance', () => {
    const view = viewOf(record, 'g/s', 0, 12);
    // Excess: (120 - 100 - .05·100)·100 for 12 months.
    expect(read('divertedShare', view)).toBe(2000 / 40_000);
    expect(read('excessShare', view)).toBe(18_000 / 40_000);
    expect(read('rentLoss', view)).toBe(20_000 / 40_000);
  });

  it('lose to rent what contestants waste and hand over, each shown apart', () => {
    const payments = [100_000];
    const rents = serviceRecord('g/s', {
      payments,
      rentWaste: [1000],
      rentTransfer: [3000],
      diverted: [500],
    });
    const view = viewOf(runRecord({ services: [rents] }), 'g/s', 0, 12);
    expect(read('rentWasteShare', view)).toBe(0.01);
    expect(read('rentTransferShare', view)).toBe(0.03);
    expect(read('rentLoss', view)).toBeCloseTo(0.045, 12);
  });

  it('belong to the market of their own service', () => {
    const other = contract({ organization: c, service: serviceOf('g/other') });
    const two = runRecord({
      services: [serviceRecord('g/s'), serviceRecord('g/other')],
      contracts: [contract({ organization: a }), other],
    });
    expect(read('concentration', viewOf(two, 'g/s'))).toBe(1);
    expect(read('concentration', viewOf(two, 'g/all'))).toBe(1);
    expect(read('winners', viewOf(two, 'g/all'))).toBe(1);
  });
});
