/** The public API: read a scenario, run it, and read what came of it. The only file that re-exports. */
export { type Efficiency, efficiencies } from './analysis/dea.ts';
export type { FrontierChoice } from './analysis/frontier.ts';
export { malmquist, type ProductivityChange } from './analysis/malmquist.ts';
export type { ProductionUnit } from './analysis/production.ts';
export { loadSolver, type Solver } from './analysis/solver.ts';
export { type EfficiencyRow, efficiencyRows } from './experiment/efficiency.ts';
export {
  attemptReplication,
  type Executor,
  runReplications,
  type Task,
} from './experiment/executor.ts';
export { type LedgerRow, ledgerRows } from './experiment/ledger-rows.ts';
export { type FailedReplication, isFailed, type Outcome } from './experiment/outcome.ts';
export {
  type Keep,
  type Panel,
  panelOf,
  type ReplicationResult,
  simulateReplication,
} from './experiment/replicate.ts';
export { monthlyBands, type SummaryEntry, summarise } from './experiment/summarise.ts';
export type { Intervention } from './interventions/intervention.ts';
export { interventions } from './interventions/registry.ts';
export { QuasimarketError } from './kernel/error.ts';
export type { GovernmentYear } from './model/indicators/government-years.ts';
export type { Indicator } from './model/indicators/indicator.ts';
export { indicators } from './model/indicators/registry.ts';
export { isDue, month, runMonth } from './model/month.ts';
export type { Place } from './model/place.ts';
export { runMonths, simulate, startRun } from './model/simulate.ts';
export type { World } from './model/world.ts';
export { armScenario } from './scenario/arms.ts';
export { resolvedYaml, scenarioHash } from './scenario/canonical.ts';
export { armOf, defaultArms } from './scenario/choose-arms.ts';
export { readScenario } from './scenario/read-scenario.ts';
export { type Arm, placeOf, type Scenario } from './scenario/scenario.ts';
