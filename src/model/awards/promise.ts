/** How much effort an organization promises in an offer (process 6). */
import { clip } from '../../kernel/arithmetic.ts';

/** What decides a promise. */
export interface PromiseTerms {
  /** w·h: what a unit of promised effort earns in the score, in unit costs. */
  readonly effortValue: number;
  /** beta·th: cost of full effort, in unit costs. */
  readonly effortCost: number;
  /** aM·phi: expected fine for a unit of effort promised and not delivered, in unit costs. */
  readonly expectedFine: number;
  /** e_C, the contractible effort that it will choose. */
  readonly chosenEffort: number;
  /** eSpec, which every bid must promise. */
  readonly minimumSpecification: number;
  /** op, how far a promise beyond the chosen effort is believed. */
  readonly overPromiseCap: number;
}

/**
 * Promised effort: max(eSpec, best of {clip(e*, min(eSpec, e_C), e_C), e_C, min(1, e_C + op)}) for the value
 * w·h·e - beta·th·min(e, e_C)² - aM·phi·max(0, e - e_C), with e* = w·h/(2·beta·th). Ties: the lower.
 * @returns promise in (0, 1]
 */
export function promiseOf(terms: PromiseTerms): number {
  const { effortValue, effortCost, expectedFine, chosenEffort, minimumSpecification } = terms;
  const worthOf = (effort: number): number => {
    const delivered = Math.min(effort, chosenEffort);
    const missing = Math.max(0, effort - chosenEffort);
    return effortValue * effort - effortCost * delivered * delivered - expectedFine * missing;
  };
  const ideal = effortValue / (2 * effortCost);
  let best = clip(ideal, Math.min(minimumSpecification, chosenEffort), chosenEffort);
  for (const effort of [chosenEffort, Math.min(1, chosenEffort + terms.overPromiseCap)]) {
    if (worthOf(effort) > worthOf(best)) best = effort;
  }
  return Math.max(minimumSpecification, best);
}
