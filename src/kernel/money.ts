/** Money of ledgers: whole fen, the hundredth of a CNY. */
import { roundHalfUp } from './arithmetic.ts';

/** One CNY in fen. */
export const FEN_PER_CNY = 100;

/**
 * A computed amount as the whole number of fen that is posted, rounded half up.
 *
 * @param cny - amount, CNY; at most 9·10^13 in size, so that fen stay exact
 */
export function fenOf(cny: number): number {
  return roundHalfUp(cny * FEN_PER_CNY);
}

/**
 * A ledger amount in CNY.
 *
 * @param fen - whole number of fen
 */
export function cnyOf(fen: number): number {
  return fen / FEN_PER_CNY;
}
