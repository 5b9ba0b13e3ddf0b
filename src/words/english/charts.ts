/** What charts say. Numbers come in as text. */

/** Titles of charts and axes. */
export const charts = {
  month: 'month',
  /** Unit of differences of shares. */
  points: 'points',
  needsComparison: 'It takes a comparison: this is a run of one scenario.',
  effects: {
    title: 'Effects of the interventions',
    legend:
      'Difference to the baseline with its 95 % interval. ▲ better, ▼ worse, ● no clear effect, after adjusting for many comparisons.',
    finding: ({
      indicator,
      count,
      all,
      most,
    }: {
      readonly indicator: string;
      readonly count: string;
      readonly all: string;
      readonly most: string | null;
    }) =>
      most === null
        ? `None of ${all} interventions clearly improves ${indicator}`
        : `${count} of ${all} interventions improve ${indicator}, ${most} most`,
  },
};
