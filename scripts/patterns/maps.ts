/** Headline effects as maps of signs over two conditions. */
import { also, oneService, type Setting, setting } from './pattern.ts';
import { audited, interior } from './settings.ts';

/** One condition of a map: what it is called, and its values with the assignments that make them. */
export interface Condition {
  readonly words: string;
  readonly values: readonly { readonly words: string; readonly set: readonly string[] }[];
}

/** An effect under every pair of values of two conditions. */
export interface SignMap {
  readonly id: string;
  /** Names the effect and its conditions. */
  readonly title: string;
  /** What it is about, and the settings that are common to all its cells. */
  readonly reading: string;
  readonly rows: Condition;
  readonly columns: Condition;
  /** Indicators whose change is mapped. */
  readonly indicators: readonly string[];
  /** Both settings of a cell. */
  readonly cell: (
    row: readonly string[],
    column: readonly string[],
  ) => readonly [before: Setting, after: Setting];
}

const values = <Value>(of: readonly Value[], set: (value: Value) => readonly string[]) =>
  of.map((value) => ({ words: String(value), set: set(value) }));

const milder = setting('penalty .3', oneService, 'constants.penalty=0.3');
const competition = [
  'governments.county.tenderShare=0.9',
  'governments.county.outsideAccess=1.2',
  'governments.county.lotSplit=0.5',
];

const competitionMap: SignMap = {
  id: 'competition',
  title: 'Competition by contractibility and supervision',
  reading:
    'More lots by tender (.5 to .9), smaller lots, better access to calls. Penalty .3, so that effort is seldom at a bound.',
  rows: {
    words: 'completeness',
    values: values([0.1, 0.35, 0.6, 0.85], (value) => [`services.community.completeness=${value}`]),
  },
  columns: { words: 'audit chance', values: values([0.05, 0.15, 0.3, 0.45], audited) },
  indicators: ['purchasedQuality', 'priceRatio', 'valueForMoney'],
  cell: (row, column) => [
    also(milder, 'as written', ...row, ...column),
    also(milder, 'competition', ...row, ...column, ...competition),
  ],
};

const publicityMap: SignMap = {
  id: 'publicity',
  title: 'Publicity by capacity',
  reading:
    'Spending on publicity from nothing, at capacities from a third of the default to three times as much.',
  rows: {
    words: 'share of revenue for the service',
    values: values([0.01, 0.03, 0.06, 0.09], (value) => [`governments.county.serviceShare=${value}`]),
  },
  columns: {
    words: 'CNY a head and month',
    values: values([0.05, 0.1, 0.2, 0.4], (value) => [`governments.county.publicitySpend=${value}`]),
  },
  indicators: ['coverage', 'waiting', 'satisfaction'],
  cell: (row, column) => [
    setting('no publicity', oneService, ...row),
    setting('publicity', oneService, ...row, ...column),
  ],
};

const evaluationMap: SignMap = {
  id: 'evaluation',
  title: 'Evaluation by independence',
  reading: 'Weight of outcomes in every evaluation from nothing.',
  rows: {
    words: 'independence',
    values: values([0, 0.3, 0.6, 0.9], (value) => [`governments.county.independence=${value}`]),
  },
  columns: {
    words: 'weight of outcomes',
    values: values([0.2, 0.4, 0.6, 0.8], (value) => [`governments.county.outcomeWeight=${value}`]),
  },
  indicators: ['purchasedQuality', 'priceRatio', 'valueForMoney'],
  cell: (row, column) => {
    const every = setting('', oneService, 'governments.county.evaluationRate=1', ...row);
    return [
      also(every, 'outcomes without weight', 'governments.county.outcomeWeight=0'),
      also(every, 'outcomes with weight', ...column),
    ];
  },
};

const supervisionMap: SignMap = {
  id: 'supervision',
  title: 'Supervision by crowding-out',
  reading:
    'Audit chance from .05; up to .3 is tolerated. Completeness .3, penalty .2, effort cost share .5, nothing diverted, audits free, as in V15.',
  rows: {
    words: 'crowding-out',
    values: values([0, 0.2, 0.4, 0.8], (value) => [`constants.crowdOut=${value}`]),
  },
  columns: { words: 'audit chance, from .05', values: values([0.15, 0.3, 0.6, 1], audited) },
  indicators: ['purchasedQuality'],
  cell: (row, column) => {
    const mild = also(interior, '', 'constants.penalty=0.2', ...row);
    return [also(mild, 'seldom audited', ...audited(0.05)), also(mild, 'audited', ...column)];
  },
};

/** Every map. */
export const signMaps: readonly SignMap[] = [competitionMap, publicityMap, evaluationMap, supervisionMap];
