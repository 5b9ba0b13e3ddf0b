/** The pages of docs/reference that are made from source alone; the page of commands needs the built program. */
import { indicatorsPage } from './indicators-page.ts';
import { interventionsPage } from './interventions-page.ts';
import { parametersPage } from './parameters-page.ts';
import { resultsPage } from './results-page.ts';
import { scenarioPage } from './scenario-page.ts';

/** How to make each page, by path. */
export const pages: Readonly<Record<string, () => string>> = {
  'docs/reference/parameters.md': parametersPage,
  'docs/reference/indicators.md': indicatorsPage,
  'docs/reference/interventions.md': interventionsPage,
  'docs/reference/results.md': resultsPage,
  'docs/reference/scenario.md': scenarioPage,
};
