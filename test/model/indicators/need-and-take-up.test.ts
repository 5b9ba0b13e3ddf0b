import { describe, expect, it } from 'vitest';
import { governmentRecord, runRecord, serviceRecord, viewOf } from './small-record.ts';
import { read } from './values.ts';

describe('need', () => {
  const care = serviceRecord('g/care', {
    needPersons: [100, 100],
    enrolledPersons: [40, 60],
    waitingPersons: [10, 30],
    waitMonthsSum: [0, 12],
    firstAdmissions: [2, 4],
    contractVolume: [50, 50],
    inhouseVolume: [20, 20],
    contractServed: [40, 45],
    inhouseServed: [20, 0],
    payments: [30_000],
    inhouseCost: [0, 10_000],
    needCostShare: [0, 0.25],
    trueNeed: [0.1],
    fundedVolume: [0, 70],
  });
  const culture = serviceRecord('g/culture', {
    needPersons: [300, 100],
    enrolledPersons: [20, 0],
    payments: [60_000],
    needCostShare: [0, 0.75],
    trueNeed: [0.3],
    fundedVolume: [0, 50],
  });
  const town = governmentRecord('g', { demandError: [0.2] });
  const record = runRecord({ governments: [town], services: [care, culture] });
  const whole = viewOf(record, 'g/all', 0, 2);

  it('is met by the residents in need who are enrolled, and sums to 1 with what is unmet', () => {
    expect(read('coverage', whole)).toBe(120 / 600);
    expect(read('unmetNeed', whole)).toBe(1 - 0.2);
    expect(read('coverage', viewOf(record, 'g/care', 1, 2))).toBe(0.6);
  });

  it('is applied for by those who are served and those who wait', () => {
    const queue = serviceRecord('g/queue', {
      needPersons: [100],
      enrolledPersons: [20],
      waitingPersons: [35],
    });
    const view = viewOf(runRecord({ governments: [town], services: [queue] }), 'g/queue', 0, 1);
    expect(read('appliedShare', view)).toBe(0.55);
  });

  it('is funded by the volume of the yearly plan', () => {
    expect(read('fundedNeedShare', whole)).toBeCloseTo(120 / (0.1 * 1000 + 0.3 * 1000), 12);
    expect(read('fundedNeedShare', viewOf(record, 'g/care', 0, 1))).toBeNull();
  });

  it('is missed by spending in other proportions than need', () => {
    // Spending 400 and 600 CNY against need by cost .25 and .75.
    expect(read('mismatch', whole)).toBeCloseTo((0.15 + 0.15) / 2, 12);
    expect(read('mismatch', viewOf(record, 'g/care', 0, 2))).toBeNull();
  });

  it('is misjudged by half the distance of shares, once a fiscal year', () => {
    expect(read('demandError', whole)).toBe(0.2);
    expect(read('demandError', { ...whole, from: 1 })).toBe(0.2);
    expect(read('demandError', viewOf(record, 'g/care', 0, 2))).toBeNull();
  });

  it('shows in unused volume and waiting at the same time when it is elsewhere', () => {
    expect(read('unusedVolume', whole)).toBeCloseTo((140 - 105) / 140, 12);
    expect(read('waiting', whole)).toBe(20);
    expect(read('waitMonths', whole)).toBe(2);
  });
});

describe('demand error of several governments', () => {
  it('weighs each by its residents and leaves out those with one service', () => {
    const record = runRecord({
      governments: [
        governmentRecord('a', { demandError: [0.1] }, 3000),
        governmentRecord('b', { demandError: [0.5] }, 1000),
        governmentRecord('c', { demandError: [0.9] }, 9000),
      ],
      services: ['a/x', 'a/y', 'b/x', 'b/y', 'c/x'].map((path) => serviceRecord(path)),
    });
    expect(read('demandError', viewOf(record, 'all/all'))).toBeCloseTo((0.3 + 0.5) / 4, 12);
  });
});

describe('residents', () => {
  const service = serviceRecord(
    'g/s',
    {
      persons: [1000, 1000],
      awarePersons: [300, 500],
      satisfactionSum: [20, 40],
      satisfactionPersons: [50, 50],
      disconfirmationSum: [-4, -2],
      experiences: [30, 50],
      complaints: [1, 3],
      escalations: [3, 1],
      needPersons: [100, 100],
      enrolledPersons: [30, 70],
    },
    { takeUpCohort: 50, takeUpEnrolled: Float64Array.from([0, 0, 0, 5, 20, 20, 20, 20, 20, 20, 20, 20]) },
  );
  const town = governmentRecord('g', {
    trust: [0.4, 0.8],
    resolvedEscalations: [0, 2],
    participants: [26],
  });
  const record = runRecord({ governments: [town], services: [service], window: { from: 3, to: 12 } });
  const view = viewOf(record, 'g/s', 0, 2);

  it('know of the service, and recognise it as far as they trust and are satisfied', () => {
    expect(read('awareness', view)).toBe(0.4);
    expect(read('satisfaction', view)).toBe(0.6);
    expect(read('socialRecognition', view)).toBeCloseTo(0.4 * (0.5 * 0.6 + 0.5 * 0.6), 12);
    expect(read('disconfirmation', view)).toBe(-6 / 80);
    expect(read('senseOfGain', view)).toBeCloseTo((0.6 * 100) / 200, 12);
  });

  it('take the service up within a year of the start of the window, and not before', () => {
    const months = [2, 3, 4, 11].map((month) => read('takeUp', viewOf(record, 'g/s', month, month + 1)));
    expect(months).toEqual([null, 0.1, 0.4, 0.4]);
  });

  it('complain per hundred user-months and are answered by audits', () => {
    expect(read('complaints', view)).toBe(5);
    expect(read('voiceResolved', view)).toBe(0.5);
    expect(read('participationIndex', view)).toBe((26 + 4) / 1000);
  });

  it('are never answered more often than they escalate', () => {
    const later = governmentRecord('g', { resolvedEscalations: [9] });
    expect(read('voiceResolved', viewOf(runRecord({ governments: [later], services: [service] })))).toBe(1);
  });

  it('gain from each service by the satisfaction of its own users', () => {
    const good = serviceRecord('g/good', {
      needPersons: [100],
      enrolledPersons: [50],
      satisfactionSum: [9],
      satisfactionPersons: [10],
    });
    const bad = serviceRecord('g/bad', {
      needPersons: [100],
      enrolledPersons: [20],
      satisfactionSum: [20],
      satisfactionPersons: [100],
    });
    const both = runRecord({ services: [good, bad] });
    expect(read('senseOfGain', viewOf(both, 'g/all', 0, 1))).toBeCloseTo((45 + 4) / 200, 12);
  });
});
