/** Advice from arithmetic, before anything runs: what a scenario cannot do although every value is admitted. */
import { MONTHS_PER_YEAR } from '../kernel/clock.ts';
import { formatNumber } from '../kernel/quantities.ts';
import type { Constants } from '../model/parameters/constants.ts';
import { followsNeed } from '../model/parameters/service.ts';
import type { GovernmentPlace } from '../model/place.ts';
import { adviseEffects } from './advise-effects.ts';
import { adviseInterventions } from './advise-interventions.ts';
import { adviseLevers } from './advise-levers.ts';
import { adviseRivals, adviseRivalsOfArm } from './advise-rivals.ts';
import { adviseSchedules } from './advise-schedules.ts';
import { adviseService } from './advise-service.ts';
import { BASELINE } from './arms.ts';
import { armsOfCheck } from './arms-of-claim.ts';
import { armOf } from './choose-arms.ts';
import type { Warning } from './faults.ts';
import { payersOf } from './markets.ts';
import { type Arm, placeOf, type Scenario } from './scenario.ts';

/** Replications below which Student's interval is dominated by their number. */
const FEW_REPLICATIONS = 10;
/** Persons that the budget could serve over those in need, above which most of it buys nothing. */
const AMPLE_FUNDING = 1.2;
const RUN_IN_MONTHS = 12;

type Advice = Warning;

/** Warnings about a resolved scenario. */
export function advise(scenario: Scenario): Advice[] {
  const place = placeOf(scenario);
  return [
    ...adviseRun(scenario),
    ...adviseGovernments(place),
    ...adviseEffects(scenario),
    ...adviseLevers(place, adviseGovernments),
    ...adviseInterventions(scenario),
    ...adviseSchedules(scenario),
    ...adviseRivals(scenario),
    ...armsToRun(scenario).flatMap((arm) => adviseRivalsOfArm(scenario, arm)),
  ];
}

/** The arms that a scenario lists, and those that its checks name besides. */
function armsToRun(scenario: Scenario): readonly Arm[] {
  const { arms, checks } = scenario;
  const words = new Set(checks.flatMap((group) => group.checks.flatMap(armsOfCheck)));
  const others = [...words].filter((word) => word !== BASELINE && !arms.some(({ slug }) => slug === word));
  return [...arms, ...others.map((word) => armOf(scenario, word))];
}

/** Warnings about what stands in the place, whoever put it there. */
function adviseGovernments({
  governments,
  constants,
}: {
  readonly governments: readonly GovernmentPlace[];
  readonly constants: Constants;
}): Advice[] {
  return governments.flatMap((government) => [
    ...adviseGovernment(government),
    ...adviseOpening(government, governments),
    ...government.services.flatMap((service) =>
      adviseService(government, service, { constants, governments }),
    ),
  ]);
}

function adviseRun({ window, months, replications, levers }: Scenario): Advice[] {
  const advice: Advice[] = [];
  if (window.from < RUN_IN_MONTHS && months > RUN_IN_MONTHS) {
    const message = `starts in month ${window.from + 1}: the first ${RUN_IN_MONTHS} months still show the start, not the rules`;
    advice.push({ path: 'window', message });
  }
  if (replications === 1) {
    advice.push({ path: 'replications', message: 'is 1: no interval can be given for any result' });
  } else if (replications < FEW_REPLICATIONS) {
    const message = `is ${replications}: below ${FEW_REPLICATIONS}, intervals are wide and bands say little`;
    advice.push({ path: 'replications', message });
  }
  for (const { slug, strength } of levers) {
    if (strength === 0)
      advice.push({ path: `levers.${slug}`, message: 'has strength 0 and changes nothing' });
  }
  return advice;
}

function adviseGovernment(government: GovernmentPlace): Advice[] {
  const { parameters, slug } = government;
  const path = `governments.${slug}`;
  const advice: Advice[] = [];
  const lot = parameters.lotSize * parameters.lotSplit;
  // insured services have one lot of everybody, whatever the lot size
  const hasNeeded = government.services.some((service) => followsNeed[service.parameters.kind]);
  if (hasNeeded && lot < parameters.personsPerAgent) {
    const message = `plans lots of ${formatNumber(lot)} persons, fewer than one simulated resident stands for (${parameters.personsPerAgent}): no resident fits into a contract`;
    advice.push({ path: `${path}.lotSize`, message });
  }
  if (parameters.agents === 0 && parameters.fiscalPersons === 0) {
    advice.push({ path, message: 'has no residents and no fiscalPersons, hence no revenue' });
  }
  if (government.services.length === 0) return advice;
  advice.push(...adviseFunding(government));
  const surveys = parameters.surveySize > 0 || parameters.participation > 0;
  if (parameters.surveySize > 0 && parameters.needsWeight === 0) {
    const message =
      'pays for surveys of need, but needsWeight is 0: the budget follows last year whatever they find';
    advice.push({ path: `${path}.surveySize`, message });
  }
  if (!surveys && parameters.needsWeight === 1) {
    const message = 'is 1 with neither a survey nor participation: the budget follows guesses of need';
    advice.push({ path: `${path}.needsWeight`, message });
  }
  if (parameters.purchasedShareStart === 0 && parameters.purchasedShareTarget === 0) {
    advice.push({ path, message: 'purchases nothing: purchasedShareStart and purchasedShareTarget are 0' });
  }
  return advice;
}

/** Pooled registers of a government without sisters are its own, and nobody comes from outside where nobody is. */
function adviseOpening(
  { slug, parent, parameters, services }: GovernmentPlace,
  governments: readonly GovernmentPlace[],
): Advice[] {
  const advice: Advice[] = [];
  if (!parameters.pooled && !parameters.outsideOpen) return advice;
  const others = governments.filter((other) => other.slug !== slug);
  const sisters = others.filter((other) => parent !== null && other.parent === parent);
  if (parameters.pooled && sisters.length === 0) {
    const message = 'is on, but no other government has the same parent: nobody more may bid';
    advice.push({ path: `governments.${slug}.pooled`, message });
  }
  const elsewhere = others.flatMap((other) => other.services.map((service) => service.slug));
  if (parameters.outsideOpen && !services.some((service) => elsewhere.includes(service.slug))) {
    const message = 'is on, but no other government has one of its services: nobody more may bid';
    advice.push({ path: `governments.${slug}.outsideOpen`, message });
  }
  return advice;
}

/** A budget far above the need leaves lots without bidders and contracts without users. */
function adviseFunding(government: GovernmentPlace): Advice[] {
  const { parameters, services, slug } = government;
  const persons = parameters.agents * parameters.personsPerAgent;
  const revenue = parameters.revenuePerHead * payersOf(government);
  const monthly = (parameters.serviceShare * revenue) / MONTHS_PER_YEAR;
  const needed = services.filter((service) => followsNeed[service.parameters.kind]);
  const need = needed.reduce((sum, service) => sum + service.parameters.needShare * persons, 0);
  const served = needed.reduce(
    (sum, service) => sum + (service.parameters.policyShare * monthly) / service.parameters.unitCost,
    0,
  );
  if (need === 0 || served <= AMPLE_FUNDING * need) return [];
  const message = `pays for about ${formatNumber(served, 2)} persons a month, but ${formatNumber(need, 2)} are in need: lower it, or add services, or much will be bought in vain`;
  return [{ path: `governments.${slug}.serviceShare`, message }];
}
