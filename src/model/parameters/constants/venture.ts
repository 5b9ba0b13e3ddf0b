/** Constants of venture philanthropy. */
import type { Definitions } from '../definition.ts';
import { number, vector } from '../entry.ts';

/** Constants of the contest, its grants and its programme. */
export const ventureConstants = {
  ventureMargin: number(
    { unit: 'share', default: 0.12, admissible: [0, 10], plausible: [0.06, 0.18] },
    'Part by which the price of a proposal exceeds its planned cost, up to the reserve price.',
  ),
  ventureWeights: vector(
    { unit: 'factor', default: [0.4, 0.3, 0.2, 0.1, 0.1], admissible: [0, 10], plausible: [0, 1] },
    'Weights of a proposal in the order fit to need, skill, novelty, co-funding, and the error of the jury.',
  ),
  localKnowledge: vector(
    { unit: 'index', default: [0.8, 0.4], admissible: [0, 1], plausible: [0, 1] },
    'How well an organization knows the unmet need of its home community, and of any other.',
  ),
  ventureBelief: number(
    { unit: 'log sd', default: 0.5, admissible: [0, 5], plausible: [0.25, 0.75] },
    'Spread of what organizations without local knowledge believe about unmet need.',
  ),
  ventureBidFactor: number(
    { unit: 'factor', default: 0.2, admissible: [0, 10], plausible: [0.1, 0.3] },
    'Cost of a proposal in multiples of the cost of a bid.',
  ),
  ventureVolumeMin: number(
    { unit: 'persons', default: 20, admissible: [1, 1e6], plausible: [10, 30] },
    'Volume below which no grant is made; who has less capacity free may not propose.',
  ),
  ventureTraining: number(
    { unit: 'index', default: 0.6, admissible: [0, 1], plausible: [0.3, 0.9] },
    'Intensity of the training that the programme gives while a contract runs.',
  ),
} satisfies Definitions;
