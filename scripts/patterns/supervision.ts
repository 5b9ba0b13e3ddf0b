/** V11 to V15: waste, audits, evaluators. */
import { indicator } from '../bands/quantity.ts';
import { changeOf, levelOf } from './claims.ts';
import { falls, rises, within } from './expectation.ts';
import { also, oneService, type Pattern, setting } from './pattern.ts';
import { audited, interior } from './settings.ts';

const county = setting('as written', oneService);
const diverting = setting(
  'a quarter is diverted, nobody is blacklisted, penalty .1',
  oneService,
  'constants.diversionBase=0.28',
  'constants.blacklistMonths=0',
  'constants.penalty=0.1',
);
const [seldom, always] = [0.04, 1].map((chance) =>
  also(diverting, `audit chance ${chance}`, ...audited(chance)),
);
const [noChecks, checks] = [0, 0.5].map((chance) =>
  setting(
    `procedural audits of ${chance} of lots`,
    oneService,
    `governments.county.proceduralAuditRate=${chance}`,
  ),
);
const [captive, independent] = [0, 1].map((index) =>
  setting(`independence ${index}`, oneService, `governments.county.independence=${index}`),
);
const quality = indicator('purchasedQuality');

const penalized = 'constants.penalty=0.2';
const hump = [0.05, 0.3, 1].map((chance) =>
  also(interior, `little specified, audit chance ${chance}`, penalized, ...audited(chance)),
);
const capable = ['governments.county.capability=0.8', 'governments.county.capabilityTarget=0.8'];
const monotone = [0.05, 0.3, 1].map((chance) =>
  also(
    interior,
    `nearly all specified, audit chance ${chance}`,
    penalized,
    'services.community.completeness=1',
    ...capable,
    ...audited(chance),
  ),
);

/** V11 to V15. */
export const supervisionPatterns: readonly Pattern[] = [
  {
    id: 'V11',
    claim: 'Most waste is passive: it enriches nobody who decides.',
    sources: ['Bandiera, Prat and Valletti (2009), Italian goods'],
    claims: [
      levelOf('part of waste that is passive', indicator('passiveShare'), county, within(0.5, Infinity)),
    ],
    reading:
      'Passive are prices above planned cost and effort below the standard of the cost norm; active are outlays of rent-seeking and diversion. Susceptibility .15.',
  },
  {
    id: 'V12',
    claim: 'Audits of all contracts instead of one in twenty-five cut missing spending by 3 to 12 points.',
    sources: ['olken'],
    claims: [
      changeOf(
        'part of payments diverted',
        indicator('divertedShare'),
        [seldom, always],
        within(-0.12, -0.03),
      ),
    ],
    reading: 'Nobody is blacklisted, as in the experiment; penalty .1, so that effort is seldom at a bound.',
  },
  {
    id: 'V13',
    claim: 'Audits of procedures move lots from tender to direct award.',
    sources: ['gerardino'],
    claims: [changeOf('part of lots by tender', indicator('tenderLotShare'), [noChecks, checks], falls)],
  },
  {
    id: 'V14',
    claim:
      'Scores of captive evaluators pile up above the pass mark; independence lowers them, makes them tell quality, and raises it.',
    sources: ['duflo13'],
    claims: [
      levelOf(
        'captive: mean score at least at full pay, .6',
        indicator('meanScore'),
        captive,
        within(0.6, 1),
      ),
      changeOf('mean score', indicator('meanScore'), [captive, independent], falls),
      changeOf(
        'correlation of scores and quality',
        indicator('evaluationValidity'),
        [captive, independent],
        rises,
      ),
      changeOf('quality', quality, [captive, independent], rises),
    ],
    amended:
      'With 30 replications the correlation was not told from chance (+.042, -.012 to .097), so all patterns were given 100.',
  },
  {
    id: 'V15',
    claim:
      'Where little is specified, supervision beyond what is tolerated crowds out more than it enforces; where nearly all is, it never does.',
    sources: ['frey'],
    claims: [
      changeOf('little specified: up to the tolerated .3 quality rises', quality, [hump[0], hump[1]], rises),
      changeOf('little specified: beyond it quality falls', quality, [hump[1], hump[2]], falls),
      changeOf('nearly all specified: quality rises up to .3', quality, [monotone[0], monotone[1]], rises),
      changeOf('nearly all specified: and beyond', quality, [monotone[1], monotone[2]], rises),
    ],
    reading:
      'Completeness .3 and 1 at penalty .2; the condition kap·phi < om·xi/(1 - aTol) holds in the first for most organizations and in the second for few. Effort cost share .5 and free audits keep effort inside its bounds.',
  },
];
