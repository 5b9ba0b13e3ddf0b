/** The English catalogue: one file a topic. */

import { charts } from './charts.ts';
import { checks } from './checks.ts';
import { comparison } from './comparison.ts';
import { indicators } from './indicators.ts';
import { interventions } from './interventions.ts';
import { joining } from './joining.ts';
import { panel } from './panel.ts';
import { parameters } from './parameters.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { scopes } from './scopes.ts';
import { terms } from './terms.ts';
import { units } from './units.ts';

/** Topics of the catalogue. */
export const english = {
  charts,
  checks,
  comparison,
  indicators,
  interventions,
  joining,
  panel,
  parameters,
  report,
  run,
  scopes,
  terms,
  units,
};
