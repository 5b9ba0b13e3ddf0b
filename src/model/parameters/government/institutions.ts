/** Rules, professional capability and openness of a government, and how it learns from others. */
import type { Definitions } from '../definition.ts';
import { assumption, choice, number, toggle } from '../entry.ts';

/** Institutions of a government. */
export const institutionsOfGovernment = {
  level: choice(
    { options: ['province', 'municipality', 'county', 'township'], default: 'county', startOnly: true },
    'Level of government, from which legality, capability and disclosure take their defaults.',
    assumption('Governments nearer to the centre have fuller rules and more professional staff.'),
  ),
  legality: number(
    { symbol: 'L0', unit: 'index', default: 0.4, admissible: [0, 1], plausible: [0.1, 0.8] },
    'How completely rules on purchase exist and are followed, at the start; benchmark learning can raise it.',
  ),
  capability: number(
    { symbol: 'b0', unit: 'index', default: 0.4, admissible: [0, 1], plausible: [0.1, 0.8] },
    'Professional capability of the purchasing staff at the start.',
  ),
  capabilityTarget: number(
    { symbol: 'bStar', unit: 'index', default: 0.4, admissible: [0, 1], plausible: [0.1, 0.8] },
    'Professional capability towards which the purchasing staff develops.',
  ),
  disclosure: number(
    { symbol: 'D0', unit: 'index', default: 0.2, admissible: [0, 1], plausible: [0.05, 0.8] },
    'How much of calls, awards, scores and results the government makes public, at the start.',
  ),
  coordination: number(
    { symbol: 'kc', unit: 'index', default: 0.5, admissible: [0, 1], plausible: [0.1, 0.9] },
    'How well departments work together: the chance that a planned lot is published on time.',
  ),
  emphasis: number(
    { symbol: 'em', unit: 'index', default: 0.4, admissible: [0, 1], plausible: [0, 1] },
    'Attention of leaders, which decides how much of nominal supervision and publicity is carried out.',
  ),
  captureSusceptibility: number(
    { symbol: 'chi', unit: 'probability', default: 0.15, admissible: [0, 1], plausible: [0, 0.6] },
    'Chance that a lot is open to rent-seeking before any safeguard works against it.',
  ),
  processFactor: number(
    { symbol: 'pf', unit: 'factor', default: 1, admissible: [0, 1], plausible: [0.3, 1] },
    'Multiplier of the chance that the process of a lot is flawed; below 1 the process is sounder.',
  ),
  costBiasStart: number(
    {
      symbol: 'muC0',
      unit: 'log ratio',
      default: 0.1,
      admissible: [-1, 1],
      plausible: [0, 0.3],
      startOnly: true,
    },
    'Mean overestimate of the cost norm in the first month.',
  ),
  benchmark: number(
    { symbol: 'bm', unit: 'index', default: 0, admissible: [0, 1], plausible: [0, 1] },
    'Strength with which the government learns rules, capability and disclosure from the best of its peers.',
  ),
  systemLearning: number(
    { symbol: 'sl', unit: 'index', default: 0, admissible: [0, 1], plausible: [0, 1] },
    'Extra speed with which cost norms and capability improve; 1 doubles it.',
  ),
  pooled: toggle(
    { default: false },
    'Organizations registered with the sister governments under the same parent may bid.',
  ),
} satisfies Definitions;
