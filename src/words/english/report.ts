/** What the report says. Numbers come in as text. */

/** Headings and sentences of the report. */
export const report = {
  headings: { assumptions: 'Assumptions' },
};
