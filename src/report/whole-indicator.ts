/** Indicators of a group of residents or of a type of organizations, and the indicator that they are parts of. */

/** The indicator without its group: `coverageQuintile1` is coverage of a fifth, `nonprofitSurvival` survival of a type. */
export function wholeIndicator(indicator: string): string {
  return indicator.replace(/Quintile[1-5]$/, '').replace(/^\w+Survival$/, 'survival');
}
