import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, resolvedYaml, scenarioHash } from '../../src/scenario/canonical.ts';
import { randomScenario } from './random-scenario.ts';
import { county, head, read } from './reading.ts';

/** A scenario with every kind of block. */
const rich = `${head}description: "Two\\nlines, 鼓楼 \\u2028 # and: more"
months: {value: 5 years, source: assumption}
seed: "007"
window: 13-60
sources: {census: {citation: "National: census (2020)", url: https://example.org/a}}
constants: {callShock: {value: 1.2, source: census, note: "n: x"}}
services:
  home-elder-care: {name: Care, needShare: 9 %, choice: true}
  chess:
    unitCost: 120 CNY/person-month
    needByIncome: [1, 1, 1, 1, 1]
    organizations: {count: 5, type: enterprise, skill: 0.7, capacity: {value: 500, unit: persons, source: census}}
governments:
  east: {name: 东区, tenderShare: 80 %, services: {chess: {needShare: 7 %}}}
  west:
    offers: [chess]
    residents:
      - {slug: urban, share: 0.7, literacy: {beta: {shapes: [4, 3]}}}
      - {slug: rural, share: 30 %, quintileShares: [0.4, 0.3, 0.1, 0.1, 0.1]}
    evaluators: {own: {noise: 0.1}, other: {}}
    services:
      go:
        unitCost: 1 thousand CNY/person-month
        organizations:
          - {slug: alone, type: nonprofit, mission: {nonprofit: 0.3, enterprise: {uniform: {from: 0, to: 0.3}}}}
          - {count: 4, types: {nonprofit: 1}}
          - {count: 3}
levers:
  - slug: publicity
    name: Publicity
    changes: [{parameter: publicitySpend, kind: to, value: 0.2}, {parameter: awardRule, kind: to, value: ratio}]
    start: month 13
    stop: 40
    rampMonths: 6 months
    cost: {yearlyPerHead: 0.2 CNY/person/year}
    payer: alone
    target: {governments: [west, east]}
indicators:
  saved: {formula: 1 - priceRatio / 1.08, unit: share, meaning: Saving}
  above: {formula: "saved > 0 ? 1 : 0", unit: index, meaning: Positive}
`;

async function roundTrip(text: string) {
  const { scenario } = await read(text);
  const written = resolvedYaml(scenario);
  const again = await read(written);
  return { scenario, written, again };
}

describe('the resolved scenario is a scenario file', () => {
  it.each([
    ['of the smallest scenario', head + county],
    ['of a scenario with every kind of block', rich],
  ])('%s: it reads as the same scenario and writes the same bytes', async (_, text) => {
    const { scenario, written, again } = await roundTrip(text);
    expect(again.scenario).toEqual(scenario);
    expect(resolvedYaml(again.scenario)).toBe(written);
    expect(scenarioHash(again.scenario)).toBe(scenarioHash(scenario));
  });

  it('states every value with its unit and where it comes from', async () => {
    const { written } = await roundTrip(rich);
    expect(written).toContain('    tenderShare: {value: 0.8, unit: probability}\n');
    expect(written).toContain('    minimumBids: {value: 3, unit: count, source: default (assumption)}\n');
    expect(written).toContain('  callShock: {value: 1.2, unit: log sd, source: census, note: "n: x"}\n');
    expect(written).toContain('  olken: {citation: "Olken (2007)');
  });

  it('warns when a value marked as default was changed by hand', async () => {
    const { written } = await roundTrip(head + county);
    const edited = written.replace('minimumBids: {value: 3,', 'minimumBids: {value: 2,');
    const { warnings } = await read(edited);
    expect(warnings.map(({ path }) => path)).toContain('governments.county.minimumBids');
  });

  it('holds for random scenarios', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomScenario(), async (text) => {
        const { scenario, written, again } = await roundTrip(text);
        expect(again.scenario).toEqual(scenario);
        expect(resolvedYaml(again.scenario)).toBe(written);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the hash of a scenario', () => {
  const hashOf = async (text: string) => scenarioHash((await read(text)).scenario);

  it('does not depend on the order of keys', async () => {
    const text = `${head}governments:\n  b: {agents: 10, tenderShare: 0.2}\n  a: {}\nservices: {chess: {unitCost: 9}, community: {}}\n`;
    const other = `services: {community: {}, chess: {unitCost: 9}}\ngovernments:\n  a: {}\n  b: {tenderShare: 0.2, agents: 10}\n${head}`;
    expect(await hashOf(other)).toBe(await hashOf(text));
  });

  it('does not depend on titles, names, sources, notes, or on stating a default', async () => {
    const other = `${head.replace('Test', 'Other')}description: more\nmonths: 60\nsources: {a: {citation: b}}\nservices:\n  community: {name: C, needShare: {value: 8 %, source: a, note: n}}\ngovernments: {county: {name: 县}}\n`;
    expect(await hashOf(other)).toBe(await hashOf(head + county));
  });

  it.each([
    ['the seed', 'seed: 2\n'],
    ['the months', 'months: 61\nwindow: 37-60\n'],
    ['the window', 'window: 36-60\n'],
    ['the replications', 'replications: 31\n'],
    ['a constant', 'constants: {callShock: 1.31}\n'],
    ['a formula', 'indicators: {own: {formula: quality, unit: share, meaning: m}}\n'],
    [
      'a lever',
      'levers: [{slug: a, start: 13, changes: [{parameter: disclosure, kind: add, value: 0.1}]}]\n',
    ],
  ])('depends on %s', async (_, lines) => {
    expect(await hashOf(head + county + lines)).not.toBe(await hashOf(head + county));
  });

  it('depends on a parameter, a name of an agent and a law', async () => {
    const hashes = await Promise.all(
      ['{}', '{tenderShare: 0.51}', '{services: {community: {organizations: {skill: 0.5}}}}']
        .map((fields) => `${head}services: {community: {}}\ngovernments: {county: ${fields}}\n`)
        .concat(`${head}services: {community: {}}\ngovernments: {country: {}}\n`)
        .map(hashOf),
    );
    expect(new Set(hashes).size).toBe(4);
  });

  it('is taken of JSON with sorted names', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"x","d":null}]}',
    );
  });
});
