import { describe, expect, it } from 'vitest';
import { armScenario, baselineScenario } from '../../src/scenario/arms.ts';
import { resolvedYaml, scenarioHash } from '../../src/scenario/canonical.ts';
import { armOf } from '../../src/scenario/choose-arms.ts';
import { county, head, read } from './reading.ts';

const two = `${head}months: 38
services:
  community: {}
  chess: {unitCost: 100, needShare: 5 %}
governments:
  province: {agents: 0, fiscalPersons: 600000}
  city: {parent: province}
  town: {parent: province, offers: [chess]}
interventions:
  - {slug: late, use: publicity, start: 25}
indicators:
  saved: {formula: 1 - priceRatio, unit: share, meaning: Saving}
`;
const every = `checks:
  - describe: Everything
    it:
      - {it: is between, indicator: saved, between: [-1, 0.5]}
      - {it: is high, indicator: coverage, arm: " late+training@0.5 ", atLeast: 0.1}
      - {it: is low, indicator: coverage, atMost: 0.9}
      - {it: rises, indicator: awareness, arm: late, effect: rises, by: [0, 0.5]}
      - {it: is ordered, indicator: awareness, order: [late, baseline]}
      - {it: is ordered too, indicator: quality, orderOfGovernments: [town, city]}
      - {it: grows, indicator: coverage, shape: rising}
      - {it: grows ever less, indicator: coverage, shape: saturating, years: [1, 3], by: [0, 1]}
      - {it: "keeps: accounts", conserved: money}
  - describe: A government
    government: city
    it: [{it: is covered, indicator: coverage, atLeast: 0}]
  - describe: A service
    government: city
    service: chess
    it: [{it: is covered, indicator: coverage, atLeast: 0}]
  - describe: The only service of a government
    government: town
    it: [{it: is covered, indicator: coverage, atLeast: 0}]
`;

describe('checks of a scenario', () => {
  it('are read with their defaults: the baseline, all complete years, the widest scope', async () => {
    const { checks } = (await read(two + every)).scenario;
    expect(checks.map(({ government, service }) => [government, service])).toEqual([
      ['all', 'all'],
      ['city', 'all'],
      ['city', 'chess'],
      ['town', 'chess'],
    ]);
    const claims = checks[0].checks.map(({ claim }) => claim);
    expect(claims[0]).toEqual({ kind: 'band', arm: 'baseline', indicator: 'saved', low: -1, high: 0.5 });
    expect(claims[1]).toMatchObject({ arm: 'late+training@0.5', low: 0.1, high: null });
    expect(claims[6]).toMatchObject({ kind: 'shape', years: [1, 3], by: null });
    expect(claims[8]).toEqual({ kind: 'conserved', arm: 'baseline', conserved: 'money' });
  });

  it('are about the only government where they name a service alone', async () => {
    const text = `${head}${county}checks:\n  - describe: D\n    service: community\n    it: [{it: is, indicator: coverage, atMost: 1}]\n`;
    const { checks } = (await read(text)).scenario;
    expect(checks[0]).toMatchObject({ government: 'county', service: 'community' });
  });

  it('stay in the resolved file, which reads as the same scenario', async () => {
    const { scenario } = await read(two + every);
    const written = resolvedYaml(scenario);
    const again = (await read(written)).scenario;
    expect(again).toEqual(scenario);
    expect(resolvedYaml(again)).toBe(written);
  });

  it('change neither the hash nor what arms run', async () => {
    const [without, { scenario }] = [(await read(two)).scenario, await read(two + every)];
    expect(scenarioHash(scenario)).toBe(scenarioHash(without));
    expect(baselineScenario(scenario)).toEqual(baselineScenario(without));
    const late = armOf(scenario, 'late');
    expect(armScenario(scenario, late)).toEqual(armScenario(without, late));
  });

  it('are replaced by those of the file that extends another', async () => {
    const base = `${head}${county}checks:\n  - describe: Base\n    it: [{it: is, indicator: coverage, atMost: 1}]\n`;
    const own = `extends: base.yaml\nchecks:\n  - describe: Own\n    it: [{it: is, indicator: coverage, atMost: 1}]\n`;
    const read2 = await read(own, { 'base.yaml': base });
    expect(read2.scenario.checks.map(({ describe }) => describe)).toEqual(['Own']);
  });
});
