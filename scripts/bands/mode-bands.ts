/** Bands of the three modes: patterns V7 to V10, in the default county under one mode at a time. */
import { band, type CaseBand, keeping, setting } from './band.ts';
import { above, indicator, type Quantity, rise, versus } from './quantity.ts';

const modes = 'three-modes';
const isLater = true;
const tender = ['governments.county.tenderShare=1', 'governments.county.ventureShare=0'];
const commission = ['governments.county.tenderShare=0', 'governments.county.ventureShare=0'];
const venture = setting('venture', 'governments.county.tenderShare=0', 'governments.county.ventureShare=1');
const weak = setting(
  'weak institutions',
  'services.*.completeness=0.25',
  'governments.county.disclosure=0.1',
  'governments.county.capability=0.2',
  'governments.county.capabilityTarget=0.2',
  'governments.county.legality=0.2',
  'governments.county.auditRate=0.04',
);
const strong = setting(
  'strong institutions',
  'services.*.completeness=0.7',
  'services.*.completenessGain=0.3',
  'governments.county.disclosure=0.7',
  'governments.county.capability=0.7',
  'governments.county.capabilityTarget=0.7',
  'governments.county.legality=0.7',
  'governments.county.auditRate=0.45',
  'governments.county.emphasis=1',
  'governments.county.outcomeWeight=0.6',
  'governments.county.independence=0.9',
);
/** At the default penalty effort stands too often at its bound under such supervision. */
const strongButMild = setting('strong institutions, penalty .3', ...strong.set, 'constants.penalty=0.3');
const captureOf = (chi: number) => `governments.county.captureSusceptibility=${chi}`;
const captured = setting('weak institutions, susceptibility .6', ...weak.set, captureOf(0.6));
const capturedCommission = setting(
  'commission, weak institutions, susceptibility .6',
  ...captured.set,
  ...commission,
);
/** Offers of a tender keep the mark-up that competition leaves; no constant sets it. */
const alike = setting(
  'equal renewal values, no mark-ups outside the tender, no programme',
  'constants.renewalValueTender=0.12',
  'constants.renewalValueCommission=0.12',
  'constants.renewalValueVenture=0.12',
  'constants.bargainingShare=0',
  'constants.ventureMargin=0',
  'governments.county.ventureProgramme=0',
  'constants.ventureTraining=0',
);
/** Nobody to choose from: what is left is what the modes do to the one organization. */
const alone = setting(
  'one organization per service, one bid suffices',
  'services.*.registeredPerService=1',
  'governments.county.minimumBids=1',
);
const uncaptured = setting('susceptibility 0', captureOf(0));
const strangers = setting('nobody knows a community better', 'constants.localKnowledge=[0, 0]');
const noAdministration = setting('programme without cost', 'governments.county.ventureProgramme=0');
const noTraining = setting('programme without training', 'constants.ventureTraining=0');

const tenderAbove = (name: string) => above(name, 'commission', commission);

const rivals = [
  { arm: 'tender', set: tender },
  { arm: 'commission', set: commission },
] as const;
/** A quantity of venture philanthropy against both other modes. */
const ventureAgainst = (quantity: Quantity) => rivals.map(({ arm, set }) => versus(quantity, arm, { set }));

const tenderOrCommission: readonly CaseBand[] = [
  band(modes, tenderAbove('quality'), { sign: '-', under: weak, by: keeping(alike), later: [alone] }),
  band(modes, tenderAbove('priceRatio'), { sign: '-', under: weak, by: keeping(alike), later: [alone] }),
  band(modes, tenderAbove('valueForMoney'), {
    sign: '-',
    under: weak,
    by: keeping(alike),
    later: [keeping(alone)],
  }),
  band(modes, tenderAbove('valueForMoney'), {
    sign: '+',
    under: strong,
    isIn: false,
    by: alike,
    later: [weak],
  }),
  band(modes, tenderAbove('valueForMoney'), {
    sign: '+',
    under: strongButMild,
    isIn: false,
    by: alike,
    later: [weak],
    isLater,
  }),
  band(modes, above('quality', 'susceptibility 0', [captureOf(0)]), {
    sign: '-',
    under: captured,
    isIn: false,
    by: uncaptured,
  }),
  band(modes, above('quality', 'susceptibility 0', [captureOf(0)]), {
    sign: '-',
    under: capturedCommission,
    by: uncaptured,
  }),
  band(modes, tenderAbove('quality'), { from: 0, under: captured, by: uncaptured, isIn: false }),
];

const ventureOrdering: readonly CaseBand[] = [
  ...ventureAgainst(rise('meanSkill', 1, 5)).map((quantity) =>
    band(modes, quantity, { sign: '+', under: venture, by: alike, later: [noTraining] }),
  ),
  ...ventureAgainst(indicator('crossCell')).map((quantity, k) =>
    band(modes, quantity, { sign: '-', under: venture, isIn: k === 0, by: alike, later: [strangers] }),
  ),
  ...ventureAgainst(indicator('administrationShare')).map((quantity) =>
    band(modes, quantity, { sign: '+', under: venture, by: alike, later: [noAdministration] }),
  ),
  ...ventureAgainst(indicator('coverage')).map((quantity, k) =>
    band(modes, quantity, {
      sign: '-',
      under: venture,
      isIn: false,
      by: k === 0 ? alike : keeping(alike),
      later: [noAdministration],
    }),
  ),
];

/** Bands of the three modes. */
export const modeBands: readonly CaseBand[] = [...tenderOrCommission, ...ventureOrdering];
