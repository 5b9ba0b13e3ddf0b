/** Parameters of mechanisms that are specified and not simulated in this version. */

const venture = 'venture philanthropy';
const transfers = 'transfers between levels of government';
const contest = 'the rent-seeking contest';

/** Mechanism that a parameter waits for, by code word: a scenario that names one of these is refused with the reason. */
export const awaitedParameters: Readonly<Record<string, string>> = {
  parent: transfers,
  transferEarmarked: transfers,
  equalisation: transfers,
  ventureEligible: venture,
  ventureGrantMax: venture,
  ventureCofunding: venture,
  ventureProgramme: venture,
  ventureMargin: venture,
  ventureWeights: venture,
  localKnowledge: venture,
  ventureBelief: venture,
  ventureBidFactor: venture,
  ventureVolumeMin: venture,
  ventureTraining: venture,
  renewalValueVenture: venture,
  capturedNoticeBase: contest,
  captureLegality: contest,
  captureDisclosure: contest,
  captureAudit: contest,
  captureCapability: contest,
  influenceConnection: contest,
  bribeShare: contest,
  overbid: contest,
  incidentAssist: 'named interventions',

  trainingCost: 'named interventions',
  effortBoundWarning: 'checks of patterns',
  equityNeedMonths: 'measures of equity',
};
