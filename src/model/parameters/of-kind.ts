/** Parameters that mean something for one kind of services alone. */
import type { GovernmentParameters } from './government.ts';
import { insuranceParameters } from './service/insurance.ts';
import type { ServiceParameters } from './service.ts';

/** Parameters of services that have no effect in services of another kind. */
export const onlyOfKind: Readonly<Record<ServiceParameters['kind'], readonly string[]>> = {
  care: [
    'needShare',
    'needEnd',
    'needByIncome',
    'policyShare',
    'ventureEligible',
    'choice',
    'priority',
    'inhouseSkill',
    'inhouseEffort',
    'enrolledAtStart',
  ] satisfies (keyof ServiceParameters)[],
  insurance: Object.keys(insuranceParameters),
};

/** The kind of services for which alone a parameter means something; undefined for one that concerns all. */
export function kindOf(parameter: string): ServiceParameters['kind'] | undefined {
  return (['care', 'insurance'] as const).find((kind) => onlyOfKind[kind].includes(parameter));
}

/** Parameters of governments that have no effect where all services are insured. */
export const careOfGovernment: readonly string[] = [
  'surveySize',
  'needsWeight',
  'costAccounting',
  'participation',
  'eliteBias',
  'reserveMarkup',
  'lotSize',
  'lotSplit',
  'ventureShare',
  'ventureGrantMax',
  'ventureCofunding',
  'ventureProgramme',
  'rightsAwareness',
  'complaintAuditGain',
] satisfies (keyof GovernmentParameters)[];
