/** Bands of the cases that compare governments or years: Henan, Hubei, Gaoming. Assumptions, no facts of a place. */
import { type BandOptions, band, type CaseBand, keeping, type Setting, setting } from './band.ts';
import {
  above,
  agreement,
  agreementByEfficiency,
  gap,
  indicator,
  ofGovernment,
  rise,
  shareOfRuns,
  slowing,
} from './quantity.ts';

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
const noTransfer = setting(
  'no function transfer, no growth of revenue',
  ...ofLocals('purchasedShareTarget', 0.2),
  ...ofLocals('revenueGrowth', 0),
);
const surveyed = setting(
  'needs surveyed and followed',
  ...ofLocals('needsWeight', 1),
  ...ofLocals('surveySize', 5000),
);
const sameRules = setting(
  'the same rules, revenue and organizations in all four',
  ...rules.flatMap((name) => ofLocals(name, 0.35)),
  ...ofLocals('revenuePerHead', 3000),
  ...ofServices('registeredPerService', 10),
);
const sameRevenue = setting('the same revenue in all four', ...ofLocals('revenuePerHead', 3000));
const evaluatedByOutcomes = setting(
  'independent evaluation by outcomes',
  ...ofLocals('independence', 1),
  ...ofLocals('outcomeWeight', 1),
  ...ofLocals('evaluationRate', 1),
);
const growing = (name: string) => shareOfRuns(rise(name, 2, 5), 0);
const henanBands: readonly CaseBand[] = [
  band(henan, indicator('mismatch'), { from: 0.1, to: 0.4, by: surveyed, isFitted }),
  band(henan, indicator('bidsPerCall'), { to: 3.5, by: wellNoticed, isFitted }),
  band(henan, indicator('failedShare'), { from: 0.15, by: wellNoticed, isFitted }),
  band(henan, indicator('processCompliance'), {
    from: 0.4,
    to: 0.75,
    by: setting('full legality and capability', ...rules.flatMap((name) => ofLocals(name, 1))),
    isFitted,
  }),
  band(henan, indicator('evaluationValidity'), { to: 0.8, later: [evaluatedByOutcomes], isFitted }),
  band(henan, growing('coverage'), { from: 0.8, by: keeping(noTransfer) }),
  band(henan, growing('quality'), { from: 0.8, by: keeping(noTransfer) }),
  band(henan, growing('realisedPurchasedShare'), { from: 0.8, by: keeping(noTransfer) }),
  band(henan, growing('fundedNeedShare'), { from: 0.8, by: keeping(noTransfer) }),
  band(henan, agreement('valueForMoney', locals), { sign: '+', isIn: false, later: [sameRules] }),
  band(henan, agreementByEfficiency(locals, [4, 5]), {
    sign: '+',
    isIn: false,
    later: [sameRules, sameRevenue],
  }),
];

const hubei = 'hubei-venture-philanthropy';
const byTender = ['governments.hubei.ventureShare=0', 'governments.hubei.tenderShare=1'];
const noTraining = setting('no training', 'governments.hubei.training=0', 'constants.ventureTraining=0');
const hubeiBands: readonly CaseBand[] = [
  band(hubei, above('winners', 'tender', byTender), {
    sign: '+',
    later: [setting('tender instead of the contest', ...byTender)],
  }),
  band(hubei, above('crossCell', 'tender', byTender), {
    sign: '-',
    isIn: false,
    by: setting('nobody knows a community better', 'constants.localKnowledge=[0, 0]'),
  }),
  band(hubei, rise('meanSkill', 1, 5), { from: 0.05, by: noTraining }),
  band(hubei, above('administrationShare', 'tender', byTender), {
    sign: '+',
    by: setting('programme without cost', 'governments.hubei.ventureProgramme=0'),
  }),
];

const gaoming = 'gaoming-district';
const still = setting('no function transfer', 'governments.*.purchasedShareTarget=0.05');
const stillPoor = setting(
  'no function transfer, no growth of revenue',
  ...still.set,
  'governments.*.revenueGrowth=0',
);
const sameAsDistrict = [
  'governments.city.legality=0.3',
  'governments.city.capability=0.35',
  'governments.city.capabilityTarget=0.35',
  'governments.city.services.*.registeredPerService=8',
];
const alike = setting(
  'legality, capability and organizations of the city as in the district',
  ...sameAsDistrict,
);
const twins = setting(
  'disclosure and revenue of the city as in the district besides',
  ...sameAsDistrict,
  'governments.city.disclosure=0.2',
  'governments.city.revenuePerHead=4000',
);
const tripled = setting('three times the money', 'governments.gaoming.serviceShare=6 %');
const [kept, keptPoor] = [keeping(still), keeping(stillPoor)];
const grows = (name: string, by: Setting, later: Setting) =>
  band(gaoming, rise(name, 2, 11, 'gaoming'), { sign: '+', by, later: [later] });
/** Steps shrink: more growth in the first years than in the last. */
const slows = (name: string, options: BandOptions) =>
  band(gaoming, slowing(name, 'gaoming', [2, 6, 11]), { sign: '+', ...options });
const gaomingBands: readonly CaseBand[] = [
  grows('realisedPurchasedShare', kept, keptPoor),
  grows('organizationsPer10k', still, stillPoor),
  grows('coverage', kept, stillPoor),
  grows('quality', kept, keptPoor),
  slows('realisedPurchasedShare', { by: kept, later: [keptPoor] }),
  slows('organizationsPer10k', { isIn: false, by: still, later: [stillPoor] }),
  slows('coverage', { by: still, later: [keptPoor] }),
  slows('quality', { by: still, later: [keptPoor] }),
  band(gaoming, gap('bidsPerCall', 'city', 'gaoming'), { sign: '+', by: alike, later: [twins] }),
  band(gaoming, gap('quality', 'city', 'gaoming'), { sign: '+', by: keeping(alike), later: [twins] }),
  band(gaoming, ofGovernment('fundedNeedShare', 'gaoming'), { to: 0.7, by: tripled }),
];

/** Bands of the cases that compare governments or years. */
export const comparingCases: readonly CaseBand[] = [...henanBands, ...hubeiBands, ...gaomingBands];
