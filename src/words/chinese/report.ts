/** What the report says, in Chinese. */
import type { report as english } from '../english/report.ts';

/** Headings and sentences of the report. */
export const report: typeof english = {
  headings: { assumptions: '假设' },
};
