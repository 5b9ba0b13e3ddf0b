/** Where the money for services comes from, and how much of it goes to purchase. */
import type { Definitions } from '../definition.ts';
import { assumption, number } from '../entry.ts';

/** Budget of a government. */
export const budgetOfGovernment = {
  revenuePerHead: number(
    {
      symbol: 'rev',
      unit: 'CNY/person/year',
      default: 3000,
      admissible: [0, 1e6],
      plausible: [500, 20000],
    },
    'Own revenue of the government per person and year.',
  ),
  revenueGrowth: number(
    { symbol: 'gr', unit: '1/year', default: 0.04, admissible: [-0.5, 0.5], plausible: [-0.02, 0.1] },
    'Yearly growth of own revenue at constant prices.',
  ),
  revenueShock: number(
    { symbol: 'sdRev', unit: 'log sd', default: 0.03, admissible: [0, 1], plausible: [0, 0.1] },
    'Spread of the yearly chance deviation of own revenue from its trend; the mean is kept.',
  ),
  fiscalPersons: number(
    {
      symbol: 'Nf',
      unit: 'persons',
      default: 0,
      admissible: [0, 1e9],
      plausible: [0, 1e9],
      startOnly: true,
    },
    'Persons whose revenue the government collects; 0 means its own residents, agents times persons per agent.',
    assumption('A government without residents has to state it.'),
  ),
  serviceShare: number(
    { symbol: 'sh', unit: 'share', default: 0.06, admissible: [0, 1], plausible: [0.01, 0.15] },
    'Part of own revenue that is available for the services of the scenario.',
  ),
  transferShare: number(
    {
      symbol: 'tauP',
      unit: 'share',
      default: 0,
      admissible: [0, 1],
      plausible: [0, 0.6],
    },
    'Part of own revenue that the government passes on to the governments below it.',
  ),
  transferEarmarked: number(
    { symbol: 'ear', unit: 'share', default: 0, admissible: [0, 1], plausible: [0, 1] },
    'Part of what the government passes on that may be spent on purchase only.',
  ),
  equalisation: number(
    { symbol: 'eq', unit: 'exponent', default: 1, admissible: [0, 5], plausible: [0, 2] },
    'How strongly transfers favour poor governments below: 0 gives every resident the same, 1 twice as much at half the revenue per head.',
  ),
  purchasedShareStart: number(
    {
      symbol: 'F0',
      unit: 'share',
      default: 0.2,
      admissible: [0, 1],
      plausible: [0.02, 0.6],
      startOnly: true,
    },
    'Part of the budget for services that is spent on purchase in the first month; the rest pays for in-house service.',
  ),
  purchasedShareTarget: number(
    { symbol: 'Fstar', unit: 'share', default: 0.4, admissible: [0, 1], plausible: [0.1, 0.8] },
    'Part of the budget for services that the government means to spend on purchase in the long run.',
  ),
  transferMonths: number(
    { symbol: 'tauF', unit: 'months', default: 36, admissible: [1, 1e6], plausible: [6, 120] },
    'Time constant of function transfer: each month the gap to the target shrinks by 1 / transferMonths.',
  ),
  fundraisingEffort: number(
    { symbol: 'efr', unit: 'CNY/person/year', default: 0, admissible: [0, 100], plausible: [0, 1] },
    'Spending of the government on raising money for services from donors and funders.',
  ),
} satisfies Definitions;
