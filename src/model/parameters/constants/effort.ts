/** Constants of effort, diversion and overload. */
import type { Definitions } from '../definition.ts';
import { literature, number } from '../entry.ts';

/** Constants of what organizations do under contract. */
export const effortConstants = {
  penalty: number(
    { symbol: 'phi', unit: 'factor', default: 0.5, admissible: [0, 10], plausible: [0.3, 1.5] },
    'Fine per unit of missing effort, in multiples of the price; organizations reckon with the unit cost.',
    literature('dhr', 'A check and no fit: absence halved under monitored pay, mainly through money.'),
  ),
  crowdOut: number(
    { symbol: 'xi', unit: 'share', default: 0.3, admissible: [0, 1], plausible: [0, 0.8] },
    'Part of mission that audits in every month crowd out.',
    literature(
      'frey',
      'Existence and conditions only; the size is unknown, so results are shown for 0 as well.',
    ),
  ),
  crowdOutFrom: number(
    { symbol: 'aTol', unit: 'probability', default: 0.3, admissible: [0, 0.99], plausible: [0.15, 0.45] },
    'Monthly audit chance from which audits crowd out mission.',
  ),
  effortMin: number(
    { unit: 'effort', default: 0.1, admissible: [0.01, 1], plausible: [0.05, 0.15] },
    'Lowest effort of an organization that delivers at all.',
  ),
  renewalValueTender: number(
    { unit: 'factor', default: 0.08, admissible: [0, 10], plausible: [0.04, 0.12] },
    'Worth of good conduct for later awards under open tender, in multiples of the unit cost.',
  ),
  renewalValueCommission: number(
    { unit: 'factor', default: 0.14, admissible: [0, 10], plausible: [0.07, 0.21] },
    'Worth of good conduct for renewal under direct commission, in multiples of the unit cost.',
  ),
  renewalValueVenture: number(
    { unit: 'factor', default: 0.12, admissible: [0, 10], plausible: [0.06, 0.18] },
    'Worth of good conduct for later grants of venture philanthropy, in multiples of the unit cost.',
  ),
  renewalValueDisclosure: number(
    { unit: 'share', default: 0.5, admissible: [0, 1], plausible: [0.25, 0.75] },
    'Part of these worths that exists only through disclosure.',
  ),
  diversionBase: number(
    { symbol: 'd0', unit: 'share', default: 0.05, admissible: [0, 1], plausible: [0, 0.28] },
    'Part of receipts that leaves the service without audits and disclosure.',
    literature('olken', 'Upper end of the range: missing spending where audits were rare.'),
  ),
  diversionAudit: number(
    { symbol: 'kA', unit: 'share', default: 0.3, admissible: [0, 1], plausible: [0.1, 0.5] },
    'Part of diversion that a certain audit prevents.',
    literature(
      'olken',
      'Missing spending fell by about 8 points; that the base was about 28 is general knowledge.',
    ),
  ),
  diversionDisclosure: number(
    { symbol: 'kD', unit: 'share', default: 0.3, admissible: [0, 1], plausible: [0, 0.6] },
    'Part of diversion that full disclosure prevents.',
    literature('reinikka', 'Sign only; attribution to the campaign is disputed.'),
  ),
  auditMemory: number(
    { unit: 'factor', default: 0.92, admissible: [0, 1], plausible: [0.85, 1] },
    'Multiplier of diversion for every past audit of the organization.',
    literature('avis', 'Past audits cut corruption by 8 per cent.'),
  ),
  auditsRemembered: number(
    { unit: 'count', default: 5, admissible: [0, 100], plausible: [3, 7], whole: true },
    'Past audits that count at most.',
  ),
  diversionScandal: number(
    { unit: 'share', default: 0.1, admissible: [0, 1], plausible: [0.05, 0.15] },
    'Diversion above which an audit can end in a scandal.',
  ),
  governanceDiversion: number(
    { unit: 'share', default: 0.3, admissible: [0, 1], plausible: [0.15, 0.45] },
    'Part of diversion that full support for internal governance prevents.',
  ),
  governanceFixedCost: number(
    { unit: 'share', default: 0.2, admissible: [0, 1], plausible: [0.1, 0.3] },
    'Part of fixed cost that full support for internal governance saves.',
  ),
  loadKnee: number(
    { unit: 'share', default: 0.85, admissible: [0, 2], plausible: [0.775, 0.925] },
    'Load, as part of capacity, above which quality suffers.',
  ),
  loadSlope: number(
    { unit: 'slope', default: 4, admissible: [0, 100], plausible: [2, 6] },
    'Loss of quality per squared unit of load above the knee.',
  ),
  loadFloor: number(
    { unit: 'factor', default: 0.3, admissible: [0, 1], plausible: [0.15, 0.45] },
    'Factor below which overload does not push quality.',
  ),
} satisfies Definitions;
