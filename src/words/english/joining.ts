/** What stands between words and sentences. */

/** Signs between what is listed, and between what is said of it. */
export const joining = { list: ', ', parts: '; ', range: (low: string, high: string) => `${low} to ${high}` };
