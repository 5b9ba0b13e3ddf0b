import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interventionNamed } from '../../src/interventions/registry.ts';
import { textLanguages } from '../../src/kernel/translation.ts';
import { allParameters } from '../../src/model/parameters/catalogue.ts';
import { scenarioJsonSchema, scenarioJsonSchemaText } from '../../src/scenario/json-schema.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { starterText } from '../../src/scenario/starter.ts';
import { scenarioIn } from '../../src/scenario/translations.ts';
import { read } from './reading.ts';

const scenarios = new URL('../../scenarios/', import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, scenarios), 'utf8');
const editorLine = '# yaml-language-server: $schema=./scenario.schema.json\n';

const shipped = readdirSync(scenarios).filter((file) => file.endsWith('.yaml'));

/** What a shipped file is warned of on purpose. */
const expectedWarnings: Readonly<Record<string, readonly string[]>> = {
  // it leaves a whole county's budget to one service
  'minimal.yaml': ['governments.county.serviceShare'],
  // a township buys in lots that are small for a county
  'f-town.yaml': ['governments.f-town.lotSize'],
  // the template asks as many residents as the counterfactual of the specification
  'f-town-advanced.yaml': ['governments.f-town.surveySize', 'governments.f-town.lotSize'],
  // the case is the contest alone
  'hubei-venture-philanthropy.yaml': ['governments.hubei.ventureShare'],
  // arms that switch to one mode altogether
  'nanjing-gulou-commission.yaml': ['interventions[1].changes[0].value', 'interventions[2].changes[0].value'],
  'three-modes.yaml': ['interventions[1].changes[1].value'],
};

describe('files that are shipped', () => {
  it.each(shipped)('%s is read without a warning', async (path) => {
    const { warnings } = await readScenario({ path, text: textOf(path), readFile: textOf });
    const expected = Object.hasOwn(expectedWarnings, path) ? expectedWarnings[path] : [];
    expect(warnings.map((warning) => warning.path)).toEqual(expected);
    expect(textOf(path).startsWith(editorLine)).toBe(true);
  });

  it.each(shipped)('%s says its title, names and claims in English and in Chinese', async (path) => {
    const { scenario } = await readScenario({ path, text: textOf(path), readFile: textOf });
    const [english, chinese] = textLanguages.map((language) => {
      const { title, description, names, arms, checks } = scenarioIn(scenario, language);
      const claims = checks.flatMap((group) => [
        group.describe,
        ...group.checks.map(({ it: claim }) => claim),
      ]);
      // interventions of the catalogue have their names from the program
      const armNames = arms
        .filter(({ slug }) => interventionNamed(slug) === undefined)
        .map(({ name }) => name);
      return [title, description, ...Object.values(names), ...armNames, ...claims].filter(
        (text) => text !== '',
      );
    });
    expect(english.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(chinese.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
    expect(chinese).toHaveLength(english.length);
  });

  it('the default county purchases the four services of the model', async () => {
    const { scenario } = await read(textOf('default-county.yaml'));
    const found = scenario.governments[0].services.map(({ slug, parameters, organizations }) => [
      slug,
      parameters.unitCost,
      parameters.needShare,
      organizations[0].count,
    ]);
    expect(found).toEqual([
      ['community', 100, 0.08, 14],
      ['education-culture', 90, 0.08, 14],
      ['home-elder-care', 130, 0.08, 14],
      ['urban-management', 90, 0.08, 14],
    ]);
  });

  it('the JSON Schema of editors is current', () => {
    expect(textOf('scenario.schema.json')).toBe(scenarioJsonSchemaText());
  });

  it('the JSON Schema names every parameter', () => {
    const text = JSON.stringify(scenarioJsonSchema());
    const missing = allParameters().filter(({ name }) => !text.includes(`"${name}":`));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

describe('the starter file', () => {
  it.each(['My county', '鼓楼区: #1 "care"', 'true', '12', '- x'])(
    'is valid, without warnings, for %s',
    async (name) => {
      const text = starterText(name);
      const { scenario, warnings } = await read(text);
      expect(scenario.title).toBe(name);
      expect(warnings).toEqual([]);
      expect(text.startsWith(editorLine)).toBe(true);
    },
  );

  it('runs a place without policy, against which its arms are compared', async () => {
    const { scenario } = await read(starterText('x'));
    expect(scenario.levers).toEqual([]);
    expect(scenario.arms.map(({ slug, interventions }) => [slug, ...interventions])).toEqual([
      ['supervision', 'supervision'],
      ['prices', 'higher-prices'],
      ['both', 'higher-prices', 'supervision'],
    ]);
  });

  it('explains every block', () => {
    const lines = starterText('x').split('\n');
    const blocks = lines.flatMap((line, index) => (/^[a-z]+:$/.test(line) ? [index] : []));
    const bare = blocks.filter(
      (index) => !lines.slice(Math.max(0, index - 4), index + 3).some((line) => line.trim().startsWith('#')),
    );
    expect(bare.map((index) => lines[index])).toEqual([]);
    expect(blocks.length).toBeGreaterThanOrEqual(5);
  });
});
