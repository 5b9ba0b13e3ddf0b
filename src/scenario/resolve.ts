/** Fills in every default of a checked scenario and checks what concerns several fields at once. */
import { parseWindow, type Window } from '../kernel/clock.ts';
import { QuasimarketError } from '../kernel/error.ts';
import { compareCodeUnits } from '../kernel/text.ts';
import { allParameters } from '../model/parameters/catalogue.ts';
import { constants } from '../model/parameters/constants.ts';
import { sources as modelSources } from '../model/parameters/sources.ts';
import type { Warning } from './faults.ts';
import { checkIdentities } from './identities.ts';
import { resolveArms } from './resolve-arms.ts';
import { resolveChecks } from './resolve-checks.ts';
import { resolveGovernments } from './resolve-governments.ts';
import { resolveIndicators } from './resolve-indicators.ts';
import { resolveInterventions } from './resolve-interventions.ts';
import { resolveLevers } from './resolve-levers.ts';
import { noteOrigin, type Resolving, refuse, resolveParameters } from './resolving.ts';
import type { CitedSource, PlannedIntervention, QuestionnaireBlock, Scenario } from './scenario.ts';
import { DEFAULT_RESPONDENTS, type ScenarioGiven } from './schema.ts';
import { resolveTranslations } from './translations.ts';
import { spanAt, type Table } from './tree.ts';

const DEFAULT_MONTHS = 60;
const DEFAULT_WINDOW_MONTHS = 24;
const DEFAULT_REPLICATIONS = 30;
const DEFAULT_SEED = '1';

/** A resolved scenario with what was found on the way; the scenario is sound only if there are no faults. */
export interface Resolved {
  readonly scenario: Scenario;
  readonly faults: readonly QuasimarketError[];
  readonly warnings: readonly Warning[];
}

/**
 * Resolves a checked scenario.
 *
 * @param tree - where everything is written, for the places of faults and warnings
 */
export async function resolveScenario(given: ScenarioGiven, tree: Table): Promise<Resolved> {
  const resolving: Resolving = {
    tree,
    sourceKeys: [...Object.keys(given.sources ?? {}), ...Object.keys(modelSources)],
    faults: [],
    warnings: [],
    provenance: {},
    names: {},
    isResized: spanAt(tree, ['months', 'value']).source.option,
  };
  const root = { written: [[]], resolved: [] };
  const months = given.months?.value ?? DEFAULT_MONTHS;
  if (given.months) noteOrigin(resolving, root, 'months', { ...given.months, byDefault: DEFAULT_MONTHS });
  if (given.replications) {
    noteOrigin(resolving, root, 'replications', { ...given.replications, byDefault: DEFAULT_REPLICATIONS });
  }
  const place = { written: [['constants']], resolved: ['constants'] };
  const governments = resolveGovernments(resolving, given);
  checkIdentities(resolving, governments);
  const window = resolveWindow(resolving, given.window, months);
  const around = { months, governments };
  const levers = resolveLevers(resolving, given.levers ?? [], around);
  const planned = resolveInterventions(resolving, given.interventions ?? [], around);
  const scenario: Scenario = {
    title: given.title,
    description: given.description ?? '',
    months,
    seed: String(given.seed ?? DEFAULT_SEED),
    replications: given.replications?.value ?? DEFAULT_REPLICATIONS,
    window,
    sources: resolveSources(given.sources),
    constants: resolveParameters(resolving, constants, given.constants ?? {}, place),
    governments,
    levers,
    ...resolveArms(resolving, given.arms ?? [], {
      months,
      levers,
      planned,
      stated: (given.interventions ?? []).map(({ slug }) => slug),
    }),
    indicators: await resolveIndicators(resolving, given.indicators),
    questionnaire: resolveQuestionnaire(resolving, given.questionnaire, { months, window }),
    checks: [],
    names: resolving.names,
    translations: resolveTranslations(resolving),
    provenance: resolving.provenance,
  };
  const checks = resolveChecks(resolving, given.checks ?? [], {
    scenario,
    refused: refusedNames(given, planned, scenario),
  });
  return { scenario: { ...scenario, checks }, faults: resolving.faults, warnings: resolving.warnings };
}

/** Interventions and indicators that are stated and did not come through. */
function refusedNames(
  given: ScenarioGiven,
  planned: readonly PlannedIntervention[],
  { indicators }: Scenario,
): string[] {
  const sound = [...planned.map(({ lever }) => lever.slug), ...indicators.map(({ name }) => name)];
  const stated = [
    ...(given.interventions ?? []).map(({ slug }) => slug),
    ...Object.keys(given.indicators ?? {}),
  ];
  return stated.filter((name) => !sound.includes(name));
}

function resolveQuestionnaire(
  resolving: Resolving,
  given: ScenarioGiven['questionnaire'],
  { months, window }: { months: number; window: Window },
): QuestionnaireBlock | null {
  if (given === undefined) return null;
  const place = { written: [['questionnaire']], resolved: ['questionnaire'] };
  if (given.respondents) {
    noteOrigin(resolving, place, 'respondents', { ...given.respondents, byDefault: DEFAULT_RESPONDENTS });
  }
  const month = given.month ?? window.to - 1;
  if (month >= months) {
    const rule = `the run ends with month ${months}`;
    refuse(resolving, ['questionnaire', 'month'], { message: `is month ${month + 1}`, rule });
  }
  return { respondents: given.respondents?.value ?? DEFAULT_RESPONDENTS, month };
}

function resolveWindow(resolving: Resolving, text: string | undefined, months: number): Window {
  if (text === undefined) return { from: Math.max(0, months - DEFAULT_WINDOW_MONTHS), to: months };
  try {
    return parseWindow(text, months);
  } catch (error) {
    if (!(error instanceof QuasimarketError)) throw error;
    const { message, rule, suggestion } = error;
    refuse(resolving, ['window'], { message: `is wrong: ${message}`, ...(rule ? { rule } : {}), suggestion });
    return { from: 0, to: months };
  }
}

/** The scenario's own sources and those of the model's tables, in the order of their keys. */
function resolveSources(given: ScenarioGiven['sources'] = {}): Readonly<Record<string, CitedSource>> {
  const all = new Map<string, CitedSource>();
  for (const key of usedSources()) {
    if (Object.hasOwn(modelSources, key)) all.set(key, { citation: modelSources[key].cite, url: '' });
  }
  for (const [key, { citation, url = '' }] of Object.entries(given)) all.set(key, { citation, url });
  return Object.fromEntries([...all].sort(([a], [b]) => compareCodeUnits(a, b)));
}

/** Keys of the works from which the defaults of the tables come. */
function usedSources(): string[] {
  return allParameters().flatMap(({ definition: { source } }) =>
    source.kind === 'literature' ? [source.key] : [],
  );
}
