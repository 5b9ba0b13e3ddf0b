/** What charts say, in Chinese. */
import type { charts as english } from '../english/charts.ts';

/** Titles of charts and axes. */
export const charts: typeof english = {
  month: '月份',
};
