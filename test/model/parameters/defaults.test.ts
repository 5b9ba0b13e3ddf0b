import { describe, expect, it } from 'vitest';
import { constants } from '../../../src/model/parameters/constants.ts';
import { defaultsOf } from '../../../src/model/parameters/definition.ts';
import { evaluatorParameters } from '../../../src/model/parameters/evaluator.ts';
import { governmentParameters } from '../../../src/model/parameters/government.ts';
import { serviceParameters } from '../../../src/model/parameters/service.ts';

/** Values as the specification prints them, row by row. */
describe('the defaults of the specification', () => {
  it('hold for governments', () => {
    expect(defaultsOf(governmentParameters)).toEqual({
      level: 'county',
      ...{ transferEarmarked: 0, equalisation: 1 },
      ...{ agents: 5000, personsPerAgent: 60, communities: 10 },
      ...{
        revenuePerHead: 3000,
        revenueGrowth: 0.04,
        revenueShock: 0.03,
        fiscalPersons: 0,
        serviceShare: 0.06,
      },
      ...{ transferShare: 0, purchasedShareStart: 0.2, purchasedShareTarget: 0.4, transferMonths: 36 },
      ...{ legality: 0.4, capability: 0.4, capabilityTarget: 0.4, disclosure: 0.2, coordination: 0.5 },
      ...{ emphasis: 0.4, captureSusceptibility: 0.15, auditRate: 0.08, proceduralAuditRate: 0.1 },
      ...{ evaluationRate: 0.8, outcomeWeight: 0.2, independence: 0.5 },
      ...{ surveySize: 0, needsWeight: 0.3, costAccounting: 0.3, participation: 0.1, eliteBias: 0 },
      ...{ qualityWeight: 1.2, reserveMarkup: 0.12, minimumBids: 3, minimumSpecification: 0.4 },
      ...{
        tenderShare: 0.5,
        ventureShare: 0.1,
        tenderByLaw: 0.5,
        auditAvoidance: 0.25,
        commissionInvited: 3,
      },
      ...{ ventureGrantMax: 200_000, ventureCofunding: 0.1, ventureProgramme: 0.15 },
      ...{ lotSize: 150, lotSplit: 1, contractMonths: 12, paymentDelay: 2, advance: 0.3, midTranche: 0.4 },
      ...{ publicitySpend: 0, grassrootsShare: 0, overPromise: 0, rightsAwareness: 0 },
      ...{ complaintAuditGain: 0.005, fundraisingEffort: 0, processFactor: 1 },
      ...{ training: 0, organizationSupport: 0, governanceSupport: 0, creditFactor: 1 },
      ...{ bidCost: 300, outsideAccess: 0.4, pooled: false, outsideOpen: false, outreachClause: false },
      ...{ awardRule: 'score', trustStart: 0.5, costBiasStart: 0.1, benchmark: 0, systemLearning: 0 },
    });
  });

  it('hold for services', () => {
    expect(defaultsOf(serviceParameters)).toEqual({
      ...{ kind: 'care', unitCost: 100, completeness: 0.3, completenessGain: 0, effortCostShare: 0.35 },
      ...{
        needShare: 0.08,
        needEnd: 0.02,
        needByIncome: [1.4, 1.2, 1, 0.8, 0.6],
        burden: 0.5,
        policyShare: 0,
      },
      ...{ paymentBasis: 'block', choice: false, priority: false, ventureEligible: true },
      ...{ inhouseExcess: 0.08, inhouseSkill: 0.6, inhouseEffort: 0.6 },
      ...{ organicAwareness: 0.008, wordOfMouth: 0.38 / 12, spilloverNonUsers: 0.1, forgetting: 0.01 },
      ...{ awareStart: 0.5, enrolledAtStart: true, expectationMean: 0.5, expectationSpread: 0.1 },
      registeredPerService: 14,
      ...{ premiumReference: 2, incidentRate: 1.5e-4, lossMean: 20000, deductible: 500, coverShare: 0.6 },
      ...{
        benefitCap: 1e5,
        cellHazard: [1],
        automaticShare: 0,
        lossRatioMinimum: 0,
        refundShare: 0,
        claimHelp: 0,
      },
    });
  });

  it('hold for evaluators', () => {
    expect(defaultsOf(evaluatorParameters)).toEqual({
      noise: 0.08,
      bias: 0.35,
      ownIndependence: 1,
      weight: 1,
    });
  });

  it('hold for the constants', () => {
    expect(defaultsOf(constants)).toMatchObject({
      ...{
        planningMonth: 1,
        priorStrength: 200,
        participationSurvey: 400,
        historyShare: 0.5,
        costNoise: 0.15,
      },
      ...{ standardEffort: 0.75, needCeiling: 1.1, slipMaxMonths: 3, overheadShare: 0.06 },
      ...{
        flawedSlope: 1.2,
        noticeFlawed: 0.5,
        noiseFlawed: 2,
        awarenessBase: 2.4,
        awarenessDisclosure: 0.8,
      },
      ...{ callShock: 1.3, callCostSpread: 0.1, scoreNoise: 0.05, priceWeight: 0.2 },
      ...{ retenderNotice: 1.3, retenderReserve: 1.05, overPromiseCap: 0.2, detectionShare: 0.5 },
      ...{ diversionScandal: 0.1, commissionConnection: 5, commissionIncumbent: 2, commissionFloor: 0.2 },
      ...{ softNoise: 0.25, softConnection: 0.05, bargainingShare: 0.6, bargainingInvited: 0.25 },
      ...{ ventureMargin: 0.12, ventureWeights: [0.4, 0.3, 0.2, 0.1, 0.1], localKnowledge: [0.8, 0.4] },
      ...{ ventureBelief: 0.5, ventureBidFactor: 0.2, ventureVolumeMin: 20, ventureTraining: 0.6 },
      ...{ captureLegality: 1, captureDisclosure: 1, captureAudit: 0.8, captureCapability: 0.5 },
      ...{ capturedNoticeBase: 0.3, influenceConnection: 5, bribeShare: 0.5, overbid: 0 },
      ...{ renewalValueTender: 0.08, renewalValueCommission: 0.14, renewalValueVenture: 0.12 },
      ...{ renewalScore: 0.5, renewalChance: 0.9, renewalMinimum: 0.5 },
      ...{
        completenessBase: 0.5,
        completenessCapability: 0.5,
        penalty: 0.5,
        crowdOut: 0.3,
        crowdOutFrom: 0.3,
      },
      ...{
        effortMin: 0.1,
        renewalValueTender: 0.08,
        renewalValueCommission: 0.14,
        renewalValueDisclosure: 0.5,
      },
      ...{ diversionBase: 0.05, diversionAudit: 0.3, diversionDisclosure: 0.3, auditMemory: 0.92 },
      ...{ auditsRemembered: 5, governanceDiversion: 0.3, governanceFixedCost: 0.2 },
      ...{ publicityMax: 0.08, publicityHalf: 0.2, reachSlope: 0.15, outreachReachMax: 0.03 },
      ...{ organizationPublicity: 0.004, blockPublicity: 0.3, clauseOutreach: 1 },
      ...{ applicationBase: -2.5, applicationBurden: 1.08, literacyTop: 1.5 },
      ...{ applicationTrust: 0.8, applicationSatisfaction: 0.8 },
      ...{ choiceRating: 3, choiceNear: 0.5, choiceWait: 1, renege: 0.03, literacyShape: [2, 3] },
      ...{ loadKnee: 0.85, loadSlope: 4, loadFloor: 0.3, perceptionNoise: 0.08 },
      ...{ satPerformance: 0.4, satDisconfirmation: 0.5, satExpectation: 0.1, satWaiting: 0.2 },
      ...{ expectationSpeed: 0.1, satisfactionSpeed: 0.3, promiseRise: 0.02, waitScale: 12, waitWindow: 3 },
      ...{ complaintBelow: 0.4, complaintRate: 0.15, escalation: 0.05, exitBelow: 0.3, exitRate: 0.05 },
      ...{ complaintFloor: 0.5, complaintDisclosure: 0.5, complaintRights: 0.5 },
      ...{ shortfallNoise: 0.05, shortfallTolerance: 0.1, payFloor: 0.3, paySpan: 0.3, outcomeTarget: 0.6 },
      ...{ reputationSpeed: 0.3, experienceKept: 0.98, learningRate: 0.95, learningScale: 20000 },
      ...{ learningFloor: 0.75, trainingSpeed: 0.05, skillTop: 0.95, skillDecay: 0.01 },
      ...{ exitMonths: 6, idleMonths: 24, idleExit: 0.015, entryRate: 0.06, entryMargin: 2 },
      ...{ incumbentMonths: 12, entrantWindow: 24, costBiasKept: 0.985, capabilityMonths: 24 },
      ...{
        benchmarkRate: 0.1,
        trustSpeed: 0.05,
        trustBase: 0.3,
        trustSatisfaction: 0.4,
        trustDisclosure: 0.2,
      },
      ...{ trustResolved: 0.1, trustScandal: 0.5, blacklistMonths: 24, blacklistScore: 0.3 },
      ...{ fundraisingYield: 5, fundraisingCeiling: 2, donationCrowdOut: 0.2 },
      ...{ auditCost: 800, proceduralAuditCost: 2000, interviewCost: 60, evaluationFee: 0.03 },
      ...{ grassrootsPremium: 0.5, cashStartMonths: 1, emphasisFloor: 0.5 },
      ...{ commissionTries: 4, tenderTries: 2, midEvaluationMonth: 5, midEvaluationShortest: 8 },
      ...{ secondServiceChance: 0, blacklistLowScores: 2, resolvedMonths: 3 },
      ...{
        surveyCapabilityFloor: 0.5,
        scoreNoiseCapability: 0.5,
        softNoiseCapability: 0.5,
        flawedAudit: 0.5,
      },
      ...{ tenderLawReference: 0.4, wordOfMouthBase: 0.5, trustNeutral: 0.5, satisfactionNeutral: 0.5 },
      ...{ reputationNeutral: 0.5, recognitionTrust: 0.5, excessAllowance: 0.05 },
      ...{ beliefMargin: 0.001, integrationParts: 4, winChanceFloor: 1e-12 },
      ...{ survivalMonths: 24, takeUpMonths: 12 },
    });
  });
});
