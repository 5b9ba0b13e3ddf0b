/** Advice from arithmetic, before anything runs: what a scenario cannot do although every value is admitted. */
import { formatNumber } from '../kernel/quantities.ts';
import type { Law } from '../model/parameters/organization.ts';
import { followsNeed } from '../model/parameters/service.ts';
import type { GovernmentPlace, ServicePlace } from '../model/place.ts';
import type { Warning } from './faults.ts';
import { placeOf, type Scenario } from './scenario.ts';

/** Residents in need below which chance hides effects. */
const FEW_IN_NEED = 30;
/** Replications below which Student's interval is dominated by their number. */
const FEW_REPLICATIONS = 10;
/** Persons that the budget could serve over those in need, above which most of it buys nothing. */
const AMPLE_FUNDING = 1.2;
const RUN_IN_MONTHS = 12;
/** Normal deviates beyond which a drawn value is not expected. */
const FAR = 4;
const MONTHS_PER_YEAR = 12;

type Advice = Warning;

/** Warnings about a resolved scenario. */
export function advise(scenario: Scenario): Advice[] {
  const all = placeOf(scenario).governments;
  const governments = all.flatMap((government) => [
    ...adviseGovernment(government),
    ...advisePooling(government, all),
    ...government.services.flatMap((service) => adviseService(government, service)),
  ]);
  return [...adviseRun(scenario), ...governments];
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

/** Pooled registers of a government without sisters are its own. */
function advisePooling(
  { slug, parent, parameters }: GovernmentPlace,
  governments: readonly GovernmentPlace[],
): Advice[] {
  const sisters = governments.filter((other) => parent !== null && other.parent === parent);
  if (!parameters.pooled || sisters.length > 1) return [];
  const message = 'is on, but no other government has the same parent: nobody more may bid';
  return [{ path: `governments.${slug}.pooled`, message }];
}

/** A budget far above the need leaves lots without bidders and contracts without users. */
function adviseFunding({ parameters, services, slug }: GovernmentPlace): Advice[] {
  const persons = parameters.agents * parameters.personsPerAgent;
  const payers = parameters.fiscalPersons > 0 ? parameters.fiscalPersons : persons;
  const monthly = (parameters.serviceShare * parameters.revenuePerHead * payers) / MONTHS_PER_YEAR;
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

function adviseService(government: GovernmentPlace, service: ServicePlace): Advice[] {
  const path = `governments.${government.slug}.services.${service.slug}`;
  const rules = government.parameters;
  const advice: Advice[] = [];
  const isNeeded = followsNeed[service.parameters.kind];
  const inNeed = rules.agents * service.parameters.needShare;
  if (isNeeded && rules.agents > 0 && inNeed < FEW_IN_NEED) {
    const message = `leaves about ${formatNumber(inNeed, 2)} simulated residents in need, fewer than ${FEW_IN_NEED}: chance will hide effects; raise agents and lower personsPerAgent`;
    advice.push({ path: `${path}.needShare`, message });
  }
  const count = service.organizations.reduce((sum, group) => sum + group.count, 0);
  const purchases = rules.purchasedShareStart > 0 || rules.purchasedShareTarget > 0;
  // where others may bid, the organizations at home say little about a call
  if (!purchases || rules.pooled || rules.outsideOpen) return advice;
  if (count === 0) {
    advice.push({
      path: `${path}.organizations`,
      message: 'has no organization: nobody can win a contract until some enter',
    });
    return advice;
  }
  if (rules.tenderShare > 0 && count < rules.minimumBids) {
    const message = `registers ${count} organizations, but an open tender needs ${rules.minimumBids} bids: every tender fails`;
    advice.push({ path: `${path}.organizations`, message });
  }
  advice.push(
    ...(isNeeded ? adviseCapacity(government, service, path) : advisePremium(government, service, path)),
  );
  return advice;
}

/** An envelope below the premiums of all residents buys no policy at all, and nobody insures below the cost of administration. */
function advisePremium({ parameters }: GovernmentPlace, service: ServicePlace, path: string): Advice[] {
  const { premiumReference, unitCost } = service.parameters;
  const persons = parameters.agents * parameters.personsPerAgent;
  const payers = parameters.fiscalPersons > 0 ? parameters.fiscalPersons : persons;
  const shares = [parameters.purchasedShareStart, parameters.purchasedShareTarget];
  const budget = payers * parameters.revenuePerHead * parameters.serviceShare * Math.max(...shares);
  const premiums = premiumReference * persons;
  const administration = unitCost * MONTHS_PER_YEAR;
  const advice: Advice[] = [];
  if (budget < premiums) {
    const message = `asks for ${formatNumber(premiums, 2)} CNY of premiums a year, but the purchase envelope is ${formatNumber(budget, 2)} CNY: no policy can be bought`;
    advice.push({ path: `${path}.premiumReference`, message });
  }
  if (administration > premiumReference) {
    const message = `is ${formatNumber(administration, 2)} CNY of administration a year for each policy, more than the reference premium of ${formatNumber(premiumReference, 2)} CNY: hardly an insurer can bid`;
    advice.push({ path: `${path}.unitCost`, message });
  }
  return advice;
}

/** Compares the planned size of a lot with what the organizations can carry, and with what the budget buys. */
function adviseCapacity(government: GovernmentPlace, service: ServicePlace, path: string): Advice[] {
  const rules = government.parameters;
  const lot = rules.lotSize * rules.lotSplit;
  const persons = rules.fiscalPersons > 0 ? rules.fiscalPersons : rules.agents * rules.personsPerAgent;
  const budget = persons * rules.revenuePerHead * rules.serviceShare * rules.purchasedShareTarget;
  const yearlyCost = service.parameters.unitCost * MONTHS_PER_YEAR;
  const slots = (budget * service.parameters.policyShare) / yearlyCost;
  const size = Math.min(lot, slots);
  const largest = Math.max(
    ...service.organizations.map((group) => largestCapacity(group.laws.capacity, lot)),
  );
  const advice: Advice[] = [];
  if (largest < size) {
    const message = `no organization can carry a call of ${formatNumber(size, 2)} persons: the largest has a capacity of ${formatNumber(largest, 2)}`;
    advice.push({ path: `${path}.organizations`, message });
  }
  if (slots < rules.personsPerAgent) {
    const message = `the purchase budget pays for about ${formatNumber(slots, 2)} persons at a time, fewer than one simulated resident stands for (${rules.personsPerAgent}): nothing can be bought`;
    advice.push({ path, message });
  }
  return advice;
}

/** The largest capacity that a group may have; a drawn one is raised to the lot size by the model. */
function largestCapacity(laws: Readonly<Record<string, Law>>, lot: number): number {
  return Math.max(
    ...Object.values(laws).map((law) => ('constant' in law ? law.constant : Math.max(lot, farValue(law)))),
  );
}

function farValue(law: Exclude<Law, { constant: number }>): number {
  if ('normal' in law) return law.normal.mean + FAR * law.normal.spread;
  if ('uniform' in law) return law.uniform.to;
  return Number.POSITIVE_INFINITY;
}
