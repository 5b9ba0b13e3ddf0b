/** What Node adds to the charts: the font files, and writers of PNG and PDF, each loaded when it is needed. */
import type { ChartWriters } from '../../report/chart-file.ts';

/** The writers. */
export const chartWriters: ChartWriters = {
  fonts: async (wanted) => (await import('./make-fonts.ts')).makeFonts(wanted),
  png: async (picture) => (await import('./png.ts')).writePng(picture),
  pdf: async (picture) => (await import('./pdf.ts')).writePdf(picture),
};
