/** What stands between words and sentences, in Chinese. */
import type { joining as english } from '../english/joining.ts';
import { spaced } from './spaced.ts';

/** Signs between what is listed, between what is said of it, and between the clauses of a sentence. */
export const joining: typeof english = {
  list: '、',
  parts: '；',
  clauses: '，',
  sentences: '',
  all: (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`),
  range: (low, high) => spaced`${low} 至 ${high}`,
};
