import { describe, expect, it } from 'vitest';
import { governmentParameters } from '../../src/model/parameters/government.ts';
import { type LevelParameter, levelDefaults } from '../../src/model/parameters/levels.ts';
import { resolvedYaml, scenarioHash } from '../../src/scenario/canonical.ts';
import { faultsOf, head, read } from './reading.ts';

const services = 'services:\n  community: {}\n';
const province =
  'province: {level: province, agents: 0, fiscalPersons: 4 million persons, transferShare: 0.3}';
const tree = `${head}${services}governments:
  ${province}
  city: {parent: province, level: municipality, agents: 500}
  town: {parent: city, level: township, legality: 0.3, agents: 500}
  county: {agents: 500}
`;
const names = ['legality', 'capability', 'capabilityTarget', 'disclosure'] as const;

async function governmentsOf(text: string, set: readonly string[] = []) {
  const { scenario } = await read(text, {}, set);
  return Object.fromEntries(scenario.governments.map((government) => [government.slug, government]));
}

describe('levels of government', () => {
  it('fill in what a government does not state', async () => {
    const { province: top, city, town, county } = await governmentsOf(tree);
    const of = ({ parameters }: typeof city) => names.map((name) => parameters[name]);
    expect(of(top)).toEqual([0.6, 0.6, 0.6, 0.4]);
    expect(of(city)).toEqual([0.5, 0.5, 0.5, 0.3]);
    expect(of(county)).toEqual([0.4, 0.4, 0.4, 0.2]);
    expect(of(town)).toEqual([0.3, 0.2, 0.2, 0.1]);
  });

  it('leave a county at the defaults of the tables, which move no scenario without levels', () => {
    for (const [name, value] of Object.entries(levelDefaults.county.values)) {
      expect(value, name).toBe(governmentParameters[name as LevelParameter].default);
    }
  });

  it('fall from province to township in every default, within the plausible ranges', () => {
    const order = ['province', 'municipality', 'county', 'township'] as const;
    expect(governmentParameters.level.options).toEqual(order);
    for (const name of names) {
      const values = order.map((level) => levelDefaults[level].values[name]);
      expect(values, name).toEqual([...values].sort((a, b) => b - a));
      expect(new Set(values).size, name).toBe(4);
      const [lowest, highest] = governmentParameters[name].plausible;
      expect(
        values.every((value) => value >= lowest && value <= highest),
        name,
      ).toBe(true);
    }
  });

  it('give a parent without residents no service, unless it says so', async () => {
    const { province: top, city } = await governmentsOf(tree);
    expect(top.services).toEqual([]);
    expect(city.services.map(({ slug }) => slug)).toEqual(['community']);
    const offering = await governmentsOf(tree.replace('agents: 0,', 'agents: 0, offers: [community],'));
    expect(offering.province.services).toHaveLength(1);
  });

  it('read "none" as no parent, so that a scenario can take back one that it extends', async () => {
    const { town, city, county } = await governmentsOf(tree, ['governments.town.parent=none']);
    expect([town.parent, city.parent, county.parent]).toEqual([null, 'province', null]);
  });

  it('stand in the complete scenario, which reads back as the same', async () => {
    const { scenario } = await read(tree);
    const text = resolvedYaml(scenario);
    expect(text).toContain('parent: province');
    expect(text).toContain('level: {value: municipality}');
    const again = await read(text);
    expect(again.scenario.governments).toEqual(scenario.governments);
    expect(scenarioHash(again.scenario)).toBe(scenarioHash(scenario));
    expect(resolvedYaml(again.scenario)).toBe(text);
  });

  it('count as what the scenario says', async () => {
    const hash = async (text: string) => scenarioHash((await read(text)).scenario);
    expect(await hash(tree.replace('{parent: city,', '{parent: province,'))).not.toBe(await hash(tree));
  });
});

describe('a circle of parents', () => {
  it('is named once, and governments that hang on it are not blamed', async () => {
    const text = `${head}${services}governments:\n  a: {parent: c}\n  b: {parent: a}\n  c: {parent: b}\n  d: {parent: a}\n`;
    expect(await faultsOf(text)).toEqual([
      's.yaml:6:15 governments.a.parent is "c"; nobody stands above itself: a below c below b below a',
    ]);
  });
});
