/** Constants of captured lots and of the contest for them. */
import type { Definitions } from '../definition.ts';
import { literature, number } from '../entry.ts';

/** Constants of capture and rent-seeking. */
export const contestConstants = {
  captureLegality: number(
    { unit: 'slope', default: 1, admissible: [0, 100], plausible: [0.5, 1.5] },
    'Fall of the logarithm of the chance of capture per unit of legality.',
  ),
  captureDisclosure: number(
    { unit: 'slope', default: 1, admissible: [0, 100], plausible: [0.5, 1.5] },
    'Fall of that logarithm per unit of disclosure.',
    literature('reinikka', 'Sign only; attribution to the campaign is disputed.'),
  ),
  captureAudit: number(
    { unit: 'slope', default: 0.8, admissible: [0, 100], plausible: [0.4, 1.2] },
    'Fall of that logarithm per unit of the audit chances of contract-months and of procedures together.',
  ),
  captureCapability: number(
    { unit: 'slope', default: 0.5, admissible: [0, 100], plausible: [0.25, 0.75] },
    'Fall of that logarithm per unit of capability.',
  ),
  capturedNoticeBase: number(
    { unit: 'share', default: 0.3, admissible: [0, 1], plausible: [0.15, 0.45] },
    'Part of the hazard of noticing a captured call that is left to an organization without connection.',
  ),
  influenceConnection: number(
    { unit: 'slope', default: 5, admissible: [0, 100], plausible: [2.5, 7.5] },
    'Rise of the influence of a yuan spent per unit of connection.',
  ),
  bribeShare: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Part of outlays on influence that reaches somebody as a bribe; the rest is wasted.',
  ),
  overbid: number(
    { symbol: 'ob', unit: 'share', default: 0, admissible: [0, 10], plausible: [0, 0.72] },
    'Part by which outlays on influence exceed those of the equilibrium.',
    literature('sheremeta', 'Upper end of the range: median overbidding in laboratory contests.'),
  ),
} satisfies Definitions;
