import { describe, expect, it } from 'vitest';
import { allParameters } from '../../../src/model/parameters/catalogue.ts';
import { constants } from '../../../src/model/parameters/constants.ts';
import { evaluatorParameters } from '../../../src/model/parameters/evaluator.ts';
import { governmentParameters } from '../../../src/model/parameters/government.ts';
import { organizationAttributes } from '../../../src/model/parameters/organization.ts';
import { serviceParameters } from '../../../src/model/parameters/service.ts';

/** Splits a list written as prose. */
function words(text: string): string[] {
  return text.trim().split(/\s+/).sort();
}

/** Code words of the specification, typed from it and not from the tables. */
const government = words(`
  level agents personsPerAgent communities revenuePerHead revenueGrowth revenueShock fiscalPersons serviceShare transferShare
  transferEarmarked equalisation purchasedShareStart purchasedShareTarget transferMonths legality capability capabilityTarget disclosure coordination
  emphasis captureSusceptibility auditRate proceduralAuditRate evaluationRate outcomeWeight independence surveySize
  needsWeight costAccounting participation eliteBias qualityWeight reserveMarkup minimumBids minimumSpecification
  tenderShare ventureShare tenderByLaw auditAvoidance commissionInvited lotSize lotSplit contractMonths paymentDelay
  advance midTranche publicitySpend grassrootsShare overPromise rightsAwareness complaintAuditGain fundraisingEffort
  processFactor training organizationSupport governanceSupport bidCost outsideAccess pooled outsideOpen outreachClause
  awardRule trustStart costBiasStart benchmark systemLearning creditFactor ventureGrantMax ventureCofunding
  ventureProgramme`);

const service = words(`
  kind unitCost completeness completenessGain effortCostShare needShare needEnd needByIncome burden policyShare
  paymentBasis inhouseExcess inhouseSkill inhouseEffort organicAwareness wordOfMouth spilloverNonUsers forgetting choice
  priority ventureEligible awareStart enrolledAtStart expectationMean expectationSpread registeredPerService
  premiumReference incidentRate lossMean deductible coverShare benefitCap
   cellHazard automaticShare lossRatioMinimum refundShare claimHelp`);

const constantWords = words(`
  planningMonth priorStrength participationSurvey historyShare costNoise standardEffort needCeiling slipMaxMonths
  overheadShare flawedSlope noticeFlawed noiseFlawed awarenessBase awarenessDisclosure callShock callCostSpread
  scoreNoise priceWeight retenderNotice retenderReserve overPromiseCap detectionShare diversionScandal
  commissionConnection commissionIncumbent commissionFloor softNoise softConnection bargainingShare bargainingInvited
  renewalScore renewalChance renewalMinimum completenessBase completenessCapability penalty crowdOut crowdOutFrom
  effortMin renewalValueTender renewalValueCommission renewalValueDisclosure diversionBase diversionAudit
  diversionDisclosure auditMemory governanceDiversion governanceFixedCost publicityMax publicityHalf reachSlope
  organizationPublicity blockPublicity clauseOutreach applicationBase applicationBurden literacyTop applicationTrust
  applicationSatisfaction choiceRating choiceNear choiceWait renege loadKnee loadSlope loadFloor perceptionNoise
  satPerformance satDisconfirmation satExpectation satWaiting expectationSpeed satisfactionSpeed promiseRise
  complaintBelow complaintRate escalation exitBelow exitRate shortfallNoise shortfallTolerance payFloor paySpan
  outcomeTarget reputationSpeed experienceKept learningRate learningScale learningFloor trainingSpeed skillTop
  skillDecay exitMonths idleMonths idleExit entryRate entryMargin costBiasKept capabilityMonths benchmarkRate trustSpeed
  trustBase trustSatisfaction trustDisclosure trustResolved trustScandal blacklistMonths blacklistScore fundraisingYield
  fundraisingCeiling donationCrowdOut auditCost proceduralAuditCost interviewCost waitScale waitWindow evaluationFee
  complaintFloor complaintDisclosure complaintRights incumbentMonths entrantWindow outreachReachMax
  ventureMargin ventureWeights localKnowledge ventureBelief ventureBidFactor ventureVolumeMin ventureTraining
  renewalValueVenture capturedNoticeBase captureLegality captureDisclosure captureAudit captureCapability
  influenceConnection bribeShare overbid
  cashStartMonths emphasisFloor commissionTries literacyShape midEvaluationMonth secondServiceChance

  claimBase claimBurden approvalBase approvalEffort claimLearning insurerCapacity capitalShare`);

/** Numbers that stand in equations of the specification without a code word. */
const namedHere = words(`
  auditsRemembered beliefMargin blacklistLowScores equityNeedMonths excessAllowance flawedAudit
  grassrootsPremium integrationParts tenderLawReference midEvaluationShortest recognitionTrust
  resolvedMonths satisfactionNeutral scoreNoiseCapability softNoiseCapability surveyCapabilityFloor survivalMonths
  effortBoundWarning takeUpMonths tenderTries trustNeutral reputationNeutral winChanceFloor wordOfMouthBase`);

/** Words of what an intervention does or costs; a scenario states them with its lever. */
const ofInterventions = words('incidentAssist trainingCost');

describe('the code words of the specification', () => {
  it('are the parameters of a government, no more and no less', () => {
    expect(Object.keys(governmentParameters).sort()).toEqual(government);
  });

  it('are the parameters of a service', () => {
    expect(Object.keys(serviceParameters).sort()).toEqual(service);
  });

  it('are the constants, with a few more for numbers inside equations', () => {
    expect(Object.keys(constants).sort()).toEqual([...constantWords, ...namedHere].sort());
  });

  it('are the attributes of organizations and the parameters of evaluators', () => {
    expect(Object.keys(organizationAttributes).sort()).toEqual(
      words(`skill costMultiplier mission profitWeight capacity cashMonths creditMonths fixedCostShare outsideRatio
        connection donationShare reputation claimBelief`),
    );
    expect(Object.keys(evaluatorParameters).sort()).toEqual(words('noise bias ownIndependence weight'));
  });

  it('of interventions are no parameters: a lever states them', () => {
    const known = new Set(allParameters().map(({ name }) => name));
    expect(ofInterventions.filter((name) => known.has(name))).toEqual([]);
  });
});
