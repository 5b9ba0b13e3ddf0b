/** Bands of the cases that compare governments, years or modes. Assumptions, no facts of a place. */
import { band, type CaseBand, setting } from './band.ts';
import { above, agreement, gap, indicator, ofGovernment, rise, shareOfRuns, slowing } from './quantity.ts';

const isFitted = true;

const henan = 'henan-province';
const locals = ['local-d', 'local-c', 'local-b', 'local-a'];
const ofLocals = (parameter: string, value: number) =>
  locals.map((slug) => `governments.${slug}.${parameter}=${value}`);
const rules = ['legality', 'capability', 'capabilityTarget'];
const ofServices = (parameter: string, value: number) =>
  locals.map((slug) => `governments.${slug}.services.*.${parameter}=${value}`);
const wellNoticed = setting(
  'one bid suffices, calls are noticed, 14 organizations per service',
  ...ofLocals('minimumBids', 1),
  'constants.awarenessBase=5',
  ...ofServices('registeredPerService', 14),
);
const henanBands: readonly CaseBand[] = [
  band(henan, indicator('mismatch'), {
    from: 0.1,
    to: 0.4,
    by: setting(
      'needs surveyed and followed',
      ...ofLocals('needsWeight', 1),
      ...ofLocals('surveySize', 5000),
    ),
    isFitted,
  }),
  band(henan, indicator('bidsPerCall'), { to: 3.5, by: wellNoticed, isFitted }),
  band(henan, indicator('failedShare'), { from: 0.15, by: wellNoticed, isFitted }),
  band(henan, indicator('processCompliance'), {
    from: 0.4,
    to: 0.75,
    by: setting('full legality and capability', ...rules.flatMap((name) => ofLocals(name, 1))),
    isFitted,
  }),
  band(henan, indicator('evaluationValidity'), {
    to: 0.8,
    by: setting(
      'independent evaluation by outcomes',
      ...ofLocals('independence', 1),
      ...ofLocals('outcomeWeight', 1),
      ...ofLocals('evaluationRate', 1),
    ),
    isFitted,
  }),
  band(henan, shareOfRuns(rise('realisedPurchasedShare', 2, 5), 0.08), {
    from: 0.8,
    by: setting(
      'no function transfer',
      ...ofLocals('purchasedShareTarget', 0.2),
      ...ofLocals('revenueGrowth', 0),
    ),
  }),
  band(henan, agreement('valueForMoney', locals), {
    from: 0.2,
    isIn: false,
    by: setting(
      'the same rules, revenue and organizations in all four',
      ...rules.flatMap((name) => ofLocals(name, 0.35)),
      ...ofLocals('revenuePerHead', 3000),
      ...ofServices('registeredPerService', 10),
    ),
  }),
];

const hubei = 'hubei-venture-philanthropy';
const byTender = ['governments.hubei.ventureShare=0', 'governments.hubei.tenderShare=1'];
const noContest = setting('tender instead of the contest', ...byTender);
const hubeiBands: readonly CaseBand[] = [
  band(hubei, above('winners', 'tender', byTender), { from: 0.5, by: noContest }),
  band(hubei, rise('meanSkill', 1, 5), {
    from: 0.05,
    by: setting('no training', 'constants.ventureTraining=0'),
  }),
  band(hubei, above('administrationShare', 'tender', byTender), {
    from: 0.01,
    by: setting('no programme', 'governments.hubei.ventureProgramme=0'),
  }),
];

const gaoming = 'gaoming-district';
const still = setting(
  'no function transfer, no growth',
  'governments.*.purchasedShareTarget=0.05',
  'governments.*.revenueGrowth=0',
);
const alike = setting(
  'the city like the district',
  'governments.city.legality=0.3',
  'governments.city.capability=0.35',
  'governments.city.capabilityTarget=0.35',
  'governments.city.disclosure=0.2',
  'governments.city.revenuePerHead=4000',
  'governments.city.services.*.registeredPerService=8',
);
const gaomingBands: readonly CaseBand[] = [
  band(gaoming, rise('realisedPurchasedShare', 2, 11, 'gaoming'), { from: 0.1, by: still }),
  band(gaoming, slowing('realisedPurchasedShare', 'gaoming', [2, 6, 11]), { from: 0.05, by: still }),
  band(gaoming, rise('coverage', 2, 11, 'gaoming'), { from: 0.03, by: still }),
  band(gaoming, rise('quality', 2, 11, 'gaoming'), { from: 0.02, by: still }),
  band(gaoming, gap('bidsPerCall', 'city', 'gaoming'), { from: 0.5, by: alike }),
  band(gaoming, ofGovernment('fundedNeedShare', 'gaoming'), {
    to: 0.7,
    by: setting('three times the money', 'governments.gaoming.serviceShare=6 %'),
  }),
];

const modes = 'three-modes';
const commission = ['governments.county.tenderShare=0'];
const venture = [...commission, 'governments.county.ventureShare=1'];
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
const captured = setting(
  'weak institutions, susceptibility .6',
  ...weak.set,
  'governments.county.captureSusceptibility=0.6',
);
const aboveCommission = (name: string) => above(name, 'commission', commission);
const aboveVenture = (name: string) => above(name, 'venture', venture);
/** Nobody to choose from: what is left is what the modes do to the one organization. */
const alone = setting(
  'one organization per service, one bid suffices',
  'services.*.registeredPerService=1',
  'governments.county.minimumBids=1',
);
const noProgramme = setting(
  'no programme, no training',
  'governments.county.ventureProgramme=0',
  'constants.ventureTraining=0',
);
const modeBands: readonly CaseBand[] = [
  band(modes, aboveCommission('quality'), { to: -0.01, under: weak, by: alone }),
  band(modes, aboveCommission('priceRatio'), { to: -0.01, under: weak, by: alone }),
  band(modes, aboveCommission('valueForMoney'), { to: -0.05, under: weak, by: alone }),
  band(modes, aboveCommission('valueForMoney'), { from: 0.02, under: strong, by: weak, isIn: false }),
  band(modes, aboveCommission('quality'), { from: 0, under: captured, by: weak, isIn: false }),
  band(modes, aboveVenture('meanSkill'), { to: -0.03, by: noProgramme }),
  band(modes, aboveVenture('administrationShare'), { to: -0.01, by: noProgramme }),
];

/** Bands of the cases that compare governments, years or modes. */
export const comparingCases: readonly CaseBand[] = [
  ...henanBands,
  ...hubeiBands,
  ...gaomingBands,
  ...modeBands,
];
