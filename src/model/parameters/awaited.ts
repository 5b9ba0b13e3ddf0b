/** Parameters of mechanisms that are specified and not simulated in this version. */

const insurance = 'insurance';

/** Mechanism that a parameter waits for, by code word: a scenario that names one of these is refused with the reason. */
export const awaitedParameters: Readonly<Record<string, string>> = {
  premiumReference: insurance,
  incidentRate: insurance,
  lossMean: insurance,
  deductible: insurance,
  coverShare: insurance,
  benefitCap: insurance,
  cellHazard: insurance,
  automaticShare: insurance,
  lossRatioMinimum: insurance,
  refundShare: insurance,
  claimHelp: insurance,
  claimBelief: insurance,
  claimBase: insurance,
  claimBurden: insurance,
  claimLearning: insurance,
  approvalBase: insurance,
  approvalEffort: insurance,
  incidentAssist: insurance,
  insurerCapacity: insurance,
  capitalShare: insurance,

  trainingCost: 'named interventions',
  effortBoundWarning: 'checks of patterns',
};
