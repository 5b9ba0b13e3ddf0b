/** Insurance: the government buys a policy for every resident; who suffers an incident may claim. */
import type { PolicyTerms } from '../agents/contract.ts';
import type { ServiceParameters } from '../parameters/service.ts';
import { experienceInsurance } from './insurance/claims.ts';
import { planPolicies } from './insurance/plan.ts';
import { approvalChance, plannedPremium } from './insurance/pricing.ts';
import {
  countInsured,
  insuredFaults,
  isInsuredUser,
  spreadAwareness,
  startInsured,
} from './insurance/residents.ts';
import { earnedPremiums, lossRatio, settlePolicy } from './insurance/settle.ts';
import type { ServiceKind } from './kind.ts';

/** Insurance of all residents. */
export const insurance: ServiceKind = {
  isNeeded: false,
  sizeOf: ({ government, values }, drawn, constants) => {
    const capacity = drawn.isDeclared ? drawn.capacity : constants.insurerCapacity * government.persons;
    const policies = Math.min(capacity, government.persons);
    const capital = constants.capitalShare * values.premiumReference * policies;
    return { capacity, cash: capital + drawn.cashMonths * (capacity * values.unitCost) };
  },
  startResidents: startInsured,
  countResidents: countInsured,
  plan: planPolicies,
  valueUnit: (_service, reserve) => reserve,
  plannedCost: plannedPremium,
  plannedQuality: (outlook, _organization, mix) => approvalChance(mix.open, outlook.constants),
  termsOf: policyOf,
  reachResidents: spreadAwareness,
  letExperience: experienceInsurance,
  outcomeOf: (contract, _quality, constants) => {
    const premiums = earnedPremiums(contract, contract.servedTotal / contract.volume);
    return Math.min(1, lossRatio(contract.payouts, premiums) / constants.outcomeTarget);
  },
  settle: settlePolicy,
  isUser: ({ columns }, resident, month) => isInsuredUser(columns.paidAt[resident], month),
  residentFaults: insuredFaults,
};

/** Terms that a policy keeps from its signature to its end. */
function policyOf(values: Readonly<ServiceParameters>): PolicyTerms {
  const { deductible, coverShare, benefitCap, automaticShare, lossRatioMinimum, refundShare } = values;
  return { deductible, coverShare, benefitCap, automaticShare, lossRatioMinimum, refundShare };
}
