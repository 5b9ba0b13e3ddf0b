/** Settings that several patterns and maps share. */
import { also, oneService, setting } from './pattern.ts';

/** All lots by tender, without rent-seeking, and a single bid is valid: nothing but the number of bidders differs. */
export const openTender = setting(
  'all lots by tender, one bid valid, no rent-seeking',
  oneService,
  'governments.county.tenderShare=1',
  'governments.county.tenderByLaw=0',
  'governments.county.ventureShare=0',
  'governments.county.captureSusceptibility=0',
  'governments.county.minimumBids=1',
);

/** A number of organizations on the register at the start. */
export const registered = (count: number) => `services.community.registeredPerService=${count}`;

/** Audits that are done as planned, with this chance in each contract-month. */
export const audited = (chance: number) => [
  'governments.county.emphasis=1',
  `governments.county.auditRate=${chance}`,
];

/** Little can be specified, seen and enforced. */
export const weakRules = [
  'services.community.completeness=0.25',
  'governments.county.disclosure=0.1',
  'governments.county.capability=0.2',
  'governments.county.capabilityTarget=0.2',
  'governments.county.legality=0.2',
  'governments.county.auditRate=0.04',
];

/** Most can be specified, seen and enforced; at the default penalty effort stands at its bound under such supervision. */
export const strongRules = [
  'services.community.completeness=0.7',
  'services.community.completenessGain=0.3',
  'governments.county.disclosure=0.7',
  'governments.county.capability=0.7',
  'governments.county.capabilityTarget=0.7',
  'governments.county.legality=0.7',
  ...audited(0.45),
  'governments.county.outcomeWeight=0.6',
  'governments.county.independence=0.9',
  'constants.penalty=0.3',
];

/** Effort that seldom reaches its bounds, delivered by nothing but effort and skill, in audits that cost nothing. */
export const interior = setting(
  'variable effort is half of cost, nothing is diverted, audits are free',
  oneService,
  'services.community.effortCostShare=0.5',
  'constants.diversionBase=0',
  'constants.auditCost=0',
);

/** Everything in one mode. */
export const byMode = {
  tender: ['governments.county.tenderShare=1', 'governments.county.ventureShare=0'],
  commission: ['governments.county.tenderShare=0', 'governments.county.ventureShare=0'],
  venture: ['governments.county.tenderShare=0', 'governments.county.ventureShare=1'],
} as const;

/** One mode under rules and a susceptibility to rent-seeking. */
export function modeUnder(mode: keyof typeof byMode, rules: readonly string[], susceptibility = 0) {
  const pure = setting('', oneService, 'governments.county.tenderByLaw=0', ...byMode[mode]);
  const capture = `governments.county.captureSusceptibility=${susceptibility}`;
  const words = susceptibility === 0 ? mode : `${mode}, susceptibility ${susceptibility}`;
  return also(pure, words, capture, ...rules);
}
