/**
 * Which numbers nobody knows, and worlds drawn from their plausible ranges. Uncertain is how people and organizations
 * behave: the constants of behaviour, and of a service how it becomes known, what effort costs and what a contract can
 * specify. What a scenario states of the place and its rules is not drawn, but for a few numbers of behaviour on which
 * the literature disagrees so much that no recommendation may rest on one value of them.
 */
import { latinHypercube, within } from '../../analysis/designs.ts';
import { clip } from '../../kernel/arithmetic.ts';
import { indicatorsConstants } from '../../model/parameters/constants/indicators.ts';
import { constants } from '../../model/parameters/constants.ts';
import type { Definition, NumberDefinition } from '../../model/parameters/definition.ts';
import { serviceParameters } from '../../model/parameters/service.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Drawn even where the scenario states them. */
const alwaysDrawn: readonly string[] = [
  'crowdOut',
  'diversionDisclosure',
  'donationCrowdOut',
  'satPerformance',
  'satDisconfirmation',
  'satExpectation',
  'satWaiting',
  'completeness',
];

/** Numbers of a service that tell how people and organizations behave. */
const behaviourOfServices = [
  'completeness',
  'effortCostShare',
  'inhouseExcess',
  'organicAwareness',
  'wordOfMouth',
  'spilloverNonUsers',
  'forgetting',
  'awareStart',
  'expectationMean',
  'incidentRate',
  'lossMean',
] as const satisfies readonly (keyof typeof serviceParameters)[];

/** Half the width of the plausible range of completeness about the value of a service. */
const COMPLETENESS_SPREAD = 0.15;

/** Settings of the computation, not of behaviour. */
const settings: readonly string[] = ['integrationParts', 'beliefMargin', 'winChanceFloor'];

/** A number that is drawn: a constant, or a parameter of all services. */
export interface Uncertain {
  readonly scope: 'constant' | 'service';
  readonly name: string;
  readonly range: readonly [low: number, high: number];
  readonly unit: string;
}

/** The numbers of a scenario that are drawn, constants first. */
export function uncertainNumbers(scenario: Scenario): Uncertain[] {
  const ofBehaviour = Object.entries(constants as Readonly<Record<string, Definition>>).flatMap(
    ([name, definition]): Uncertain[] => {
      const isKnown =
        settings.includes(name) ||
        Object.hasOwn(indicatorsConstants, name) ||
        (`constants.${name}` in scenario.provenance && !alwaysDrawn.includes(name));
      return isKnown || !isDrawable(definition) ? [] : [uncertain('constant', name, definition)];
    },
  );
  const ofServices = behaviourOfServices.flatMap((name): Uncertain[] => {
    const definition: Definition = serviceParameters[name];
    const isOpen = scenario.governments.some(({ slug: government, services }) =>
      services.some(({ slug }) => isOpenAt(scenario, { government, service: slug, name })),
    );
    return isOpen && isDrawable(definition) ? [uncertain('service', name, definition)] : [];
  });
  return [...ofBehaviour, ...ofServices];
}

function uncertain(
  scope: Uncertain['scope'],
  name: string,
  { plausible, unit }: NumberDefinition,
): Uncertain {
  const range = name === 'completeness' ? ([-COMPLETENESS_SPREAD, COMPLETENESS_SPREAD] as const) : plausible;
  return { scope, name, range, unit };
}

function isDrawable(definition: Definition): definition is NumberDefinition {
  return (
    definition.kind === 'number' &&
    definition.whole !== true &&
    definition.plausible[0] < definition.plausible[1]
  );
}

function isOpenAt(
  { provenance }: Scenario,
  {
    government,
    service,
    name,
  }: { readonly government: string; readonly service: string; readonly name: string },
): boolean {
  if (alwaysDrawn.includes(name)) return true;
  const stated = [`governments.${government}.services.${service}.${name}`, `services.${service}.${name}`];
  return !stated.some((path) => path in provenance);
}

/** A point of the plausible space: a number for each of the uncertain ones; of completeness the distance from the scenario's. */
export type Draw = readonly number[];

/**
 * Points that fill the plausible space evenly (a Latin hypercube).
 *
 * @param count - points, at least 1
 */
export function drawsOf(numbers: readonly Uncertain[], count: number, seed: string): Draw[] {
  if (numbers.length === 0) return Array.from({ length: count }, () => []);
  return latinHypercube(count, numbers.length, seed).map((point) =>
    point.map((u, d) => within(numbers[d].range, u)),
  );
}

/** The scenario at a point of the plausible space. */
export function scenarioAt(scenario: Scenario, numbers: readonly Uncertain[], point: Draw): Scenario {
  const own: Record<string, number> = {};
  const ofServices: { readonly name: string; readonly value: number }[] = [];
  numbers.forEach(({ scope, name }, d) => {
    if (scope === 'constant') own[name] = point[d];
    else ofServices.push({ name, value: point[d] });
  });
  const governments = scenario.governments.map((government) => ({
    ...government,
    services: government.services.map((service) => {
      const parameters: Record<string, unknown> = { ...service.parameters };
      for (const { name, value } of ofServices) {
        if (!isOpenAt(scenario, { government: government.slug, service: service.slug, name })) continue;
        parameters[name] =
          name === 'completeness' ? clip(service.parameters.completeness + value, 0, 1) : value;
      }
      return { ...service, parameters: parameters as unknown as typeof service.parameters };
    }),
  }));
  return { ...scenario, constants: { ...scenario.constants, ...own }, governments };
}
