/** Puts a study together from what a run or a comparison has left. */
import { compareCodeUnits } from '../../kernel/text.ts';
import type { Translation } from '../../kernel/translation.ts';
import type { GovernmentYear } from '../../model/indicators/government-years.ts';
import { headline, indicatorNamed, insuredHeadline, lessIsBetter } from '../../model/indicators/registry.ts';
import { followsNeed } from '../../model/parameters/service.ts';
import { leverOf } from '../../scenario/arms.ts';
import { armsOfCheck } from '../../scenario/arms-of-claim.ts';
import type { CheckGroup } from '../../scenario/check.ts';
import { nameAt, type Scenario, serviceName } from '../../scenario/scenario.ts';
import { judgeCheck } from '../checks/judge.ts';
import type { JudgedGroup } from '../checks/run-checks.ts';
import type { ComparedArm } from '../compare/arm.ts';
import type { ArmValues } from '../compare/effect.ts';
import type { ComparisonFailure } from '../compare/order.ts';
import type { EfficiencyRow } from '../efficiency.ts';
import { type Panel, panelOf } from '../replicate.ts';
import { assumptionsOf } from './assumptions.ts';
import { governmentYearMeans } from './government-years.ts';
import { governmentLevelsOf, type KeptArm, levelsOf, replicationValuesOf, seriesOf } from './levels.ts';
import {
  type ComparisonFindings,
  STUDY_FORMAT,
  type Study,
  type StudyArm,
  type StudyIndicator,
  type StudyIntervention,
  type StudyProvenance,
} from './study.ts';

import { withTranslations } from './study-in.ts';

/** What a study is made of. */
export interface StudyParts {
  readonly provenance: StudyProvenance;
  /** Names of the scenario files beside the study. */
  readonly files: readonly string[];
  /** The baseline first; of a run alone. */
  readonly arms: readonly ComparedArm[];
  /** Everything that is kept of the replications, by arm. */
  readonly kept: readonly ArmValues[];
  /** Money and service of the baseline's governments, and how efficient they are, by replication. */
  readonly years: readonly (readonly GovernmentYear[])[];
  readonly efficiency: readonly (readonly EfficiencyRow[])[];
  /** Null for a run. */
  readonly comparison: ComparisonFindings | null;
  readonly checks: readonly CheckGroup[];
  readonly failures: readonly ComparisonFailure[];
}

/** Told beside the headline indicators of governments. */
const ofGovernments: readonly string[] = [
  'publicCost',
  'realisedPurchasedShare',
  'organizationsPer10k',
  'lateShare',
];

/** The study. */
export function assembleStudy(parts: StudyParts): Study {
  const { arms, kept, provenance } = parts;
  const [{ scenario }] = arms;
  const panel = panelOf(scenario);
  const keptArms = arms.map((arm, i): KeptArm => {
    return { slug: arm.slug, panel: panelOf(arm.scenario), kept: kept[i] };
  });
  const levels = keptArms.flatMap(levelsOf);
  const defined = new Set(levels.map(({ indicator }) => indicator));
  const told = [...headline, ...insuredHeadline].filter((name) => defined.has(name));
  const { groups, uncheckedCount } = judged(parts.checks, panel, { arms, kept, failures: parts.failures });
  const study: Study = {
    format: STUDY_FORMAT,
    provenance: { ...provenance, settings: withoutChanges(provenance.settings) },
    description: scenario.description,
    translations: [],
    files: parts.files,
    scope: panel.scopes[panel.scopes.length - 1],
    ...placesOf(scenario),
    arms: arms.map((arm, i) => armOf(arm, kept[i].length)),
    indicators: panel.indicators.filter(({ name }) => defined.has(name)).map((one) => indicatorOf(one)),
    levels,
    series: keptArms.flatMap(seriesOf),
    values: keptArms.flatMap((arm) => replicationValuesOf(arm, [...told, 'publicCost'])),
    governmentLevels: governmentLevelsOf(keptArms[0], [...told, ...ofGovernments]),
    governmentYears: governmentYearMeans(parts.years, parts.efficiency),
    comparison: parts.comparison,
    checks: groups,
    uncheckedCount,
    assumptions: assumptionsOf(scenario),
    failures: parts.failures,
  };
  return withTranslations(study, translationsOf(arms));
}

