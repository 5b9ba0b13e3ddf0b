/**
 * A study: everything that the report and the charts of a run or a comparison show, as plain data. It is written as
 * `study.json`, so that a report can be made again, in another language or theme, without simulating.
 */
import type { Translation } from '../../kernel/translation.ts';
import type { ScopeName } from '../../model/indicators/scope.ts';
import type { JudgedGroup } from '../checks/run-checks.ts';
import type { CostOfEffect } from '../compare/cost.ts';
import type { Effect } from '../compare/effect.ts';
import type { GroupEffect } from '../compare/groups.ts';
import type { Interaction } from '../compare/interaction.ts';
import type { Lead } from '../compare/leads.ts';
import type { ComparisonFailure } from '../compare/order.ts';
import type { Robustness } from '../compare/robustness.ts';
import type { Sampled } from '../compare/sample.ts';
import type { Uncertain } from '../compare/uncertain.ts';
import type { Unchanged } from '../compare/unchanged.ts';
import type { Assumption } from './assumptions.ts';
import type { GovernmentYearMean } from './government-years.ts';

/** Version of the form of `study.json`. */
export const STUDY_FORMAT = 1;

/** What identifies the results of a study: the same as in the manifest of its folder. */
export interface StudyProvenance {
  readonly version: string;
  readonly title: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly replications: number;
  readonly months: number;
  /** First and last month of the window, from 1. */
  readonly window: { readonly from: number; readonly to: number };
  /** Settings of the command line that change results, as they were written. */
  readonly settings: Readonly<Record<string, string | readonly string[]>>;
}

/** A thing with the name that people know it by. */
export interface Named {
  readonly slug: string;
  readonly name: string;
}

/** An intervention of an arm, as far as readers want to know. */
export interface StudyIntervention {
  readonly slug: string;
  readonly strength: number;
  /** First month in which it acts, from 1. */
  readonly begins: number;
  /** Months over which it then grows to full strength. */
  readonly rampMonths: number;
  /** First month, from 1, in which it fades; null = never. */
  readonly ends: number | null;
  readonly payer: string;
}

/** One of the worlds of a study; a run has the baseline alone. */
export interface StudyArm extends Named {
  readonly replications: number;
  readonly interventions: readonly StudyIntervention[];
}

/** An indicator that the widest scope defines in some arm. */
export interface StudyIndicator {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  /** Whether it is one of those always told together. */
  readonly isHeadline: boolean;
  /** Whether less of it is better; null where neither is. */
  readonly lessIsBetter: boolean | null;
  /** Bounds that hold for every value; null where there are none. */
  readonly range: readonly [lowest: number, highest: number] | null;
  /** Months that a monthly value looks back over, at least 1. */
  readonly reach: number;
}

/** Mean of an indicator of an arm over the window, its 95 % interval, and the band that holds 90 % of the replications. */
export interface Level {
  readonly arm: string;
  readonly indicator: string;
  readonly count: number;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly p05: number;
  readonly p95: number;
}

/** The course of a followed indicator over the months, six significant digits; null where no replication defines it. */
export interface Series {
  readonly arm: string;
  readonly indicator: string;
  readonly mean: readonly (number | null)[];
  /** 5th and 95th percentile of the replications. */
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** Values of a headline indicator over the window by replication; null where it is not defined. */
export interface ReplicationValues {
  readonly arm: string;
  readonly indicator: string;
  readonly values: readonly (number | null)[];
}

/** An indicator of a government: in a fiscal year, or over the window. */
export interface GovernmentLevel {
  readonly government: string;
  /** 1, 2, ...; null over the window. */
  readonly year: number | null;
  readonly indicator: string;
  readonly count: number;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Where the signs of effects change in the plausible space. */
export interface PlausibleEffects {
  /** The numbers that are drawn. */
  readonly numbers: readonly Uncertain[];
  /** By point and number. */
  readonly draws: readonly (readonly number[])[];
  /** Mean paired differences by point; null where no replication defines one. */
  readonly effects: readonly {
    readonly arm: string;
    readonly indicator: string;
    readonly values: readonly (number | null)[];
  }[];
}

/** What a comparison adds to a study. */
export interface ComparisonFindings {
  readonly adjustment: string;
  readonly confidence: number;
  readonly ended: Sampled['ended'];
  /** Effects of the widest scope on every indicator. */
  readonly effects: readonly Effect[];
  readonly groups: readonly GroupEffect[];
  readonly costs: readonly CostOfEffect[];
  /** Interactions of the widest scope in headline indicators. */
  readonly interactions: readonly Interaction[];
  /** Between arms, in headline indicators: which arm does most, and whether clearly. */
  readonly leads: readonly Lead[];
  readonly unchanged: readonly Unchanged[];
  /** Empty without points of the plausible space. */
  readonly robustness: readonly Robustness[];
  /** Null without points of the plausible space. */
  readonly plausible: PlausibleEffects | null;
}

/** Everything that a report and its charts show. */
export interface Study {
  readonly format: typeof STUDY_FORMAT;
  readonly provenance: StudyProvenance;
  readonly description: string;
  /** Texts of the scenario that have a Chinese translation; names and other texts in here are the English ones. */
  readonly translations: readonly Translation[];
  /** Names of the scenario files beside it, from which it can be computed again. */
  readonly files: readonly string[];
  /** The scope that holds all others; indicators below are its own. */
  readonly scope: ScopeName;
  readonly governments: readonly (Named & { readonly level: string })[];
  readonly services: readonly (Named & { readonly isInsured: boolean })[];
  /** The baseline first. */
  readonly arms: readonly StudyArm[];
  readonly indicators: readonly StudyIndicator[];
  readonly levels: readonly Level[];
  readonly series: readonly Series[];
  readonly values: readonly ReplicationValues[];
  /** Of the baseline: headline indicators of governments by fiscal year, and over the window. */
  readonly governmentLevels: readonly GovernmentLevel[];
  /** Of the baseline: what governments spent and got by fiscal year, and their efficiency. */
  readonly governmentYears: readonly GovernmentYearMean[];
  /** Null for a run. */
  readonly comparison: ComparisonFindings | null;
  /** The scenario's checks that the arms of the study can answer. */
  readonly checks: readonly JudgedGroup[];
  /** Checks that name arms which are not in the study. */
  readonly uncheckedCount: number;
  readonly assumptions: readonly Assumption[];
  readonly failures: readonly ComparisonFailure[];
}
