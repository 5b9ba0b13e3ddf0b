/** V22 to V28: savings, bids, payment, needs, training, donations, levels. */
import { gap, indicator } from '../bands/quantity.ts';
import { changeOf, levelOf, relativeChangeOf } from './claims.ts';
import { change, changeOfChange, gainLeft } from './contrasts.ts';
import { falls, rises, within } from './expectation.ts';
import { donations, ofMonth, singleOfBid } from './measures.ts';
import { also, oneService, type Pattern, type Setting, setting, shipped, sisters } from './pattern.ts';
import { openTender, registered } from './settings.ts';

const savings = indicator('savings');
const competitive = also(openTender, '14 registered, three bids needed', 'governments.county.minimumBids=3');
const thin = also(openTender, 'three registered, one bid valid', registered(3));
const early = also(competitive, 'second year', 'window=13-24');
const late = also(competitive, 'fifth year', 'window=49-60');

const preset = setting('European preset', shipped('european-preset'));
const county = setting('default county', shipped('default-county'));
const callsOf = (one: Setting) => [
  levelOf(`${one.words}: bids a call`, indicator('bidsPerCall'), one, within(2.5, 5.7)),
  levelOf(`${one.words}: failed calls`, indicator('failedShare'), one, within(0.15, 0.4)),
  levelOf(
    `${one.words}: variance of bids to mean`,
    indicator('bidsVarianceToMean'),
    one,
    within(1, Infinity),
  ),
];

const small = setting(
  'small organizations',
  oneService,
  'services.community.organizations=[{count: 14, types: {nonprofit: 0.6, enterprise: 0.3, publicInstitution: 0.1}, capacity: {lognormal: {median: 200, spread: 0.5}}}]',
  'governments.county.lotSize=100',
);
const [prompt, tardy] = [0.3, 6].map((months) =>
  also(small, `paid after ${months} months`, `governments.county.paymentDelay=${months}`),
);

const town = setting(
  'F town, care for the elderly needed by the rich',
  shipped('f-town'),
  'services.home-elder-care.needByIncome=[0.6, 0.8, 1, 1.2, 1.4]',
  'governments.f-town.participation=0',
);
const surveyed = also(town, 'needs surveyed', 'governments.f-town.surveySize=2000');
const heard = also(town, 'needs heard in participation', 'governments.f-town.participation=1');
const elite = also(heard, 'the rich are heard more', 'governments.f-town.eliteBias=0.6');

const MONTHS = 108;
const STOP = 37;
const training = (add: number) =>
  setting(
    `training ${add} in the first three years`,
    oneService,
    `months=${MONTHS}`,
    'governments.county.agents=20',
    'services.community.organizations=[{count: 14, type: nonprofit}]',
    'constants.entryRate=0',
    'constants.idleExit=0',
    `constants.exitMonths=${MONTHS}`,
    `levers=[{slug: train, start: 1, stop: ${STOP}, changes: [{parameter: training, kind: add, value: ${add}}]}]`,
  );
const [untrained, trained] = [training(0), training(0.6)];
const skillIn = (month: number) =>
  [untrained, trained].map((one) => ({ setting: one, measure: ofMonth('meanSkill', month) }));

const stable = setting(
  'nonprofits that stay',
  oneService,
  'services.community.organizations=[{count: 14, type: nonprofit}]',
  'constants.entryRate=0',
  'constants.idleExit=0',
  'constants.exitMonths=60',
);
const [ungranted, granted] = [0, 0.4].map((share) =>
  also(
    stable,
    share === 0 ? 'nothing purchased' : 'two fifths purchased',
    `governments.county.purchasedShareStart=${share}`,
    `governments.county.purchasedShareTarget=${share}`,
  ),
);

const [province, municipality, middle, township] = ['province', 'municipality', 'county', 'township'].map(
  (level) => also(openTender, level, 'governments.county.minimumBids=3', `governments.county.level=${level}`),
);
const ordered = (name: string) => [
  changeOf(`${name}: province above township`, indicator(name), [township, province], rises),
  changeOf(
    `${name}: province above municipality, in the mean`,
    indicator(name),
    [municipality, province],
    within(0, Infinity),
  ),
  changeOf(
    `${name}: municipality above county, in the mean`,
    indicator(name),
    [middle, municipality],
    within(0, Infinity),
  ),
  changeOf(
    `${name}: county above township, in the mean`,
    indicator(name),
    [township, middle],
    within(0, Infinity),
  ),
];
const [alone, learning] = [0, 1].map((index) =>
  setting(`benchmark ${index}`, sisters, 'months=84', 'window=61-84', `governments.*.benchmark=${index}`),
);

