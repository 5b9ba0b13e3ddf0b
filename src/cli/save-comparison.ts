/** A comparison from its first replication to the files of its result folder. */
import type { ComparedArm } from '../experiment/compare/arm.ts';
import { type ComparisonResult, compare } from '../experiment/compare/compare.ts';
import { COST } from '../experiment/compare/cost.ts';
import type { ComparisonOrder } from '../experiment/compare/order.ts';
import { type Unchanged, unchangedArms } from '../experiment/compare/unchanged.ts';
import { assembleStudy } from '../experiment/study/assemble.ts';
import { findingsOf } from '../experiment/study/findings.ts';
import type { Study } from '../experiment/study/study.ts';
import { resolvedYaml, scenarioHash } from '../scenario/canonical.ts';
import type { Scenario } from '../scenario/scenario.ts';
import {
  costColumns,
  effectColumns,
  groupColumns,
  interactionColumns,
  robustnessColumns,
  type SeriesRow,
  seriesColumns,
  type ValueRow,
  valueColumns,
} from '../store/comparison-tables.ts';
import type { Provenance } from '../store/manifest.ts';
import {
  comparisonResources,
  DESCRIPTOR_NAME,
  descriptorText,
  resolvedName,
  STUDY_NAME,
} from '../store/package-descriptor.ts';
import { tableText } from '../store/table.ts';
import type { ClaimedFolder } from '../store/write-folder.ts';
import type { Language } from '../words/words.ts';
import { mainEffects } from './comparison-table.ts';
import { REPORT_NAME, reportText } from './make-report.ts';

import { whereUsed } from './where-used.ts';
/** What is compared, and how it is told in the files. */
export interface SaveOrder extends ComparisonOrder {
  readonly version: string;
  /** The scenarios of the files as they were read; checks of a single one are judged as far as the arms can answer them. */
  readonly scenarios: readonly Scenario[];
  /** The language of the report; null for none. */
  readonly report: Language | null;
  /** Settings of the command line, for the manifest. */
  readonly settings: Provenance['settings'];
}

/** What a comparison has found; its files are on the disk. */
export interface SavedComparison {
  readonly provenance: Provenance;
  readonly result: ComparisonResult;
  readonly unchanged: readonly Unchanged[];
  readonly study: Study;
}

/**
 * Compares, writes the tables and commits the folder.
 *
 * @throws QuasimarketError `io` if a file cannot be written, `interrupted` after a signal; the folder is then as before
 */
export async function saveComparison(order: SaveOrder, folder: ClaimedFolder): Promise<SavedComparison> {
  const { arms, version } = order;
  const [{ scenario: baseline }] = arms;
  // loaded while the replications run, as the slowest part to load; a failure is told where it is used
  if (order.report !== null) import('../report/render-svg.ts').catch(() => {});
  const result = await compare(order);
  order.signal.throwIfAborted();
  const before = new Set(baseline.levers.map(({ slug }) => slug));
  const added = arms.slice(1).map(({ slug, scenario }) => ({
    slug,
    levers: scenario.levers.filter((lever) => !before.has(lever.slug)),
  }));
  const unchanged = unchangedArms(added, result.effects, { baseline, whereUsed });
  const provenance = provenanceOf(order, result);
  writeText(folder, 'effects.csv', tableText(effectColumns, result.effects));
  const findings = findingsOf(result, { ...order, unchanged });
  writeText(folder, 'groups.csv', tableText(groupColumns, findings.groups));
  writeText(folder, 'costs.csv', tableText(costColumns, result.costs));
  writeText(folder, 'interactions.csv', tableText(interactionColumns, result.interactions));
  const explored = order.uncertainty !== null;
  if (explored) writeText(folder, 'robustness.csv', tableText(robustnessColumns, result.robustness));
  writeText(folder, 'values.csv', tableText(valueColumns, valueRows(order, result)));
  writeText(folder, 'comparison.json', comparisonText({ order, provenance, result, unchanged }));
  const study = assembleStudy({
    provenance,
    files: order.scenarios.map((_, i) => resolvedName(i)),
    arms,
    kept: result.kept,
    years: result.baselineYears,
    efficiency: result.baselineEfficiency,
    comparison: findings,
    checks: order.scenarios.length === 1 ? order.scenarios[0].checks : [],
    failures: result.failures,
  });
  writeText(folder, 'series.csv', tableText(seriesColumns, seriesRows(study)));
  writeText(folder, STUDY_NAME, `${JSON.stringify(study)}\n`);
  if (order.report !== null) writeText(folder, REPORT_NAME, await reportText(study, order.report));
  for (const [i, scenario] of order.scenarios.entries())
    writeText(folder, resolvedName(i), resolvedYaml(scenario));
  writeText(
    folder,
    DESCRIPTOR_NAME,
    descriptorText(
      baseline.title,
      version,
      comparisonResources({ explored, report: order.report !== null, scenarios: order.scenarios.length }),
    ),
  );
  folder.commit(provenance);
  return { provenance, result, unchanged, study };
}

