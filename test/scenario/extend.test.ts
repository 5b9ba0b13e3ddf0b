import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { county, faultsOf, head, read } from './reading.ts';

describe('a scenario extends another one', () => {
  const base = `${head}months: 36\nservices:\n  community: {needShare: {value: 5 %, source: census}, burden: 0.3}\ngovernments:\n  county: {agents: 100, evaluators: {a: {}, b: {}}}\nlevers: [{slug: l, start: 13, changes: [{parameter: disclosure, kind: add, value: 0.1}]}]\n`;

  it('merges maps and replaces lists and values', async () => {
    const text =
      'extends: base.yaml\ntitle: Variant\ngovernments:\n  county: {tenderShare: 0.9, evaluators: {b: {noise: 0.2}}}\nlevers: []\n';
    const { scenario } = await read(text, { 'base.yaml': base });
    const [{ parameters, evaluators }] = scenario.governments;
    expect(scenario).toMatchObject({ title: 'Variant', months: 36, levers: [] });
    expect(parameters).toMatchObject({ agents: 100, tenderShare: 0.9 });
    expect(evaluators.map(({ slug, parameters: { noise } }) => [slug, noise])).toEqual([
      ['a', 0.08],
      ['b', 0.2],
    ]);
  });

  it('replaces a value together with its source', async () => {
    const text = 'extends: base.yaml\nservices: {community: {needShare: {value: 6 %}}}\n';
    const { scenario } = await read(text, { 'base.yaml': base });
    expect(scenario.provenance['governments.county.services.community.needShare'].source).toBe('');
  });

  it('names the file in which a fault is written', async () => {
    const faults = await faultsOf('extends: base.yaml\nseed: []\n', {
      'base.yaml': base.replace('0.3', '3'),
    });
    expect(faults).toEqual([
      'base.yaml:5:64 services.community.burden is 3; a number from 0 to 1 is admitted',
      's.yaml:2:7 seed is a list of 0; write any text or number',
    ]);
  });

  it('reaches folders below and files beside it, five deep', async () => {
    const files: Record<string, string> = {
      'sub/1.yaml': 'extends: ../2.yaml',
      'sub/3.yaml': 'extends: 4.yaml',
    };
    files['2.yaml'] = 'extends: ./sub/3.yaml';
    files['sub/4.yaml'] = 'extends: ../sub/5.yaml';
    files['sub/5.yaml'] = base;
    expect((await read('extends: sub/1.yaml', files)).scenario.months).toBe(36);
  });

  it.each([
    '/base.yaml',
    '../base.yaml',
    'sub/../../base.yaml',
    '..\\base.yaml',
    'C:/base.yaml',
    '~/base.yaml',
    'file:base.yaml',
    '""',
    '.',
  ])('never leaves the folder of the scenario: %s', async (path) => {
    const asked: string[] = [];
    const source = {
      path: 'folder/s.yaml',
      text: `extends: ${path}\n${head}${county}`,
      readFile: (file: string) => {
        asked.push(file);
        return undefined;
      },
    };
    await expect(readScenario(source)).rejects.toThrow();
    expect(asked.filter((file) => !file.startsWith('folder/'))).toEqual([]);
  });

  it('counts the size of all files together', async () => {
    const half = `${head}${county}# ${'x'.repeat(600_000)}\n`;
    const faults = await faultsOf(`extends: base.yaml\n${half}`, { 'base.yaml': half });
    expect(faults[0]).toContain('at most 1000000 bytes (1 MB) in all');
  });
});
