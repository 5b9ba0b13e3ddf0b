/**
 * Arbitrary valid scenarios, as the text of a file: reading, resolving and running are all under the laws. Values come
 * from the tables of parameters, so that a parameter that the model starts to read is varied without a line here; what is
 * more than a value (levers, a second government, groups, evaluators) is a feature below, switched on by being listed.
 */
import fc from 'fast-check';
import { constants } from '../../src/model/parameters/constants.ts';
import { evaluatorParameters } from '../../src/model/parameters/evaluator.ts';
import { governmentParameters } from '../../src/model/parameters/government.ts';
import { serviceParameters } from '../../src/model/parameters/service.ts';
import type { Place } from '../../src/model/place.ts';
import { placeOf } from '../../src/scenario/scenario.ts';
import { read } from '../scenario/reading.ts';
import { type County, levers } from './levers.ts';
import { between, perhaps, valuesOf } from './values.ts';

type Block = Record<string, unknown>;

/** A scenario in the making. */
interface Draft extends Block {
  readonly months: number;
  readonly services: Readonly<Record<string, Block>>;
  readonly governments: Readonly<Record<string, Block>>;
}

/** Something a scenario can have besides values: an arbitrary change of the draft. */
type Feature = fc.Arbitrary<(draft: Draft) => Draft>;

/** Small enough to run in hundredths of a second; shares that have to fit together are set by a feature or not at all. */
const government = valuesOf(governmentParameters, {
  agents: fc.constantFrom(20, 50, 80),
  personsPerAgent: fc.constantFrom(1, 7, 60),
  communities: fc.constantFrom(1, 2, 3),
  fiscalPersons: null,
  transferShare: null,
  lotSize: fc.constantFrom(10, 120, 600),
  lotSplit: perhaps(between([0.3, 3])),
  contractMonths: fc.constantFrom(3, 7, 8, 11, 12, 12, 12, 24),
  advance: perhaps(between([0, 0.5])),
  midTranche: perhaps(between([0, 0.5])),
});

const service = valuesOf(serviceParameters, {
  policyShare: null,
  needShare: between([0, 0.8]),
  registeredPerService: fc.integer({ min: 2, max: 6 }),
});

const constantValues = valuesOf(constants, {
  planningMonth: perhaps(fc.constantFrom(0, 1, 2, 6, 11)),
  tenderTries: perhaps(fc.integer({ min: 1, max: 4 })),
  cashStartMonths: perhaps(between([0, 6])),
  entryRate: perhaps(between([0, 5])),
  idleMonths: perhaps(fc.integer({ min: 1, max: 24 })),
});

const withLevers: Feature = levers.map((of) => (draft) => ({
  ...draft,
  levers: of(draft.governments.county as Block & County),
}));

const withNeighbour: Feature = government.map((values) => (draft) => ({
  ...draft,
  governments: { ...draft.governments, 'a-town': values },
}));

/** A province without residents, parent of all others, that passes on a part of its revenue. */
const withParent: Feature = fc
  .record({
    fiscalPersons: fc.constantFrom(1, 5000, 200_000),
    transferShare: between([0, 1]),
    transferEarmarked: between([0, 1]),
    equalisation: between([0, 2]),
  })
  .map((province) => (draft) => {
    const children = Object.entries(draft.governments).map(
      ([slug, values]) => [slug, { ...values, parent: 'province' }] as const,
    );
    const governments = { ...Object.fromEntries(children), province: { agents: 0, ...province } };
    return { ...draft, governments };
  });

const withSecondService: Feature = service.map((values) => (draft) => ({
  ...draft,
  services: { ...draft.services, 'home-elder-care': values },
}));

/** An insurance of everyone, whose premium the budget can often bear, with incidents in most months. */
const withInsurance: Feature = fc
  .record({
    premiumReference: between([1, 60]),
    incidentRate: between([0.001, 0.05]),
    deductible: perhaps(between([0, 2000])),
    coverShare: perhaps(between([0, 1])),
    automaticShare: perhaps(between([0, 1])),
    lossRatioMinimum: perhaps(between([0, 1])),
    refundShare: perhaps(between([0, 0.9])),
    burden: perhaps(between([0, 1])),
  })
  .map((values) => (draft) => ({
    ...draft,
    services: { ...draft.services, 'livelihood-insurance': { kind: 'insurance', ...values } },
  }));

/** Two groups of residents that differ in income and literacy. */
const withGroups: Feature = between([0, 1]).map((share) => (draft) => ({
  ...draft,
  governments: {
    ...draft.governments,
    county: {
      ...draft.governments.county,
      residents: [
        { slug: 'old', share, quintileShares: [0.6, 0.4, 0, 0, 0], literacy: 0.2 },
        { slug: 'young', share: 1 - share, quintileShares: [0, 0, 0.2, 0.4, 0.4] },
      ],
    },
  },
}));

const evaluator = valuesOf(evaluatorParameters, {});
const withEvaluators: Feature = fc
  .array(evaluator, { minLength: 1, maxLength: 3 })
  .map((list) => (draft) => ({
    ...draft,
    governments: {
      ...draft.governments,
      county: {
        ...draft.governments.county,
        evaluators: Object.fromEntries(list.map((values, i) => [`evaluator-${i}`, values])),
      },
    },
  }));

/** Features of a scenario, each present in half of them. */
const features: readonly Feature[] = [
  withNeighbour,
  withSecondService,
  withInsurance,
  withGroups,
  withEvaluators,
  withParent,
  // after what its targets are part of
  withLevers,
];

const plain = fc.record({
  format: fc.constant(1),
  title: fc.constant('Any place'),
  months: fc.integer({ min: 14, max: 26 }),
  constants: constantValues,
  services: service.map((values) => ({ community: values })),
  governments: government.map((values) => ({ county: values })),
});

/** The text of any scenario: a file in JSON, which is YAML. */
export const scenarios: fc.Arbitrary<string> = fc
  .tuple(plain, ...features.map((feature) => fc.option(feature, { freq: 2 })))
  .map(([draft, ...changes]) => {
    const scenario = changes.reduce<Draft>((changed, feature) => feature?.(changed) ?? changed, draft);
    return JSON.stringify(scenario, null, 1);
  });

/** The text of any scenario with levers. */
export const scenariosWithLevers: fc.Arbitrary<string> = fc
  .tuple(scenarios, withLevers)
  .map(([text, addLevers]) => JSON.stringify(addLevers(JSON.parse(text)), null, 1));

/** What the model runs of a scenario. @throws QuasimarketError if the scenario is not valid */
export async function placeFrom(text: string): Promise<Place> {
  return placeOf((await read(text)).scenario);
}
