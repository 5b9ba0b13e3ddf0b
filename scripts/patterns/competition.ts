/** V1 to V6: what more bidders do. */
import { indicator } from '../bands/quantity.ts';
import { bendOf, changeOf, relativeChangeOf } from './claims.ts';
import { relativeChange, relativeChangePerUnit } from './contrasts.ts';
import { doesNotFall, falls, rises, within } from './expectation.ts';
import { outsideWins, priceToReserveAt } from './measures.ts';
import { also, type Pattern, setting, shipped, twinCounties } from './pattern.ts';
import { openTender, registered, strongRules } from './settings.ts';

/** Every organization sees every call, has room for it and bids; nobody enters or leaves. */
const bidders = (count: number) =>
  also(
    openTender,
    `${count} bidders`,
    'constants.awarenessBase=20',
    'constants.callShock=0',
    'constants.entryRate=0',
    'constants.idleExit=0',
    'governments.county.bidCost=0',
    `services.community.organizations=[{count: ${count}, types: {nonprofit: 0.6, enterprise: 0.3, publicInstitution: 0.1}, capacity: {lognormal: {median: 10000, spread: 0.5}}}]`,
  );
const manyBidders = [bidders(9), bidders(13)];
const price = indicator('priceRatio');
const quality = indicator('purchasedQuality');
const bids = indicator('bidsPerCall');

const usual = also(openTender, '14 registered', 'governments.county.minimumBids=3', registered(14));
const half = also(usual, '21 registered', registered(21));

const unspecified = ['services.community.completeness=0.3', 'governments.county.auditRate=0.08'];
const [fewWeak, manyWeak] = [7, 21].map((count) =>
  also(openTender, `${count} registered, little specified`, ...unspecified, registered(count)),
);
const [fewStrong, manyStrong] = [7, 21].map((count) =>
  also(openTender, `${count} registered, strong institutions`, ...strongRules, registered(count)),
);

const disclosed = (value: number) => `governments.*.disclosure=${value}`;
const closed = setting('disclosure .2', twinCounties, disclosed(0.2));
const open = setting('disclosure .7', twinCounties, disclosed(0.7));

const preset = setting('European preset', shipped('european-preset'));

/** V1 to V6. */
export const competitionPatterns: readonly Pattern[] = [
  {
    id: 'V1',
    claim: 'Prices fall in the number of bids, ever less, and hardly any more beyond eight.',
    sources: ['Onur and Taş (2019), Turkish procurement auctions 2005-2012'],
    claims: [
      changeOf('price falls from 2 to 8 bidders', price, [bidders(2), bidders(8)], falls),
      bendOf('less from 5 to 8 than from 2 to 5', price, [bidders(2), bidders(5), bidders(8)], rises),
      {
        words: 'by less than 1 % for each bid beyond eight',
        series: [price, bids].flatMap((measure) => manyBidders.map((one) => ({ setting: one, measure }))),
        contrast: relativeChangePerUnit,
        expected: within(-0.01, 0.01),
      },
    ],
    amended:
      'Capacity and costs of bidding were as by default. Two organizations were full and drew .1 bids a call, and twelve drew 2.8, since those with little to gain did not pay for a bid. The last claim was per organization from 8 to 12.',
  },
  {
    id: 'V2',
    claim: 'Half as many bidders again lower the price by 1 to 10 %.',
    sources: ['Coviello and Mariniello (2008, 2014), Italian works'],
    claims: [
      relativeChangeOf('about half as many bids again', bids, [usual, half], within(0.3, 0.7)),
      relativeChangeOf('price', price, [usual, half], within(-0.1, -0.01)),
    ],
    reading: 'All lots by tender, 14 and 21 organizations on the register.',
  },
  {
    id: 'V3',
    claim: 'A lot that draws a single bid costs 3 to 25 % more than one that draws three or more.',
    sources: ['general knowledge of procurement, sign sure, size not'],
    claims: [
      {
        words: 'price to reserve with one bid, relative to three or more',
        series: [
          { setting: preset, measure: priceToReserveAt(3, Infinity) },
          { setting: preset, measure: priceToReserveAt(1, 1) },
        ],
        contrast: relativeChange,
        expected: within(0.03, 0.25),
      },
    ],
    reading:
      'First openings of the same run, whose reserves carry what differs between lots; captured lots are left out. The bidders do not know how many they are.',
  },
  {
    id: 'V4',
    claim: 'Where little is specified, disclosed and audited, more bidders lower quality.',
    sources: [
      'Carril, Gonzalez-Lira and Walker (2022)',
      'Brunjes (2022)',
      'Hart, Shleifer and Vishny (1997)',
    ],
    claims: [
      changeOf('bids rise', bids, [fewWeak, manyWeak], rises),
      changeOf('quality falls', quality, [fewWeak, manyWeak], falls),
    ],
    reading:
      'Completeness .3, disclosure .2, effective audit chance .06; 7 and 21 organizations on the register.',
    tried:
      'Effort does not depend on rivals, so more bidders act on quality through whom they let win: the score finds better promises and lower costs at once, and the two cancel. With price alone deciding (`awardRule=priceOnly`) quality falls by .030 (.011 to .049), and with completeness .05 by .036 (.013 to .059; 30 replications each). Moving lots from commission to tender lowers it in all cells of the first map up to a completeness of .35.',
  },
  {
    id: 'V5',
    claim:
      'Where most is specified, audited and evaluated by outcomes, more bidders lower the price and no quality.',
    sources: ['Domberger, Meadowcroft and Thompson (1986)', 'Lewis-Faupel, Neggers, Olken and Pande (2016)'],
    claims: [
      changeOf('bids rise', bids, [fewStrong, manyStrong], rises),
      changeOf('price falls', price, [fewStrong, manyStrong], falls),
      changeOf('quality rises or stays', quality, [fewStrong, manyStrong], doesNotFall),
    ],
    reading: 'Penalty .3: at the default of .5 effort stands too often at its bound under such supervision.',
  },
  {
    id: 'V6',
    claim:
      'Disclosure that opens access without weighing prices more leaves the price, raises quality and lets outsiders win.',
    sources: ['Lewis-Faupel, Neggers, Olken and Pande (2016), electronic procurement'],
    claims: [
      relativeChangeOf('price by at most 2 %', price, [closed, open], within(-0.02, 0.02)),
      changeOf('quality', quality, [closed, open], rises),
      changeOf('lots won from outside', outsideWins, [closed, open], rises),
    ],
    tried:
      'Disclosure lets home and outside organizations see calls better alike; why a few more lots stay at home was not isolated (without rent-seeking they do too). Where access itself is opened (`outsideOpen` from false to true, disclosure .2) the part won from outside rises from .12 to .60, the price falls by .021 (.014 to .028) of cost and quality stays (+.003, -.009 to .016; 30 replications).',
  },
];
