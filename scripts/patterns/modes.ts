/** V7 to V10: the three modes of award. */
import { indicator, rise } from '../bands/quantity.ts';
import { changeOf } from './claims.ts';
import { doesNotRise, falls, rises } from './expectation.ts';
import type { Pattern } from './pattern.ts';
import { modeUnder, strongRules, weakRules } from './settings.ts';

const quality = indicator('purchasedQuality');
const value = indicator('valueForMoney');

const weak = [modeUnder('tender', weakRules), modeUnder('commission', weakRules)] as const;
const strong = [modeUnder('commission', strongRules), modeUnder('tender', strongRules)] as const;
const [tender, commission] = [modeUnder('tender', weakRules, 0.6), modeUnder('commission', weakRules, 0.6)];
const rivals = [modeUnder('tender', []), modeUnder('commission', [])];
const venture = modeUnder('venture', []);
const growth = { ...rise('meanSkill', 1, 5), keep: 'all' } as const;

/** V7 to V10. */
export const modePatterns: readonly Pattern[] = [
  {
    id: 'V7',
    claim:
      'Under weak institutions and without rent-seeking, commission brings more quality than tender, at a higher price and for no less value for money.',
    sources: ['Bajari, McMillan and Tadelis (2009)'],
    claims: [
      changeOf('quality, commission above tender', quality, weak, rises),
      changeOf('price, commission above tender', indicator('priceRatio'), weak, rises),
      changeOf('value for money, commission above tender', value, weak, rises),
    ],
  },
  {
    id: 'V8',
    claim:
      'Under strong institutions with at least five organizations, tender brings more value for money than commission.',
    sources: ['Bajari, McMillan and Tadelis (2009)', 'Domberger, Meadowcroft and Thompson (1986)'],
    claims: [changeOf('value for money, tender above commission', value, strong, rises)],
    reading: 'Penalty .3, as in V5.',
    tried:
      'Commission leads because it chooses among three invited by soft signals and because its contracts are worth more to renew. With equal renewal values (`renewalValueTender` .14) the difference is +.008 (-.033 to .050), with soft signals that say nothing (`softNoise` 1) -.005 (-.038 to .029); where commission invites a single organization tender wins by .089 (.025 to .154; 30 replications each).',
  },
  {
    id: 'V9',
    claim: 'Rent-seeking erodes the quality of tender and of commission, and commission loses its lead.',
    sources: ['study of F town (thesis)'],
    claims: [
      changeOf('quality by tender, susceptibility 0 to .6', quality, [weak[0], tender], falls),
      changeOf('quality by commission, susceptibility 0 to .6', quality, [weak[1], commission], falls),
      changeOf('quality at .6, commission not above tender', quality, [tender, commission], doesNotRise),
    ],
    tried:
      'Captured tenders go to a winner who is no worse than the one that price would have chosen, so tender has no quality to lose; at a susceptibility of 1 it is still unchanged, commission loses .028 (.014 to .042) and keeps a lead of .038. The part of payments lost to rents does rise, by .22 under tender and .12 under commission. The blacklist takes part of the loss away: without it commission loses .024 (.016 to .031) at .6 (30 replications each).',
  },
  {
    id: 'V10',
    claim:
      'Venture philanthropy has the fastest growth of skill, the best fit to communities, the highest administration and the smallest scale.',
    sources: ['study of Shanghai, Nanjing and Hubei (thesis)'],
    claims: rivals.flatMap((rival) => [
      changeOf(`growth of skill above ${rival.words}`, growth, [rival, venture], rises),
      changeOf(
        `misallocation between communities below ${rival.words}`,
        indicator('crossCell'),
        [rival, venture],
        falls,
      ),
      changeOf(
        `administration above ${rival.words}`,
        indicator('administrationShare'),
        [rival, venture],
        rises,
      ),
      changeOf(`coverage below ${rival.words}`, indicator('coverage'), [rival, venture], falls),
    ]),
    reading:
      'Scale is the part of need that the same money serves; skill is that of all registered organizations.',
    tried:
      'Nobody waits in this market, so that coverage does not show scale. With a third of the money coverage is below that of tender by .011 (.008 to .014) and not told from that of commission (-.002, -.005 to .001), while communities fit worse than under commission. Local knowledge of 1 or 0 does not improve the fit (30 replications each).',
  },
];
