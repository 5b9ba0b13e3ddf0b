/** A resolved scenario as a complete file, and its hash. */
import { formatWindow } from '../kernel/clock.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { utf8 } from '../kernel/text.ts';
import { constants } from '../model/parameters/constants.ts';
import { evaluatorParameters } from '../model/parameters/evaluator.ts';
import { governmentParameters } from '../model/parameters/government.ts';
import { levelDefaults } from '../model/parameters/levels.ts';
import type { GovernmentPlace, ResidentGroup } from '../model/place.ts';
import { checkBlocks } from './resolved-checks.ts';
import { armBlocks, interventionBlocks, leverBlock } from './resolved-levers.ts';
import { serviceBlock, sharedServices, withoutShared } from './resolved-services.ts';
import { placeOf, type Scenario } from './scenario.ts';
import { FORMAT } from './schema.ts';
import { inBoth, nameBlock, type Origins, parametersBlock, stated } from './stated.ts';
import { type Block, blockText, line } from './yaml-text.ts';

const HEAD = `# yaml-language-server: $schema=./scenario.schema.json
# Every value of the scenario, defaults with their sources included. Read again, it is the same scenario.
`;

/**
 * The complete scenario as a valid scenario file. Values are `{value, unit, source, note}`; those that the scenario
 * leaves open are marked `default (source)`. What all governments share of a service stands under `services`.
 */
export function resolvedYaml(scenario: Scenario): string {
  const { governments } = scenario;
  const services = governments.length > 1 ? sharedServices(scenario) : {};
  const block: Block = {
    format: line(FORMAT),
    title: line(inBoth(scenario, scenario.title)),
    ...(scenario.description === '' ? {} : { description: line(inBoth(scenario, scenario.description)) }),
    months: stated(scenario, 'months', {
      value: scenario.months,
      unit: 'months',
      byDefault: scenario.months,
    }),
    seed: line(scenario.seed),
    replications: stated(scenario, 'replications', {
      value: scenario.replications,
      byDefault: scenario.replications,
    }),
    window: line(formatWindow(scenario.window)),
    sources: Object.fromEntries(
      Object.entries(scenario.sources).map(([key, { citation, url }]) => [
        key,
        line({ citation: inBoth(scenario, citation), url: url === '' ? undefined : url }),
      ]),
    ),
    constants: parametersBlock(scenario, 'constants', { table: constants, values: scenario.constants }),
    ...(Object.keys(services).length === 0 ? {} : { services }),
    governments: Object.fromEntries(
      governments.map((government) => [government.slug, governmentBlock(scenario, government, services)]),
    ),
    ...(scenario.levers.length === 0
      ? {}
      : { levers: scenario.levers.map((lever) => leverBlock(scenario, lever)) }),
    ...interventionBlocks(scenario),
    ...armBlocks(scenario),
    ...questionnaireBlock(scenario),
    ...indicatorBlock(scenario),
    ...checkBlocks(scenario),
  };
  return HEAD + blockText(block);
}

function governmentBlock(scenario: Scenario, government: GovernmentPlace, shared: Block): Block {
  const path = `governments.${government.slug}`;
  const offers = government.services.map(({ slug }) => slug).filter((slug) => Object.hasOwn(shared, slug));
  const services = government.services.flatMap((service) => {
    const own = withoutShared(
      serviceBlock(scenario, government, service),
      shared[service.slug] as Block | undefined,
    );
    return [[service.slug, own] as const];
  });
  return {
    ...nameBlock(scenario, path),
    ...(government.parent === null ? {} : { parent: line(government.parent) }),
    ...parametersBlock(scenario, path, {
      table: governmentParameters,
      values: government.parameters,
      defaults: levelDefaults[government.parameters.level].values,
    }),
    residents: government.residents.map((group) =>
      residentBlock(scenario, group, `${path}.residents.${group.slug}`, government.residents.length),
    ),
    evaluators: Object.fromEntries(
      government.evaluators.map(({ slug, parameters }) => [
        slug,
        parametersBlock(scenario, `${path}.evaluators.${slug}`, {
          table: evaluatorParameters,
          values: parameters,
        }),
      ]),
    ),
    ...(Object.keys(shared).length === 0 ? {} : { offers: line(offers) }),
    services: Object.fromEntries(services),
  };
}

function residentBlock(origins: Origins, group: ResidentGroup, path: string, groups: number): Block {
  const { slug, share, quintileShares, literacy } = group;
  return {
    slug: line(slug),
    share: stated(origins, `${path}.share`, { value: share, byDefault: 1 / groups }),
    quintileShares: line(quintileShares),
    ...(literacy === null
      ? {}
      : { literacy: stated(origins, `${path}.literacy`, { value: literacy, byDefault: null }) }),
  };
}

function questionnaireBlock(scenario: Scenario): Block {
  const { questionnaire } = scenario;
  if (questionnaire === null) return {};
  const { respondents, month } = questionnaire;
  const stating = stated(scenario, 'questionnaire.respondents', {
    value: respondents,
    byDefault: respondents,
  });
  return { questionnaire: { respondents: stating, month: line(month + 1) } };
}

function indicatorBlock(scenario: Scenario): Block {
  const { indicators } = scenario;
  if (indicators.length === 0) return {};
  const entries = indicators.map(({ name, formula, unit, meaning }) => [
    name,
    { formula: line(formula), unit: line(unit), meaning: line(inBoth(scenario, meaning)) },
  ]);
  return { indicators: Object.fromEntries(entries) };
}

/**
 * SHA-256 of everything that can change a number: the place, the seed, the replications, the window and the formulas,
 * as JSON with sorted keys. Titles, names, notes and sources do not count, nor does the order of keys in the file.
 */
export function scenarioHash(scenario: Scenario): string {
  const { seed, replications, indicators } = scenario;
  const formulas = indicators.map(({ name, unit, expression }) => ({ name, unit, expression }));
  const content = { format: FORMAT, place: placeOf(scenario), seed, replications, indicators: formulas };
  return sha256Hex(utf8(canonicalJson(content)));
}

/** JSON with the names of every object in code-unit order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson((value as Record<string, unknown>)[name])}`);
  return `{${fields.join(',')}}`;
}
