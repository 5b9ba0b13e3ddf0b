/** What charts say. Numbers come in as text. */

/** Titles of charts and axes. */
export const charts = {
  month: 'month',
};