/** V22 to V28. */
export const marketPatterns: readonly Pattern[] = [
  {
    id: 'V22',
    claim:
      'Contracting out saves 5 to 25 % in competition and hardly anything in a thin market, and less from round to round.',
    sources: ['Domberger, Meadowcroft and Thompson (1986)', 'Bel, Fageda and Warner (2010)', 'petersen'],
    claims: [
      levelOf('savings in competition', savings, competitive, within(0.05, 0.25)),
      levelOf('savings of three organizations', savings, thin, within(-0.1, 0.1)),
      changeOf('savings from the second to the fifth year', savings, [early, late], falls),
    ],
    tried:
      'Savings are against in-house cost, which the model puts 8 % above full effort. With all lots by tender and no rent-seeking they lie just above the band, in the mix of modes of the county within it (.22). With an in-house excess of .03, as for social services, they are .251 and, with three organizations, .069; in that thin market .73 of tenders fail and become commissions (30 replications each).',
  },
  {
    id: 'V23',
    claim:
      'Calls draw 2.5 to 5.7 bids that vary more than their mean, 15 to 40 % fail, and many draw a single one.',
    sources: ['European Court of Auditors, special report 28/2023', 'Nanjing 2016, Yangtse Evening Post'],
    claims: [
      ...callsOf(preset),
      levelOf('European preset: single bids among calls with a bid', singleOfBid, preset, within(0.2, 0.45)),
      ...callsOf(county),
    ],
    reading: 'As in `test/patterns/v23-single-bids.whole.test.ts`; held out of any fitting.',
  },
  {
    id: 'V24',
    claim: 'Late payment drives small organizations out and cuts effort.',
    sources: ['urban'],
    claims: [
      changeOf('organizations that leave', indicator('organizationsLeft'), [prompt, tardy], rises),
      changeOf(
        'quality, of which effort is the part that moves',
        indicator('purchasedQuality'),
        [prompt, tardy],
        falls,
      ),
    ],
    amended:
      'With 30 replications the organizations that leave were not told from chance (+.17, -.03 to .37), so all patterns were given 100.',
  },
  {
    id: 'V25',
    claim:
      'Surveys and participation bring spending closer to need; participation of the rich tilts benefit to them.',
    sources: ['gonc'],
    claims: [
      changeOf('mismatch with surveys', indicator('mismatch'), [town, surveyed], falls),
      changeOf('mismatch with participation', indicator('mismatch'), [town, heard], falls),
      changeOf(
        'concentration index where the rich are heard more',
        indicator('concentrationIndex'),
        [heard, elite],
        rises,
      ),
    ],
    reading:
      'Care for the elderly is needed more by the rich here: elite bias moves money between services only where their need differs by income.',
    tried:
      'Nobody waits in these services of F town, so that money moved between them moves little of the service received. Where money is short the index rises: by .012 (.004 to .020) with a third of the money and plans that follow needs (`needsWeight` 1), by .018 (.007 to .028) in a default county of 120,000 residents with a third of its money, where mismatch rises by .030 too (30 replications each).',
  },
  {
    id: 'V26',
    claim: 'Training raises skill with a lag; what was gained halves in 69 months after it stops.',
    sources: ['ccf'],
    claims: [
      { words: 'gain after a year', series: skillIn(12), contrast: change, expected: rises },
      {
        words: 'gain after three years above that after one',
        series: [...skillIn(12), ...skillIn(36)],
        contrast: changeOfChange,
        expected: rises,
      },
      {
        words: 'part of it left 69 months after the stop',
        series: [...skillIn(36), ...skillIn(36 + 69)],
        contrast: gainLeft,
        expected: within(0.45, 0.55),
      },
    ],
    reading: 'Nonprofits that neither enter nor leave; held out of any fitting.',
  },
  {
    id: 'V27',
    claim: 'Donations of nonprofits fall where they receive grants, by less than three quarters.',
    sources: ['andreoni', 'dewit'],
    claims: [
      relativeChangeOf('donations fall', donations, [ungranted, granted], falls),
      relativeChangeOf(
        'within the band of the studies',
        donations,
        [ungranted, granted],
        within(-0.76, 0.06),
      ),
    ],
  },
  {
    id: 'V28',
    claim:
      'Bids and quality fall from province to municipality, county and township; learning from peers narrows the gap.',
    sources: ['study of Foshan Gaoming', 'study of F town (thesis)'],
    claims: [
      ...ordered('bidsPerCall'),
      ...ordered('purchasedQuality'),
      changeOf(
        'gap of quality between city and township under learning',
        gap('purchasedQuality', 'city', 'town'),
        [alone, learning],
        falls,
      ),
    ],
    reading:
      'The same lots by tender at every level; rules, capability and disclosure are the defaults of the level.',
  },
];
