/** What stands between words and sentences. */

/** Signs between what is listed, between what is said of it, and between the clauses of a sentence. */
export const joining = {
  list: ', ',
  parts: '; ',
  clauses: ', ',
  sentences: ' ',
  range: (low: string, high: string) => `${low} to ${high}`,
};
