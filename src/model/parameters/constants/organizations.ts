/** Constants of learning, training, exit and entry of organizations. */
import type { Definitions } from '../definition.ts';
import { assumption, literature, number } from '../entry.ts';

/** Constants of how organizations change. */
export const organizationsConstants = {
  experienceKept: number(
    { unit: 'share', default: 0.98, admissible: [0, 1], plausible: [0.97, 0.99] },
    'Part of experience that is still there a month later.',
  ),
  learningRate: number(
    { symbol: 'PR', unit: 'factor', default: 0.95, admissible: [0.5, 1], plausible: [0.85, 1] },
    'Multiplier of cost with every doubling of experience.',
    assumption('About 0.8 is usual in manufacturing and learning is weaker in services, general knowledge.'),
  ),
  learningScale: number(
    {
      symbol: 'X0',
      unit: 'person-months',
      default: 20000,
      admissible: [1, 1e9],
      plausible: [5000, 1e5],
    },
    'Experience that counts as the first doubling.',
  ),
  learningFloor: number(
    { unit: 'factor', default: 0.75, admissible: [0.01, 1], plausible: [0.375, 1] },
    'Multiplier of cost below which learning does not push it.',
  ),
  trainingSpeed: number(
    { unit: '1/month', default: 0.05, admissible: [0, 1], plausible: [0.01, 0.1] },
    'Part of the gap to the highest skill that full training closes in a month.',
    literature('ccf', 'Sign only: capacity grew in all areas under random assignment.'),
  ),
  skillTop: number(
    { unit: 'index', default: 0.95, admissible: [0, 1], plausible: [0.925, 0.975] },
    'Skill that training can reach.',
  ),
  skillDecay: number(
    { unit: '1/month', default: 0.01, admissible: [0, 1], plausible: [0.005, 0.015] },
    'Part of skill gained above the own base that is lost in a month.',
  ),
  exitMonths: number(
    { unit: 'months', default: 6, admissible: [1, 600], plausible: [3, 9], whole: true },
    'Months running without cash and credit after which an organization closes.',
  ),
  idleMonths: number(
    { unit: 'months', default: 24, admissible: [1, 600], plausible: [12, 36], whole: true },
    'Months without a contract after which an organization may close.',
  ),
  idleExit: number(
    { unit: 'probability', default: 0.015, admissible: [0, 1], plausible: [0.0075, 0.0225] },
    'Chance per month that an idle organization closes.',
  ),
  entryRate: number(
    { unit: '1/year', default: 0.06, admissible: [0, 10], plausible: [0.03, 0.09] },
    'New organizations per active organization of a service at cost-covering prices without support.',
  ),
  entryMargin: number(
    { unit: 'slope', default: 2, admissible: [0, 50], plausible: [1, 3] },
    'Relative rise of entry per unit of profit margin in the awards of the year.',
  ),
  entrantWindow: number(
    { unit: 'months', default: 24, admissible: [1, 600], plausible: [12, 36], whole: true },
    'Months after a contract during which its holder counts as active for entry.',
  ),
  donationCrowdOut: number(
    { symbol: 'cro', unit: 'share', default: 0.2, admissible: [-1, 1], plausible: [-0.06, 0.76] },
    'Part of donations lost where receipts from governments are much larger than donations.',
    literature('dewit', 'Range from field and laboratory studies; the sign differs.'),
  ),
  secondServiceChance: number(
    { unit: 'probability', default: 0, admissible: [0, 1], plausible: [0, 0.3] },
    'Chance that an organization offers a second service of its government.',
  ),
} satisfies Definitions;
