/** Types of organizations and the laws from which their attributes are drawn. */
import type { Source } from './definition.ts';
import { assumption } from './entry.ts';
import type { ParameterUnit } from './units.ts';

/** Legal forms of organizations. */
export const organizationTypes = ['nonprofit', 'enterprise', 'publicInstitution', 'insurer'] as const;

/** A legal form of organization. */
export type OrganizationType = (typeof organizationTypes)[number];

/**
 * Law from which a value is drawn before it is cut to its bounds: a constant; normal with mean and standard
 * deviation; lognormal with median and standard deviation of the logarithm; beta with two shapes; uniform.
 */
export type Law =
  | { readonly constant: number }
  | { readonly normal: { readonly mean: number; readonly spread: number } }
  | { readonly lognormal: { readonly median: number; readonly spread: number } }
  | { readonly beta: { readonly shapes: readonly [first: number, second: number] } }
  | { readonly uniform: { readonly from: number; readonly to: number } };

/** An attribute of organizations: the range of its values and its law by type. */
export interface AttributeDefinition {
  readonly kind: 'law';
  readonly symbol?: string;
  readonly unit: ParameterUnit;
  /** Range to which a drawn value is cut; a declared constant outside it is refused. */
  readonly bounds: readonly [lowest: number, highest: number];
  /** Range outside which a declared constant is warned about. */
  readonly plausible: readonly [lowest: number, highest: number];
  readonly meaning: string;
  readonly source: Source;
  readonly law: Readonly<Record<OrganizationType, Law>>;
}

/** Parts of the organizations that have each type, where a scenario does not say. */
export const typeShares: Readonly<Record<OrganizationType, number>> = {
  nonprofit: 0.6,
  enterprise: 0.3,
  publicInstitution: 0.1,
  insurer: 0,
};

/** Parts of the organizations of a kind of service that have each type, where a scenario does not say. */
export const typeSharesOf: Readonly<
  Record<'care' | 'insurance', Readonly<Record<OrganizationType, number>>>
> = {
  care: typeShares,
  insurance: { nonprofit: 0, enterprise: 0, publicInstitution: 0, insurer: 1 },
};

/** The same law for every type. */
function forAll(law: Law): Readonly<Record<OrganizationType, Law>> {
  return { nonprofit: law, enterprise: law, publicInstitution: law, insurer: law };
}

function attribute(
  properties: Omit<AttributeDefinition, 'kind' | 'source'>,
  note?: string,
): AttributeDefinition {
  return { kind: 'law', ...properties, source: assumption(note) };
}

/** Attributes drawn when an organization is registered. */
export const organizationAttributes = {
  skill: attribute({
    symbol: 'h',
    unit: 'index',
    bounds: [0.2, 0.95],
    plausible: [0.3, 0.9],
    meaning:
      'Professional skill, which turns effort into quality; also the base to which trained skill decays.',
    law: forAll({ normal: { mean: 0.6, spread: 0.12 } }),
  }),
  costMultiplier: attribute({
    symbol: 'th',
    unit: 'factor',
    bounds: [0.05, 20],
    plausible: [0.5, 1.5],
    meaning: 'Cost of the organization relative to the unit cost of the service, before learning.',
    law: forAll({ lognormal: { median: 1, spread: 0.12 } }),
  }),
  mission: attribute(
    {
      symbol: 'om',
      unit: 'index',
      bounds: [0, 1],
      plausible: [0.1, 0.5],
      meaning: 'Intrinsic worth of effort to the organization, in multiples of the unit cost.',
      law: {
        nonprofit: { beta: { shapes: [3, 8] } },
        enterprise: { beta: { shapes: [2, 8] } },
        publicInstitution: { beta: { shapes: [3, 9] } },
        insurer: { beta: { shapes: [2, 8] } },
      },
    },
    'Set with effort cost and penalty so that few contracts stand at a bound of effort.',
  ),
  profitWeight: attribute({
    symbol: 'la',
    unit: 'factor',
    bounds: [0.01, 1],
    plausible: [0.4, 1],
    meaning: 'Weight of money in the decisions of the organization.',
    law: {
      nonprofit: { constant: 0.8 },
      enterprise: { constant: 1 },
      publicInstitution: { constant: 0.9 },
      insurer: { constant: 1 },
    },
  }),
  capacity: attribute(
    {
      symbol: 'K',
      unit: 'persons',
      bounds: [0, 1e7],
      plausible: [50, 5000],
      meaning: 'Persons whom the organization can serve at a time, over all its services.',
      law: forAll({ lognormal: { median: 600, spread: 0.5 } }),
    },
    'A drawn capacity is raised to the lot size, so that every organization can serve one lot.',
  ),
  cashMonths: attribute({
    unit: 'months',
    bounds: [0, 120],
    plausible: [0, 1.125],
    meaning:
      'Cash at registration, in months of unit cost at full capacity; insurers have their capital besides.',
    law: { ...forAll({ constant: 0.75 }), insurer: { constant: 0 } },
  }),
  creditMonths: attribute({
    unit: 'months',
    bounds: [0, 120],
    plausible: [0.5, 1.5],
    meaning: 'Credit line, in months of unit cost at full capacity.',
    law: { ...forAll({ constant: 1 }), insurer: { constant: 0 } },
  }),
  fixedCostShare: attribute({
    unit: 'share',
    bounds: [0, 1],
    plausible: [0.01, 0.03],
    meaning: 'Fixed cost per month as part of the monthly unit cost at full capacity.',
    law: forAll({ constant: 0.02 }),
  }),
  outsideRatio: attribute({
    symbol: 'out',
    unit: 'factor',
    bounds: [0, 10],
    plausible: [0.3, 1.95],
    meaning: 'Income from outside public purchase, in multiples of fixed cost.',
    law: forAll({ uniform: { from: 0.6, to: 1.3 } }),
  }),
  connection: attribute({
    symbol: 'a',
    unit: 'index',
    bounds: [0, 1],
    plausible: [0, 1],
    meaning: 'Closeness of the organization to the government that purchases.',
    law: {
      nonprofit: { beta: { shapes: [1, 4] } },
      enterprise: { beta: { shapes: [1, 4] } },
      publicInstitution: { beta: { shapes: [4, 2] } },
      insurer: { beta: { shapes: [1, 4] } },
    },
  }),
  donationShare: attribute({
    unit: 'share',
    bounds: [0, 1],
    plausible: [0, 0.06],
    meaning:
      'Donations per month before any crowding-out, as part of the monthly unit cost at full capacity.',
    law: {
      nonprofit: { uniform: { from: 0, to: 0.04 } },
      enterprise: { constant: 0 },
      publicInstitution: { constant: 0 },
      insurer: { constant: 0 },
    },
  }),
  reputation: attribute({
    symbol: 'R',
    unit: 'index',
    bounds: [0, 1],
    plausible: [0.25, 0.75],
    meaning: 'Reputation before the first evaluation.',
    law: forAll({ constant: 0.5 }),
  }),
  claimBelief: attribute({
    symbol: 'cb',
    unit: 'share',
    bounds: [0, 1],
    plausible: [0.125, 0.375],
    meaning: 'Part of incidents that an insurer believes are claimed, before its first contract ends.',
    law: forAll({ constant: 0.25 }),
  }),
} as const satisfies Readonly<Record<string, AttributeDefinition>>;

/** Name of an attribute. */
export type OrganizationAttribute = keyof typeof organizationAttributes;
