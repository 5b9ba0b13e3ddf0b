/** What stands between words and sentences, in Chinese. */
import type { joining as english } from '../english/joining.ts';

/** Signs between what is listed, and between what is said of it. */
export const joining: typeof english = { list: '、', parts: '；', range: (low, high) => `${low} 至 ${high}` };
