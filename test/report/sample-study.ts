/** A small study for tests of charts and reports: two governments, two services, three arms, points of the plausible space. */
import { loadSolver } from '../../src/analysis/solver.ts';
import { keptOf, noRecords } from '../../src/experiment/compare/collect.ts';
import { compare } from '../../src/experiment/compare/compare.ts';
import { efficiencyRows } from '../../src/experiment/efficiency.ts';
import { attemptTask, type Executor } from '../../src/experiment/executor.ts';
import { simulateReplication } from '../../src/experiment/replicate.ts';
import { assembleStudy } from '../../src/experiment/study/assemble.ts';
import { findingsOf } from '../../src/experiment/study/findings.ts';
import type { Study, StudyProvenance } from '../../src/experiment/study/study.ts';
import { headline, insuredHeadline } from '../../src/model/indicators/registry.ts';
import { armScenario, BASELINE, baselineScenario } from '../../src/scenario/arms.ts';
import { scenarioHash } from '../../src/scenario/canonical.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { read } from '../scenario/reading.ts';
import { twoDistricts } from '../setup/two-districts.ts';

/** The scenario of the sample. */
export const SAMPLE = twoDistricts({ months: 36, replications: 4, agents: [200, 150] });

const here: Executor = {
  width: 1,
  run: async (tasks, { onOutcomes }) => {
    for (const task of tasks) onOutcomes(attemptTask(task), task);
  },
  close: async () => {},
};

function provenanceOf(scenario: Scenario): StudyProvenance {
  return {
    version: '0.0.0',
    title: scenario.title,
    scenarioHash: scenarioHash(scenario),
    seed: scenario.seed,
    replications: scenario.replications,
    months: scenario.months,
    window: { from: scenario.window.from + 1, to: scenario.window.to },
    settings: {},
  };
}

/** A comparison. @param text - of the scenario @param points - of the plausible space; 0 for none */
export async function comparisonStudy(text = SAMPLE, points = 6): Promise<Study> {
  const { scenario } = await read(text);
  const arms = [
    { slug: BASELINE, name: 'Baseline', parts: [], scenario: baselineScenario(scenario) },
    ...scenario.arms.map((arm) => ({
      slug: arm.slug,
      name: arm.name,
      parts: arm.interventions,
      scenario: armScenario(scenario, arm),
    })),
  ];
  const told = [...headline, ...insuredHeadline];
  const result = await compare({
    arms,
    replications: scenario.replications,
    precision: null,
    uncertainty: points === 0 ? null : { points, replications: 1 },
    headline: told,
    adjustment: 'holm',
    executor: here,
    records: noRecords,
    signal: new AbortController().signal,
    onPlan: () => {},
    onReplications: () => {},
  });
  return assembleStudy({
    provenance: provenanceOf(scenario),
    files: ['scenario.resolved.yaml'],
    arms,
    kept: result.kept,
    years: result.baselineYears,
    efficiency: result.baselineEfficiency,
    comparison: findingsOf(result, { headline: told, adjustment: 'holm', unchanged: [] }),
    checks: scenario.checks,
    failures: result.failures,
  });
}

/** A run of the scenario alone. */
export async function runStudy(text = SAMPLE): Promise<Study> {
  const { scenario } = await read(text);
  const results = Array.from({ length: scenario.replications }, (_, k) => simulateReplication(scenario, k));
  const solver = await loadSolver();
  return assembleStudy({
    provenance: provenanceOf(scenario),
    files: ['scenario.resolved.yaml'],
    arms: [{ slug: BASELINE, name: 'Baseline', parts: [], scenario }],
    kept: [results.map(keptOf)],
    years: results.map(({ governmentYears }) => governmentYears),
    efficiency: results.map(({ governmentYears }) => efficiencyRows(solver, governmentYears)),
    comparison: null,
    checks: [],
    failures: [],
  });
}
