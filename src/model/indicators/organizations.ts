/** Indicators of organizations: how many there are, what they can carry, whether they last. */
import { type History, survivalAt } from '../../statistics/kaplan-meier.ts';
import type { OrganizationType } from '../parameters/organization.ts';
import type { Indicator } from './indicator.ts';
import { level, ratio, reachBack, total, type View } from './view.ts';

const TEN_THOUSAND = 10_000;

const typeNames: Readonly<Record<OrganizationType, string>> = {
  nonprofit: 'nonprofit',
  enterprise: 'enterprise',
  publicInstitution: 'public',
  insurer: 'insurer',
};

export const capacity: Indicator = {
  name: 'capacity',
  unit: 'persons',
  meaning: 'Persons that the registered organizations can serve at a time.',
  formula: 'mean over months of sum(K) over the register',
  value: (view) => level(view, 'registerCapacity'),
};

export const organizationsPer10k: Indicator = {
  name: 'organizationsPer10k',
  unit: '1/10000 residents',
  meaning: 'Registered organizations for every ten thousand residents.',
  formula: '10000·mean over months of organizations / residents',
  value: (view) => ratio(TEN_THOUSAND * level(view, 'organizations'), view.scope.persons),
};

export const meanSkill: Indicator = {
  name: 'meanSkill',
  unit: 'index',
  meaning: 'Mean skill of registered organizations.',
  formula: 'sum(h) / organizations, at the end of each month',
  range: [0, 1],
  value: (view) => ratio(total(view, 'skillSum'), total(view, 'organizations')),
};

export const survival: Indicator = survivalOf('survival', null);
export const nonprofitSurvival: Indicator = survivalOf('nonprofitSurvival', 'nonprofit');
export const enterpriseSurvival: Indicator = survivalOf('enterpriseSurvival', 'enterprise');
export const publicInstitutionSurvival: Indicator = survivalOf(
  'publicInstitutionSurvival',
  'publicInstitution',
);

/** Survival of the organizations of a type; null = of all. */
function survivalOf(name: string, type: OrganizationType | null): Indicator {
  return {
    name,
    unit: 'share',
    meaning:
      `Part of the ${type === null ? '' : `${typeNames[type]} `}organizations registered at the start of the period, ` +
      'or entering in it, that last two years; a period shorter than that reaches back two years.',
    formula:
      'Kaplan-Meier estimate at survivalMonths of the time from registration, or from the start of the period',
    nullWhen: `no ${type === null ? '' : `${typeNames[type]} `}organization was registered`,
    range: [0, 1],
    value: (view) => {
      const { survivalMonths } = view.scope.record.conventions;
      return survivalAt(historiesOf(reachBack(view, survivalMonths), type), survivalMonths);
    },
  };
}

/** Months that each organization was registered within the view, and whether they ended with its exit. */
function historiesOf({ scope, from, to }: View, type: OrganizationType | null): History[] {
  const histories: History[] = [];
  for (const organization of scope.organizations) {
    if (organization.capacity === 0 || (type !== null && organization.type !== type)) continue;
    // Entry and exit happen at the end of their month.
    const first = Math.max(from, organization.enteredAt + 1);
    const last = organization.exitedAt ?? to;
    const ended = last < to;
    const duration = (ended ? last + 1 : to) - first;
    if (duration > 0) histories.push({ duration, ended });
  }
  return histories;
}

/** Indicators of organizations, in reading order. */
export const organizationIndicators: readonly Indicator[] = [
  organizationsPer10k,
  capacity,
  meanSkill,
  survival,
  nonprofitSurvival,
  enterpriseSurvival,
  publicInstitutionSurvival,
];
