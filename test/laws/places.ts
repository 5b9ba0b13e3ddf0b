/** Arbitrary small places: every parameter that matters to money, places and people, within its admissible range. */
import fc from 'fast-check';
import { awardOfGovernment } from '../../src/model/parameters/government/award.ts';
import { serviceParameters } from '../../src/model/parameters/service.ts';
import type { LeverSchedule, Place } from '../../src/model/place.ts';
import { leverOf, placeOf } from '../setup/place.ts';

/** Steps of a range: evenly spread with the ends included, where doubles would crowd around 0. */
const STEPS = 64;
const between = (min: number, max: number) => fc.nat(STEPS).map((step) => min + ((max - min) * step) / STEPS);
const share = between(0, 1);
const whole = (min: number, max: number) => fc.integer({ min, max });

const government = fc.record({
  agents: fc.constant(50),
  communities: fc.constant(2),
  personsPerAgent: fc.constantFrom(1, 7, 60),
  revenuePerHead: between(0, 30_000),
  revenueGrowth: between(-0.5, 0.5),
  revenueShock: between(0, 0.3),
  purchasedShareStart: share,
  purchasedShareTarget: share,
  transferMonths: between(1, 60),
  legality: share,
  capability: share,
  disclosure: share,
  coordination: share,
  emphasis: share,
  tenderShare: share,
  ventureShare: share,
  ventureGrantMax: fc.constantFrom(0, 5000, 200_000, 1e7),
  ventureCofunding: between(0, 0.9),
  ventureProgramme: between(0, 2),
  captureSusceptibility: share,
  proceduralAuditRate: share,
  minimumBids: whole(1, 4),
  commissionInvited: whole(1, 5),
  awardRule: fc.constantFrom(...awardOfGovernment.awardRule.options),
  reserveMarkup: between(-0.2, 0.6),
  lotSize: fc.constantFrom(10, 120, 600),
  lotSplit: between(0.3, 3),
  contractMonths: fc.constantFrom(3, 7, 8, 11, 12, 12, 12, 24),
  paymentDelay: between(0, 6),
  advance: between(0, 0.5),
  midTranche: between(0, 0.5),
  auditRate: share,
  evaluationRate: share,
  outcomeWeight: share,
  independence: share,
  publicitySpend: between(0, 0.5),
  grassrootsShare: share,
  fundraisingEffort: between(0, 2),
  training: share,
  bidCost: between(0, 3000),
  surveySize: whole(0, 500),
  participation: share,
  eliteBias: share,
  needsWeight: share,
  costAccounting: share,
  benchmark: share,
});

const service = fc.record({
  needShare: between(0, 0.8),
  needEnd: between(0, 0.3),
  awareStart: share,
  burden: share,
  completeness: share,
  effortCostShare: between(0.1, 0.9),
  paymentBasis: fc.constantFrom(...serviceParameters.paymentBasis.options),
  choice: fc.boolean(),
  priority: fc.boolean(),
  enrolledAtStart: fc.boolean(),
  forgetting: between(0, 0.2),
});

const constants = fc.record({
  planningMonth: fc.constantFrom(0, 1, 1, 2, 6, 11),
  diversionBase: between(0, 0.5),
  entryRate: between(0, 5),
  idleMonths: whole(1, 24),
  exitMonths: whole(1, 6),
  awarenessBase: between(0.2, 5),
  tenderTries: whole(1, 4),
  retenderReserve: between(1, 1.3),
  overheadShare: between(0, 0.3),
  renewalChance: fc.constantFrom(0.5, 1),
  cashStartMonths: between(0, 6),
  exitRate: share,
  complaintRate: share,
  secondServiceChance: share,
});

const change = fc.constantFrom<LeverSchedule['changes'][number]>(
  { parameter: 'disclosure', scope: 'government', kind: 'add', value: 0.4 },
  { parameter: 'tenderShare', scope: 'government', kind: 'to', value: 1 },
  { parameter: 'contractMonths', scope: 'government', kind: 'to', value: 24 },
  { parameter: 'publicitySpend', scope: 'government', kind: 'add', value: 0.3 },
  { parameter: 'training', scope: 'government', kind: 'to', value: 1 },
  { parameter: 'creditFactor', scope: 'government', kind: 'multiply', value: 1.5 },
  { parameter: 'burden', scope: 'service', kind: 'multiply', value: 0.5 },
  { parameter: 'choice', scope: 'service', kind: 'to', value: true },
  { parameter: 'penalty', scope: 'constant', kind: 'multiply', value: 2 },
  { parameter: 'midEvaluationMonth', scope: 'constant', kind: 'to', value: 3 },
);

/** A lever on any of several parameters, with any schedule, cost and payer. */
export const levers: fc.Arbitrary<LeverSchedule> = fc
  .record({
    changes: fc.uniqueArray(change, { minLength: 1, maxLength: 3, selector: ({ parameter }) => parameter }),
    strength: share,
    start: whole(0, 12),
    lagMonths: whole(0, 4),
    rampMonths: whole(0, 12),
    stop: fc.option(whole(17, 26)),
    fadeMonths: whole(0, 6),
    payer: fc.constantFrom('government', 'funder', 'county-community-01'),
    cost: fc.record({
      once: between(0, 1e5),
      oncePerHead: between(0, 5),
      yearly: between(0, 1e6),
      yearlyPerOrganization: between(0, 1e5),
      yearlyEnvelopeShare: between(0, 0.5),
    }),
  })
  .map((schedule) => leverOf(schedule));

/** A place of one or two services, 50 agents and 2 communities, for 16 to 28 months, with up to two levers. */
export const places: fc.Arbitrary<Place> = fc
  .record({
    months: whole(16, 28),
    government,
    service,
    constants,
    registered: whole(1, 6),
    services: fc.constantFrom(['community'], ['community', 'home-elder-care']),
    levers: fc.array(levers, { maxLength: 2 }),
  })
  .map((sketch) =>
    placeOf({
      ...sketch,
      levers: sketch.levers.map((lever, index) => ({ ...lever, slug: `lever-${index}` })),
      // shapes of beta laws are slow to draw from
      laws: { connection: { uniform: { from: 0, to: 1 } }, mission: { uniform: { from: 0, to: 1 } } },
    }),
  );
