import { describe, expect, it } from 'vitest';
import { call, governmentRecord, lotOf, runRecord, serviceRecord, viewOf } from './small-record.ts';
import { read } from './values.ts';

describe('evaluation', () => {
  // Reported .9, .7, .8 against true .6, .5, .7 and delivered .5, .4, .6.
  const service = serviceRecord('g/s', {
    evaluations: [2, 1],
    biasSum: [0.5, 0.1],
    biasSquareSum: [0.13, 0.01],
    reportedSum: [1.6, 0.8],
    reportedSquareSum: [1.3, 0.64],
    qualityScoreSum: [0.9, 0.6],
    qualitySquareSum: [0.41, 0.36],
    reportedQualitySum: [0.73, 0.48],
    contractMonths: [30, 10],
    audits: [2, 2],
    boundMonths: [10, 0],
  });
  const view = viewOf(runRecord({ services: [service] }), 'g/s', 0, 2);

  it('is biased by the mean gap of reported and true scores, and noisy by their scatter', () => {
    expect(read('evaluationBias', view)).toBeCloseTo(0.2, 12);
    expect(read('evaluationNoise', view)).toBeCloseTo(0.1, 12);
  });

  it('is valid as far as reported scores follow quality', () => {
    // Covariance of (.1, -.1, 0) and (0, -.1, .1) is .01; both sums of squares are .02.
    expect(read('evaluationValidity', view)).toBeCloseTo(0.5, 10);
  });

  it('has no validity where all score the same', () => {
    const same = serviceRecord('g/s', {
      evaluations: [3],
      reportedSum: [2.1],
      reportedSquareSum: [3 * 0.7 * 0.7],
      qualityScoreSum: [1.5],
      qualitySquareSum: [0.77],
      reportedQualitySum: [1.05],
    });
    expect(read('evaluationValidity', viewOf(runRecord({ services: [same] })))).toBeNull();
  });

  it('stands beside audits and effort at its bounds, per contract-month', () => {
    expect(read('auditCoverage', view)).toBe(0.1);
    expect(read('effortAtBound', view)).toBe(0.25);
  });
});

describe('finance', () => {
  const service = serviceRecord('g/s', {
    payments: [30_000, 0],
    inhouseCost: [5000, 5000],
    tranchesPaid: [3, 1],
    tranchesLate: [1, 0],
    delayMonthsSum: [6, 0],
  });
  const town = governmentRecord('g', {
    arrears: [20_000, 40_000],
    ownRevenue: [300, 300],
    fundsRaised: [200, 0],
    surveyed: [50],
  });
  const view = viewOf(runRecord({ governments: [town], services: [service] }), 'g/s', 0, 2);

  it('goes into purchase, late or in time', () => {
    expect(read('realisedPurchasedShare', view)).toBe(0.75);
    expect(read('lateShare', view)).toBe(0.25);
    expect(read('paymentDelay', view)).toBe(1.5);
    expect(read('arrears', view)).toBe(300);
  });

  it('hangs on the sources of the budget', () => {
    expect(read('fundingConcentration', view)).toBe((0.75 * 0.75 + 0.25 * 0.25) / 1);
  });

  it('counts what comes from above as a source, and what is passed on as none', () => {
    const county = governmentRecord('g', {
      ownRevenue: [700],
      transfersPaid: [300],
      transfersGeneral: [250],
      transfersEarmarked: [150],
      fundsRaised: [200],
    });
    const view = viewOf(runRecord({ governments: [county], services: [serviceRecord('g/s')] }));
    // 400 of its own, 400 from above and 200 raised
    expect(read('fundingConcentration', view)).toBeCloseTo(0.16 + 0.16 + 0.04, 12);
  });

  it('reaches the market when lots are published, some months after the plan', () => {
    const lot = (plannedAt: number) => ({ ...lotOf('g/s'), plannedAt });
    const calls = [
      call({ openedAt: 1 }, lot(1)),
      call({ openedAt: 4 }, lot(1)),
      call({ openedAt: 5, opening: 2 }, lot(1)),
    ];
    expect(read('lotSlip', viewOf(runRecord({ calls })))).toBe(1.5);
  });

  it('asks residents once a fiscal year', () => {
    expect(read('surveyCoverage', view)).toBe(0.05);
  });

  it('does not mix the budgets of two governments', () => {
    const record = runRecord({
      governments: [
        governmentRecord('a', { ownRevenue: [300] }),
        governmentRecord('b', { fundsRaised: [100] }),
      ],
      services: [serviceRecord('a/s'), serviceRecord('b/s')],
    });
    expect(read('fundingConcentration', viewOf(record, 'all/all'))).toBe(1);
    expect(read('fundingConcentration', viewOf(record, 'a/s'))).toBe(1);
  });
});
