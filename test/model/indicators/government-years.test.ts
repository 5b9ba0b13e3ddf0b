import { describe, expect, it } from 'vitest';
import { governmentYears } from '../../../src/model/indicators/government-years.ts';
import { governmentRecord, runRecord, serviceRecord } from './small-record.ts';

const MONTHS = 30;
/** A tally that is one number in the first year, another in the second, and many in the months after it. */
const byYear = (first: number, second: number) =>
  Array.from({ length: MONTHS }, (_, month) => (month < 12 ? first : month < 24 ? second : 1e6));

const record = runRecord({
  months: MONTHS,
  governments: [
    governmentRecord('north', { publicity: byYear(300, 600) }, 100, MONTHS),
    governmentRecord('south', {}, 100, MONTHS),
  ],
  services: [
    serviceRecord(
      'north/care',
      {
        contractQualitySum: byYear(5, 6),
        inhouseQualitySum: byYear(1, 0),
        payments: byYear(20_000, 30_000),
        inhouseCost: byYear(5000, 0),
        auditCost: byYear(100, 200),
      },
      {},
      MONTHS,
    ),
    serviceRecord(
      'north/insurance',
      { contractQualitySum: byYear(70, 70), payments: byYear(900, 900) },
      { isNeeded: false },
      MONTHS,
    ),
    serviceRecord('north/meals', { inhouseQualitySum: byYear(2, 3) }, {}, MONTHS),
    serviceRecord(
      'south/meals',
      { inhouseQualitySum: byYear(4, 4), inhouseCost: byYear(700, 800) },
      {},
      MONTHS,
    ),
  ],
});

describe('the years of governments', () => {
  it('have money in CNY and service in person, of complete fiscal years', () => {
    expect(governmentYears(record)).toEqual([
      {
        government: 'north',
        year: 0,
        spending: 12 * 250,
        // audits, and two of three services' part of the publicity
        administration: 12 * (1 + 2),
        adjustedService: { care: 72, meals: 24 },
      },
      {
        government: 'north',
        year: 1,
        spending: 12 * 300,
        administration: 12 * (2 + 4),
        adjustedService: { care: 72, meals: 36 },
      },
      { government: 'south', year: 0, spending: 84, administration: 0, adjustedService: { meals: 48 } },
      { government: 'south', year: 1, spending: 96, administration: 0, adjustedService: { meals: 48 } },
    ]);
  });

  it('are none in a run shorter than a year', () => {
    expect(
      governmentYears(
        runRecord({
          months: 11,
          governments: [governmentRecord('g', {}, 100, 11)],
          services: [serviceRecord('g/s', {}, {}, 11)],
        }),
      ),
    ).toEqual([]);
  });
});
