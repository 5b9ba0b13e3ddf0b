/** Care: residents come to need it, apply, wait and are served in person, by contract or in-house. */
import { ENROLLED, stateOf } from '../agents/resident.ts';
import { effortQuality } from '../awards/effort.ts';
import { costOf } from '../awards/outlook.ts';
import { planCare } from '../month/1-production/plan-purchases.ts';
import { serveCare } from '../month/3-implementation/apply-and-admit.ts';
import { experienceCare } from '../month/3-implementation/experience-services.ts';
import { outcomeScore } from '../month/4-evaluation/evaluate-contracts.ts';
import { countCommunities } from '../residents/community-totals.ts';
import { drawServiceColumns } from '../residents/draw-service-columns.ts';
import { residentFaults } from '../residents/resident-faults.ts';
import type { ServiceKind } from './kind.ts';

/** Care in person. */
export const care: ServiceKind = {
  isNeeded: true,
  sizeOf: ({ government, values }, drawn) => {
    const capacity = drawn.isDeclared ? drawn.capacity : Math.max(government.values.lotSize, drawn.capacity);
    return { capacity, cash: drawn.cashMonths * (capacity * values.unitCost) };
  },
  startResidents: drawServiceColumns,
  countResidents: (service, totals) =>
    countCommunities(service.government.residents, service.columns, totals),
  plan: planCare,
  valueUnit: (service) => service.values.unitCost,
  plannedCost: (outlook, organization, { mix, callCostFactor }) =>
    costOf(outlook, organization, mix) * callCostFactor,
  plannedQuality: (_outlook, organization, mix) => effortQuality(mix, organization.skill),
  termsOf: () => null,
  reachResidents: serveCare,
  letExperience: experienceCare,
  outcomeOf: (contract, quality, constants) =>
    outcomeScore(
      quality,
      contract.satisfactionCount === 0
        ? constants.satisfactionNeutral
        : contract.satisfactionSum / contract.satisfactionCount,
      constants.outcomeTarget,
    ),
  settle: () => {},
  isUser: ({ columns }, resident) => stateOf(columns.flags[resident]) === ENROLLED,
  residentFaults,
};
