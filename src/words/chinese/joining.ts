/** What stands between words and sentences, in Chinese. */
import type { joining as english } from '../english/joining.ts';
import { spaced } from './spaced.ts';

/** Signs between what is listed, between what is said of it, and between the clauses of a sentence. */
export const joining: typeof english = {
  list: '、',
  parts: '；',
  clauses: '，',
  sentences: '',
  range: (low, high) => spaced`${low} 至 ${high}`,
};
