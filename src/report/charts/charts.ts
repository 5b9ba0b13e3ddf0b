/** Every chart of the report, in the order in which it shows them. A new chart is one file and one line here. */
import type { Chart } from './chart.ts';
import { convergence } from './convergence.ts';
import { deaFrontier } from './dea-frontier.ts';
import { effects } from './effects.ts';
import { frontier } from './frontier.ts';
import { funnel } from './funnel.ts';
import { governments } from './governments.ts';
import { groups } from './groups.ts';
import { headlineIndicators } from './headline-indicators.ts';
import { market } from './market.ts';
import { money } from './money.ts';
import { overTime } from './over-time.ts';
import { signMap } from './sign-map.ts';

/** The charts. */
export const charts: readonly Chart[] = [
  effects,
  overTime,
  headlineIndicators,
  frontier,
  groups,
  convergence,
  signMap,
  funnel,
  market,
  money,
  governments,
  deaFrontier,
];

/** The chart of a name, undefined if there is none. */
export function chartNamed(name: string): Chart | undefined {
  return charts.find((chart) => chart.name === name);
}
