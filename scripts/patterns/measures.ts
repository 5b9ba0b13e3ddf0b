/** Measures that the bands of the cases do not need. */
import { cnyOf } from '../../src/kernel/money.ts';
import { indicator, inMonth, type Quantity } from '../bands/quantity.ts';
import type { Measure } from './pattern.ts';

/** Value of an indicator in one month, counted from 1. */
export function ofMonth(name: string, month: number): Measure {
  return { ...inMonth(name, month), keep: 'all' };
}

/** First quantity less second. */
export function less(first: Quantity, second: Quantity): Measure {
  return combined(`${first.name} less ${second.name}`, [first, second], (x, y) => x - y);
}

/** First quantity as a part of second. */
export function per(first: Quantity, second: Quantity): Measure {
  return combined(`${first.name} per ${second.name}`, [first, second], (x, y) => x / y);
}

function combined(
  name: string,
  [first, second]: readonly [Quantity, Quantity],
  combine: (x: number, y: number) => number,
): Measure {
  return {
    name,
    of: (runs) => {
      const others = second.of(runs);
      return first.of(runs).map((value, k) => combine(value, others[k]));
    },
  };
}

/** Calls with a single bid as a part of calls with a bid; where one bid suffices only calls without any fail. */
export const singleOfBid: Measure = combined(
  'single bids among calls with a bid',
  [indicator('singleBidShare'), indicator('failedShare')],
  (single, failed) => single / (1 - failed),
);

/** Months before the first calls whose bids are counted: the first year settles the start. */
const SETTLED = 12;

/** Mean price relative to the reserve over tendered lots that were awarded on a number of bids. */
export function priceToReserveAt(from: number, to: number): Measure {
  return {
    name: `price to reserve at ${from}${to === Infinity ? ' bids or more' : ' bid'}`,
    keep: 'all',
    of: ({ results }) =>
      results.map(({ ledger }) => {
        const rows = ledger.filter(
          ({ mode, month, price, bidders, opening, captured }) =>
            mode === 'tender' &&
            month > SETTLED &&
            price !== null &&
            opening === 1 &&
            !captured &&
            bidders >= from &&
            bidders <= to,
        );
        return rows.reduce((sum, { price, reserve }) => sum + price! / reserve, 0) / rows.length;
      }),
  };
}

/** Part of the tendered lots of all governments that organizations of another government win. */
export const outsideWins: Measure = {
  name: 'part of lots won from outside',
  keep: 'all',
  of: ({ results }) =>
    results.map(({ ledger }) => {
      const won = ledger.filter(
        ({ mode, month, winner }) => mode === 'tender' && month > SETTLED && winner !== null,
      );
      return (
        won.filter(({ winner, government }) => !winner!.startsWith(`${government}-`)).length / won.length
      );
    }),
};

/** CNY that organizations were given in the whole run. */
export const donations: Measure = {
  name: 'donations',
  of: () => [],
  probe: ({ ledger }) => cnyOf(ledger.sources.donations),
};
