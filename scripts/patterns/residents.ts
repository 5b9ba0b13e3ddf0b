/** V16 to V21: what residents know, claim and feel. */
import { indicator } from '../bands/quantity.ts';
import { changeOf, levelOf, ratioOf, relativeChangeOf } from './claims.ts';
import { bend, ratioOfRatios } from './contrasts.ts';
import { doesNotRise, falls, rises, within } from './expectation.ts';
import { less, ofMonth, per } from './measures.ts';
import { also, oneService, type Pattern, type Setting, setting, shipped } from './pattern.ts';

const trial = setting(
  'trial on food assistance',
  oneService,
  'months=9',
  'window=9-9',
  'services.community.needShare=0.8',
  'services.community.needEnd=0',
  'services.community.enrolledAtStart=false',
  'services.community.forgetting=0',
  'services.community.organicAwareness=0',
  'services.community.wordOfMouth=0',
  'services.community.registeredPerService=0',
  'governments.county.communities=1',
  'governments.county.serviceShare=1',
  'governments.county.purchasedShareStart=0',
  'governments.county.purchasedShareTarget=0',
  'governments.county.revenuePerHead=20000',
  'constants.needCeiling=10',
  'constants.cashStartMonths=24',
  'constants.applicationBase=-3.744',
);
const aware = (share: number) => `services.community.awareStart=${share}`;
const burden = (index: number) => `services.community.burden=${index}`;
const control = also(trial, 'control', aware(0.53));
const informed = also(trial, 'information', aware(1));
const assisted = also(trial, 'information and assistance', aware(1), burden(0));

const ample = setting('ample money', oneService, 'governments.county.serviceShare=0.15');
const [burdened, unburdened] = [0.5, 0].map((index) =>
  also(ample, `ample money, burden ${index}`, burden(index)),
);
const [open, closed] = [0.5, 1].map((index) => setting(`burden ${index}`, oneService, burden(index)));
const poorer = less(indicator('coverageQuintile1'), indicator('coverageQuintile5'));

const LONG = 360;
const diffusion = setting(
  'everyone served, nobody aware at first',
  oneService,
  `months=${LONG}`,
  'governments.county.serviceShare=0.5',
  'governments.county.purchasedShareStart=0',
  'governments.county.purchasedShareTarget=0',
  'services.community.registeredPerService=0',
  'services.community.enrolledAtStart=false',
  'services.community.needShare=0.3',
  'services.community.needEnd=0.005',
  'services.community.organicAwareness=0.002',
  'services.community.wordOfMouth=0.08',
  aware(0),
);
const noTalk = also(diffusion, 'nobody tells', 'services.community.wordOfMouth=0');
const noUsers = setting(
  'no service',
  oneService,
  `months=${LONG}`,
  'governments.county.serviceShare=0',
  'services.community.enrolledAtStart=false',
  'services.community.spilloverNonUsers=0',
  'services.community.needShare=0',
  aware(0),
);
const curve = (one: Setting, months: readonly number[]) =>
  months.map((month) => ({ setting: one, measure: ofMonth('awareness', month) }));

const lanzhou = setting(
  'Lanzhou',
  shipped('lanzhou-livelihood-insurance'),
  'governments.lanzhou.agents=2000',
  'governments.lanzhou.personsPerAgent=1000',
);
const insurance = 'services.livelihood-insurance';
const known = also(lanzhou, 'known better', `${insurance}.organicAwareness=0.008`);
const told = also(
  lanzhou,
  'publicity in communities',
  'governments.lanzhou.publicitySpend=0.2',
  'governments.lanzhou.grassrootsShare=1',
);
const automatic = also(lanzhou, 'every claim automatic', `${insurance}.automaticShare=1`);
const returned = indicator('compensationRate');

const [modest, hopeful] = [0.5, 0.7].map((mean) =>
  setting(`prior expectation ${mean}`, oneService, `services.community.expectationMean=${mean}`),
);
const [quiet, loud] = [0, 0.2].map((spend) =>
  setting(`publicity of CNY ${spend} a head`, oneService, `governments.county.publicitySpend=${spend}`),
);

