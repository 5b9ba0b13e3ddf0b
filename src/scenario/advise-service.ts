/** Advice about one service of a government: who is in need, who may bid, and what the budget buys. */
import { formatNumber } from '../kernel/quantities.ts';
import type { Constants } from '../model/parameters/constants.ts';
import type { Law } from '../model/parameters/organization.ts';
import { followsNeed } from '../model/parameters/service.ts';
import type { GovernmentPlace, ServicePlace } from '../model/place.ts';
import { advisePremium } from './advise-premium.ts';
import type { Warning } from './faults.ts';
import { biddersFor, purchasedPersons, registeredFor } from './markets.ts';

/** Residents in need below which chance hides effects. */
const FEW_IN_NEED = 30;
/** Organizations of a market above which their beliefs about each other take the time of a run. */
const MANY_ORGANIZATIONS = 300;
/** Normal deviates beyond which a drawn value is not expected. */
const FAR = 4;

/** What surrounds a service. */
interface Surroundings {
  readonly governments: readonly GovernmentPlace[];
  readonly constants: Constants;
}

/** Warnings about a service and its market. */
export function adviseService(
  government: GovernmentPlace,
  service: ServicePlace,
  around: Surroundings,
): Warning[] {
  const path = `governments.${government.slug}.services.${service.slug}`;
  const rules = government.parameters;
  const advice: Warning[] = [];
  const isNeeded = followsNeed[service.parameters.kind];
  const inNeed = rules.agents * service.parameters.needShare;
  if (isNeeded && rules.agents > 0 && inNeed < FEW_IN_NEED) {
    const message = `leaves about ${formatNumber(inNeed, 2)} simulated residents in need, fewer than ${FEW_IN_NEED}: chance will hide effects; raise agents and lower personsPerAgent`;
    advice.push({ path: `${path}.needShare`, message });
  }
  const count = registeredFor(service);
  const bidders = biddersFor(government, service, around.governments);
  if (bidders > MANY_ORGANIZATIONS) {
    const message = `has ${formatNumber(bidders)} organizations that may bid: what bidders believe about so many rivals takes the time of the run; fewer, larger organizations give the same market sooner`;
    advice.push({ path: `${path}.organizations`, message });
  }
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
  const further = isNeeded
    ? adviseCapacity(government, service)
    : advisePremium(government, service, around.constants);
  return [...advice, ...further.map(({ path: below, message }) => ({ path: `${path}${below}`, message }))];
}

/** Compares the planned size of a lot with what the organizations can carry, and with what the budget buys. */
function adviseCapacity(government: GovernmentPlace, service: ServicePlace): Warning[] {
  const rules = government.parameters;
  const lot = rules.lotSize * rules.lotSplit;
  const slots = purchasedPersons(government, service);
  const size = Math.min(lot, slots);
  const largest = Math.max(
    ...service.organizations.map((group) => largestCapacity(group.laws.capacity, lot)),
  );
  const advice: Warning[] = [];
  if (largest < size) {
    const message = `no organization can carry a call of ${formatNumber(size, 2)} persons: the largest has a capacity of ${formatNumber(largest, 2)}`;
    advice.push({ path: '.organizations', message });
  }
  if (slots < rules.personsPerAgent) {
    const message = `the purchase budget pays for about ${formatNumber(slots, 2)} persons at a time, fewer than one simulated resident stands for (${rules.personsPerAgent}): nothing can be bought`;
    advice.push({ path: '', message });
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
