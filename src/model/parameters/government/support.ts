/** What a government does for publicity and for the organizations registered with it. */
import type { Definitions } from '../definition.ts';
import { number, toggle } from '../entry.ts';

/** Publicity and support of organizations by a government. */
export const supportOfGovernment = {
  publicitySpend: number(
    {
      symbol: 'sp',
      unit: 'CNY/person/month',
      default: 0,
      admissible: [0, 100],
      plausible: [0, 0.5],
      perResident: true,
    },
    'Spending on publicity about services.',
  ),
  grassrootsShare: number(
    { symbol: 'gs', unit: 'share', default: 0, admissible: [0, 1], plausible: [0, 1], perResident: true },
    'Part of publicity that goes through communities and face-to-face outreach; the rest is mass media.',
  ),
  overPromise: number(
    { symbol: 'ovp', unit: 'index', default: 0, admissible: [0, 1], plausible: [0, 0.5] },
    'How far publicity promises more than the service gives, which raises expectations.',
  ),
  outreachClause: toggle(
    { default: false },
    'Contracts oblige organizations to make their service known, whatever the payment basis.',
  ),
  training: number(
    {
      symbol: 'trn',
      unit: 'index',
      default: 0,
      admissible: [0, 1],
      plausible: [0, 1],
      perOrganization: true,
      onlyTypes: ['nonprofit'],
    },
    'Intensity of training for registered nonprofits.',
  ),
  organizationSupport: number(
    { symbol: 'sup', unit: 'index', default: 0, admissible: [0, 1], plausible: [0, 1] },
    'Support for founding organizations; 1 doubles entry.',
  ),
  governanceSupport: number(
    {
      symbol: 'gov',
      unit: 'index',
      default: 0,
      admissible: [0, 1],
      plausible: [0, 1],
      perOrganization: true,
    },
    'Support for internal governance of organizations, which cuts diversion and fixed cost.',
  ),
  creditFactor: number(
    { unit: 'factor', default: 1, admissible: [0, 10], plausible: [1, 2], perOrganization: true },
    'Multiplier of the credit line of registered organizations.',
  ),
} satisfies Definitions;
