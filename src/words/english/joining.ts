/** What stands between words and sentences. */

/** Signs between what is listed, between what is said of it, and between the clauses of a sentence. */
export const joining = {
  list: ', ',
  parts: '; ',
  clauses: ', ',
  sentences: ' ',
  /** Between a name and what is said of it. */
  colon: ': ',
  range: (low: string, high: string) => `${low} to ${high}`,
};
