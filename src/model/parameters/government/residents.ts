/** How many residents a government has, and what they think of it at the start. */
import type { Definitions } from '../definition.ts';
import { number } from '../entry.ts';

/** Population of a government (agents, communities, trust). */
export const residentsOfGovernment = {
  agents: number(
    {
      symbol: 'ag',
      unit: 'agents',
      default: 5000,
      admissible: [0, 1e6],
      plausible: [0, 1e6],
      whole: true,
      startOnly: true,
    },
    'Number of simulated residents of the government; 0 makes a government without residents.',
  ),
  personsPerAgent: number(
    {
      symbol: 'W',
      unit: 'persons',
      default: 60,
      admissible: [1, 100000],
      plausible: [1, 100000],
      whole: true,
      startOnly: true,
    },
    'Persons that one simulated resident stands for, also the step in which volumes are bought.',
  ),
  communities: number(
    { unit: 'count', default: 10, admissible: [1, 1000], plausible: [5, 50], whole: true, startOnly: true },
    'Number of communities over which the residents are spread evenly.',
  ),
  trustStart: number(
    { symbol: 'T0', unit: 'index', default: 0.5, admissible: [0, 1], plausible: [0.3, 0.7], startOnly: true },
    'Trust of residents in the government in the first month.',
  ),
} satisfies Definitions;