/** The translations of all arms, which may be of several files; of two for one text the first. */
function translationsOf(arms: readonly ComparedArm[]): Translation[] {
  const found = new Map<string, Translation>();
  for (const one of arms.flatMap(({ scenario }) => scenario.translations)) {
    if (!found.has(one.en)) found.set(one.en, one);
  }
  return [...found.values()].sort((a, b) => compareCodeUnits(a.en, b.en));
}

/** Settings but for changed values, which the scenario beside the study holds: it gives the same study. */
function withoutChanges({ set: _, ...settings }: StudyProvenance['settings']): StudyProvenance['settings'] {
  return settings;
}

function placesOf(scenario: Scenario): Pick<Study, 'governments' | 'services'> {
  const services = new Map(
    scenario.governments.flatMap((government) =>
      government.services.map(({ slug, parameters }) => {
        const name = serviceName(scenario, government.slug, slug);
        return [slug, { slug, name, isInsured: !followsNeed[parameters.kind] }] as const;
      }),
    ),
  );
  return {
    governments: scenario.governments.map(({ slug, parameters }) => ({
      slug,
      name: nameAt(scenario, `governments.${slug}`),
      level: parameters.level,
    })),
    services: [...services.values()],
  };
}

function armOf({ slug, name, parts, scenario }: ComparedArm, replications: number): StudyArm {
  const interventions = parts.flatMap((part): StudyIntervention[] => {
    const lever = leverOf(scenario.levers, part);
    if (lever === undefined) return [];
    const { strength, start, lagMonths, rampMonths, stop, payer } = lever;
    const begins = start + lagMonths + 1;
    const ends = stop === null ? null : stop + 1;
    return [{ slug: part, strength, begins, rampMonths, ends, payer }];
  });
  return { slug, name, replications, interventions };
}

function indicatorOf({ name, unit, meaning }: Panel['indicators'][number]): StudyIndicator {
  const known = indicatorNamed(name);
  const isHeadline = headline.includes(name) || insuredHeadline.includes(name);
  return {
    name,
    unit,
    meaning,
    isHeadline,
    lessIsBetter: isHeadline ? lessIsBetter(name) : null,
    range: known?.range ?? null,
    reach: known?.reach ?? 1,
  };
}

/** The checks whose arms are all in the study, judged; the others are counted. */
function judged(
  checks: readonly CheckGroup[],
  panel: Panel,
  {
    arms,
    kept,
    failures,
  }: {
    readonly arms: readonly ComparedArm[];
    readonly kept: readonly ArmValues[];
    readonly failures: readonly ComparisonFailure[];
  },
): { readonly groups: JudgedGroup[]; readonly uncheckedCount: number } {
  const values = new Map(arms.map(({ slug }, i) => [slug, kept[i]]));
  const stopped = new Map(
    failures.filter(({ point }) => point === null).map(({ arm, reason }) => [arm, reason]),
  );
  let uncheckedCount = 0;
  const groups = checks.map((group): JudgedGroup => {
    const answered = group.checks.filter((check) => armsOfCheck(check).every((slug) => values.has(slug)));
    uncheckedCount += group.checks.length - answered.length;
    const scope = panel.scopes.findIndex(
      ({ government, service }) => government === group.government && service === group.service,
    );
    const evidence = { panel, scope, values, stopped };
    return {
      ...group,
      checks: answered.map((check) => ({ ...check, outcome: judgeCheck(check, evidence) })),
    };
  });
  return { groups: groups.filter((group) => group.checks.length > 0), uncheckedCount };
}