function provenanceOf(
  { arms, version, settings }: SaveOrder,
  { replications }: ComparisonResult,
): Provenance {
  const [{ scenario }] = arms;
  return {
    version,
    title: scenario.title,
    scenarioHash: scenarioHash(scenario),
    seed: scenario.seed,
    replications: Math.max(...replications),
    months: scenario.months,
    window: { from: scenario.window.from + 1, to: scenario.window.to },
    settings,
  };
}

interface Told {
  readonly order: SaveOrder;
  readonly provenance: Provenance;
  readonly result: ComparisonResult;
  readonly unchanged: readonly Unchanged[];
}

/** What a reader asks first; effects of all scopes and indicators are in effects.csv. */
function comparisonText({ order, provenance, result, unchanged }: Told): string {
  const { settings: _, replications: __, ...about } = provenance;
  const content = {
    ...about,
    arms: order.arms.map(({ slug, name, parts, scenario }, i) => ({
      slug,
      name,
      interventions: parts,
      replications: result.replications[i],
      scenarioHash: scenarioHash(scenario),
    })),
    adjustment: order.adjustment,
    confidence: result.confidence,
    ended: result.ended,
    uncertainty: order.uncertainty,
    uncertain: result.plausible.uncertain,
    unchanged,
    failures: result.failures,
    effects: mainEffects(result, order.headline),
    costs: result.costs,
    robustness: result.robustness,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function* valuesOf(arms: readonly ComparedArm[], result: ComparisonResult, names: ReadonlySet<string>) {
  const { panel, values } = result;
  for (const [a, { slug: arm }] of arms.entries()) {
    for (const [replication, window] of values[a].entries()) {
      if (window === null) continue;
      for (const [s, scope] of panel.scopes.entries()) {
        for (const [i, { name, unit }] of panel.indicators.entries()) {
          if (!names.has(name)) continue;
          const value = window[s * panel.indicators.length + i];
          yield {
            arm,
            replication,
            ...scope,
            indicator: name,
            unit,
            value: Number.isNaN(value) ? null : value,
          };
        }
      }
    }
  }
}

function valueRows({ arms, headline }: SaveOrder, result: ComparisonResult): ValueRow[] {
  return [...valuesOf(arms, result, new Set([...headline, COST]))];
}

function writeText(folder: ClaimedFolder, name: string, text: string): void {
  const file = folder.create(name);
  file.append(Buffer.from(text));
  file.finish();
}

/** The course of every arm, month by month. */
function seriesRows({ series, indicators }: Study): SeriesRow[] {
  const units = new Map(indicators.map(({ name, unit }) => [name, unit]));
  return series.flatMap(({ arm, indicator, mean, low, high }) =>
    mean.map((value, month) => ({
      arm,
      indicator,
      unit: units.get(indicator) ?? '',
      month: month + 1,
      mean: value,
      low: low[month],
      high: high[month],
    })),
  );
}
