/** What stands between words and sentences. */

/** Signs between what is listed, between what is said of it, and between the clauses of a sentence. */
export const joining = {
  list: ', ',
  parts: '; ',
  clauses: ', ',
  sentences: ' ',
  range: (low: string, high: string) => `${low} to ${high}`,
  /** Names in a sentence. */
  all: (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
};
