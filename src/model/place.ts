/** What the model is given: a place and its rules, fully resolved (nothing optional is left to default). */
import type { Constants } from './parameters/constants.ts';
import type { EvaluatorParameters } from './parameters/evaluator.ts';
import type { GovernmentParameters } from './parameters/government.ts';
import type { Law, OrganizationAttribute, OrganizationType } from './parameters/organization.ts';
import type { ServiceParameters } from './parameters/service.ts';

/** The scenario as the model reads it. Lists are in slug order. */
export interface Place {
  /** Length of the run, months. */
  readonly months: number;
  /** First and one-past-last month of the window in which residents' benefit is summed, zero-based. */
  readonly window: { readonly from: number; readonly to: number };
  readonly constants: Readonly<Constants>;
  readonly governments: readonly GovernmentPlace[];
  readonly levers: readonly LeverSchedule[];
}

/** A government: its parameters, residents, services and evaluators. */
export interface GovernmentPlace {
  readonly slug: string;
  /** Slug of the government above it, null for none; nobody stands above itself. */
  readonly parent: string | null;
  readonly parameters: Readonly<GovernmentParameters>;
  readonly residents: readonly ResidentGroup[];
  readonly services: readonly ServicePlace[];
  readonly evaluators: readonly EvaluatorPlace[];
}

/** A group of residents drawn from declared distributions; shares of one government sum to 1. */
export interface ResidentGroup {
  readonly slug: string;
  /** Part of the government's residents, in [0, 1]. */
  readonly share: number;
  /** Chance of each income quintile, poorest first, summing to 1. */
  readonly quintileShares: readonly number[];
  /** Law of literacy in [0, 1]; null = Beta(a + quintile, b) with the constant literacyShape [a, b]. */
  readonly literacy: Law | null;
}

/** A service that one government provides or purchases. */
export interface ServicePlace {
  readonly slug: string;
  readonly parameters: Readonly<ServiceParameters>;
  readonly organizations: readonly OrganizationGroup[];
}

/** Organizations drawn from declared distributions; a group of one has the slug itself, others `slug-01`, `slug-02`. */
export interface OrganizationGroup {
  readonly slug: string;
  readonly count: number;
  /** Chance of each type, summing to 1. */
  readonly types: Readonly<Record<OrganizationType, number>>;
  /** Law of every attribute by type. */
  readonly laws: Readonly<Record<OrganizationAttribute, Readonly<Record<OrganizationType, Law>>>>;
}

/** An evaluator that a government can commission. */
export interface EvaluatorPlace {
  readonly slug: string;
  readonly parameters: Readonly<EvaluatorParameters>;
}

/** One change of one parameter at full strength: `to x` is an addition of x minus the scenario's value. */
export interface LeverChange {
  readonly parameter: string;
  readonly scope: 'government' | 'service' | 'constant';
  readonly kind: 'add' | 'multiply' | 'to';
  /** Number to add, factor, or value to reach; switches and choices are only set (`to`). */
  readonly value: number | boolean | string;
}

/** What a lever costs at strength 1, all in CNY; the parts add up. */
export interface LeverCost {
  /** Paid once in the month start + lag: CNY, and CNY per resident of each targeted government. */
  readonly once: number;
  readonly oncePerHead: number;
  /** Paid while in force: CNY per year, CNY per resident and year, CNY per targeted organization and year. */
  readonly yearly: number;
  readonly yearlyPerHead: number;
  readonly yearlyPerOrganization: number;
  /** Part of the year's purchase envelope, per year. */
  readonly yearlyEnvelopeShare: number;
}

/** A group of residents, by income and by where they live; who has both is meant. Null = any. */
export interface ResidentTarget {
  /** Income quintiles, 1 (poorest) to 5. */
  readonly quintiles: readonly number[] | null;
  /** Communities of a government, counted from 1. */
  readonly communities: readonly number[] | null;
}

/** A scheduled movement of levers. */
export interface LeverSchedule {
  readonly slug: string;
  readonly changes: readonly LeverChange[];
  /** In [0, 1]; 0 leaves every byte of the run as it was. */
  readonly strength: number;
  /** Month of the decision, zero-based. */
  readonly start: number;
  readonly lagMonths: number;
  readonly rampMonths: number;
  /** Month from which the change fades; null = never. */
  readonly stop: number | null;
  readonly fadeMonths: number;
  readonly cost: LeverCost;
  /**
   * `government` (each targeted one pays for itself), `parent` (the government above each targeted one), `funder` (money
   * from outside), or the slug of an organization.
   */
  readonly payer: string;
  /** Null = all of them. */
  readonly target: {
    readonly governments: readonly string[] | null;
    readonly services: readonly string[] | null;
    readonly organizations: readonly string[] | null;
    /** Absent = all residents: absent and not null, so that a scenario without groups keeps its hash. */
    readonly residents?: ResidentTarget;
  };
}