/** V16 to V21. */
export const residentPatterns: readonly Pattern[] = [
  {
    id: 'V16',
    claim:
      'Information about doubles, and with assistance about triples, nine-month enrolment of eligible non-users.',
    sources: ['fn'],
    claims: [
      ratioOf('information', indicator('coverage'), [control, informed], within(1.5, 2.2)),
      ratioOf('information and assistance', indicator('coverage'), [control, assisted], within(2.5, 3.5)),
    ],
    reading: 'As in `test/patterns/take-up-trial.test.ts`; held out of any fitting.',
  },
  {
    id: 'V17',
    claim: 'Less burden helps the less literate more; closing access cuts receipt more than applications.',
    sources: ['dl'],
    claims: [
      changeOf('coverage without burden', indicator('coverage'), [burdened, unburdened], rises),
      changeOf('coverage of the poorest fifth above the richest', poorer, [burdened, unburdened], rises),
      relativeChangeOf(
        'applications under full burden',
        indicator('applicationsFiled'),
        [open, closed],
        falls,
      ),
      {
        words: 'receipt relative to applications',
        series: ['applicationsFiled', 'personsServed'].flatMap((name) =>
          [open, closed].map((one) => ({ setting: one, measure: indicator(name) })),
        ),
        contrast: ratioOfRatios,
        expected: falls,
      },
    ],
    reading: 'Literacy rises by fifth of income. Closed access is a burden of 1: the model has no offices.',
    tried:
      'The model has no office whose closing slows others down. Whoever does not apply stays eligible and applies later, so receipt, a stock, falls by no more than applications; starting with nobody served both fall by .23. Where money is short (a third of it) applications fall by .26 and receipt not at all: fewer wait (30 replications each).',
  },
  {
    id: 'V18',
    claim: 'Awareness is S-shaped only where users tell; without users it saturates at p/(p + dA).',
    sources: ['bass1'],
    claims: [
      {
        words: 'users tell: it gathers speed',
        series: curve(diffusion, [1, 31, 61]),
        contrast: bend,
        expected: rises,
      },
      {
        words: 'users tell: and loses it',
        series: curve(diffusion, [240, 300, 360]),
        contrast: bend,
        expected: falls,
      },
      {
        words: 'nobody tells: slower from the start',
        series: curve(noTalk, [1, 31, 61]),
        contrast: bend,
        expected: falls,
      },
      levelOf('no users: saturates at .44', ofMonth('awareness', LONG), noUsers, within(0.43, 0.46)),
    ],
    amended:
      'In the last claim 16 % had been in need, as in the other patterns: they apply, wait for nothing and do not forget while they do. Awareness ended at .465.',
    reading:
      'Need, word of mouth and organic awareness at the ends of their plausible ranges where telling matters most.',
  },
  {
    id: 'V19',
    claim: 'What an insurance pays back is proportional to awareness, and automatic claims lift it most.',
    sources: ['study of Lanzhou', 'ningbo'],
    claims: [
      changeOf('rises with awareness', returned, [lanzhou, known], rises),
      ratioOf(
        'in proportion to it',
        per(returned, indicator('awareness')),
        [lanzhou, known],
        within(0.85, 1.15),
      ),
      changeOf('rises where claims are automatic', returned, [lanzhou, automatic], rises),
      changeOf('more than by publicity in communities', returned, [told, automatic], rises),
    ],
  },
  {
    id: 'V20',
    claim: 'The same quality satisfies less where more was expected.',
    sources: ['zhang'],
    claims: [
      changeOf('the same quality', indicator('quality'), [modest, hopeful], within(-0.005, 0.005)),
      changeOf('satisfaction', indicator('satisfaction'), [modest, hopeful], falls),
    ],
  },
  {
    id: 'V21',
    claim: 'Publicity at fixed capacity makes more people aware and wait, and nobody more satisfied.',
    sources: ['dl', 'theory of queues'],
    claims: [
      changeOf('awareness', indicator('awareness'), [quiet, loud], rises),
      changeOf('waiting', indicator('waiting'), [quiet, loud], rises),
      changeOf('satisfaction falls or stays', indicator('satisfaction'), [quiet, loud], doesNotRise),
    ],
  },
];
