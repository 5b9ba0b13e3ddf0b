import { describe, expect, it } from 'vitest';
import { resolvedYaml, scenarioHash } from '../../src/scenario/canonical.ts';
import { scenarioIn } from '../../src/scenario/translations.ts';
import { county, faultsOf, head, read } from './reading.ts';

const both = `format: 1
title: {zh: 社区养老, en: Care in the community}
description: {zh: 只有中文}
sources:
  census: {citation: {en: A census, zh: 人口普查}}
services:
  community:
    name: {en: Community service, zh: 社区服务}
    needShare: {value: 7 %, source: census, note: {en: a guess, zh: 估计}}
governments:
  east:
    name: {en: East, zh: 东区}
    services: {community: {organizations: {slug: sunrise, name: {en: Sunrise, zh: 朝阳}, type: nonprofit}}}
  west: {name: West}
interventions:
  - {slug: leaflets, use: publicity, name: {en: Leaflets, zh: 传单}}
arms:
  - {slug: more, name: {en: More, zh: 更多}, interventions: [leaflets]}
  - {slug: together, interventions: [leaflets, supervision]}
indicators:
  saving: {formula: 1 - priceRatio, unit: share, meaning: {en: What is saved, zh: 节约}}
checks:
  - describe: {en: Known, zh: 知晓}
    it: [{it: {en: is known, zh: 有人知晓}, indicator: awareness, atLeast: 0}]
`;
/** The same with the English texts alone. */
const english = both
  .replace(/\{(?:zh: [^,{}]+, )?en: ([^,{}]+)(?:, zh: [^{}]+)?\}/g, '$1')
  .replace('{zh: 只有中文}', '只有中文');

describe('a name', () => {
  it.each(["''", "'  '", "{en: East, zh: ''}", "{zh: ' '}"])(
    'of %s is refused, with its place',
    async (name) => {
      const text = both.replace('{en: East, zh: 东区}', name);
      expect(await faultsOf(text)).toEqual([
        expect.stringMatching(/^s\.yaml:12:\d+.*east.*; write a name, or leave it out/),
      ]);
    },
  );
});

describe('a text in two languages', () => {
  it('is known by the English one, and without it by the only one', async () => {
    const [{ scenario }, { scenario: plain }] = await Promise.all([read(both), read(english)]);
    expect(english).not.toContain('zh');
    expect({ ...scenario, translations: [] }).toEqual(plain);
    expect(scenarioHash(scenario)).toBe(scenarioHash(plain));
    expect(scenario.description).toBe('只有中文');
  });

  it('is told in the language of the reader, wherever it stands', async () => {
    const { scenario } = await read(both);
    const told = scenarioIn(scenario, 'zh');
    expect(told).toMatchObject({
      title: '社区养老',
      description: '只有中文',
      names: {
        'governments.east': '东区',
        'governments.west': 'West',
        'governments.east.services.community': '社区服务',
        'governments.east.services.community.organizations.sunrise': '朝阳',
        'interventions.leaflets': '传单',
      },
      indicators: [{ name: 'saving', meaning: '节约' }],
      checks: [{ describe: '知晓', checks: [{ it: '有人知晓' }] }],
    });
    expect(told.arms.map(({ slug, name }) => [slug, name])).toEqual([
      ['more', '更多'],
      ['together', '传单 + Supervision of contracts'],
    ]);
    expect(scenarioIn(scenario, 'en')).toEqual(scenario);
    const { governments, levers, interventions, sources } = scenario;
    expect(told).toMatchObject({ governments, levers, interventions, sources });
  });

  it('is kept in both by the scenario that is written beside results', async () => {
    const { scenario } = await read(both);
    const text = resolvedYaml(scenario);
    expect((await read(text)).scenario.translations).toEqual(scenario.translations);
    expect(scenario.translations.map(({ zh }) => zh).filter((zh) => !text.includes(`zh: "${zh}"`))).toEqual(
      [],
    );
    expect(scenario.translations).toHaveLength(11);
    expect(resolvedYaml((await read(text)).scenario)).toBe(text);
  });

  it('may be replaced in one language by a file that extends another, or by --set', async () => {
    const child = 'format: 1\nextends: base.yaml\ntitle: {zh: 另一个}\ngovernments: {east: {name: Plain}}\n';
    const { scenario } = await read(child, { 'base.yaml': both }, ['services.community.name.zh=社区']);
    const told = scenarioIn(scenario, 'zh');
    expect([scenario.title, told.title]).toEqual(['Care in the community', '另一个']);
    expect(told.names['governments.east']).toBe('Plain');
    expect(told.names['governments.west.services.community']).toBe('社区');
  });

  it('leaves things of the slugs en and zh what they are', async () => {
    const text =
      head + county.replace('community: {}', 'community: {}\n  en: {unitCost: 100}\n  zh: {unitCost: 90}');
    const { scenario } = await read(text);
    expect(scenario.governments[0].services.map(({ slug }) => slug)).toEqual(['community', 'en', 'zh']);
    expect(scenario.translations).toEqual([]);
  });
});
