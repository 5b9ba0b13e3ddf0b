/** The arms of a comparison: from words, by default, and as scenarios to run. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { interventions } from '../../src/interventions/registry.ts';
import { formatError, QuasimarketError } from '../../src/kernel/error.ts';
import { armScenario } from '../../src/scenario/arms.ts';
import { resolvedYaml, scenarioHash } from '../../src/scenario/canonical.ts';
import { armAmong, armOf, catalogueArms, defaultArms } from '../../src/scenario/choose-arms.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { placeOf, type Scenario } from '../../src/scenario/scenario.ts';
import { county, head, read } from './reading.ts';

// Loading parsers takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const text = `${head}${county}levers:
  - {slug: training, start: 1, changes: [{parameter: training, kind: add, value: 0.1}]}
interventions:
  - {slug: subsidy, name: Higher prices, changes: [{parameter: reserveMarkup, kind: add, value: 0.05}]}
  - {slug: closed, changes: [{parameter: outsideOpen, kind: to, value: false}]}
  - {slug: publicity, use: publicity, start: 25}
arms:
  - {slug: outreach, name: Outreach, interventions: [publicity, grassroots-outreach]}
`;
let scenario: Scenario;
beforeAll(async () => {
  scenario = (await read(text)).scenario;
});

function refusal(words: string): string {
  try {
    armOf(scenario, words);
  } catch (error) {
    if (error instanceof QuasimarketError && error.code === 'input') return formatError(error);
    throw error;
  }
  throw new Error('the arm was accepted');
}

async function shipped(name: string): Promise<Scenario> {
  const readFile = (path: string) => readFileSync(path, 'utf8');
  const path = `scenarios/${name}.yaml`;
  return (await readScenario({ path, text: readFile(path), readFile })).scenario;
}

describe('a word', () => {
  it('names an arm, an intervention of the scenario, or one of the catalogue', () => {
    expect(armOf(scenario, 'outreach')).toBe(scenario.arms[0]);
    expect(armOf(scenario, 'subsidy')).toMatchObject({ name: 'Higher prices', interventions: ['subsidy'] });
    expect(armOf(scenario, 'publicity').levers[0].start).toBe(24);
    expect(armOf(scenario, 'supervision')).toMatchObject({ name: 'Supervision of contracts' });
    expect(armOf(scenario, 'supervision').levers[0]).toMatchObject({ start: 12, strength: 1, rampMonths: 6 });
  });

  it('joins interventions with a plus and gives a strength after an at sign, in one spelling', () => {
    const arm = armOf(scenario, 'supervision@.50+disclosure');
    expect(arm).toMatchObject({
      slug: 'disclosure+supervision@0.5',
      name: 'Disclosure + Supervision of contracts at 0.5',
      interventions: ['disclosure', 'supervision'],
    });
    expect(arm.levers.map(({ strength }) => strength)).toEqual([1, 0.5]);
    expect(armOf(scenario, 'disclosure+supervision@0.5')).toEqual(arm);
    expect(armOf(scenario, 'outreach@0').levers.map(({ strength }) => strength)).toEqual([0, 0]);
  });

  it('is refused with what was probably meant, or what the rule is', () => {
    expect(refusal('publicty')).toBe(
      'no intervention or arm is called "publicty"; did you mean "publicity"?',
    );
    expect(refusal('outreach+outreech')).toContain('did you mean "outreach"?');
    expect(refusal('qqqqqqq')).toContain('list interventions');
    for (const strength of ['1.5', '-1', 'half', '', '0.5@0.5', '.']) {
      expect(refusal(`publicity@${strength}`)).toContain('no strength from 0 to 1');
    }
    expect(refusal('outreach+publicity')).toBe(
      'arm "outreach+publicity" takes "publicity" twice; an arm takes it once',
    );
    expect(refusal('competition+closed')).toBe(
      'arm "competition+closed": closed sets "outsideOpen"; intervention "competition" sets it at the same time for some of the same',
    );
    expect(refusal('')).toContain('an arm has no name');
  });

  it('joins any two interventions of the catalogue', () => {
    const slugs = interventions.map(({ slug }) => slug);
    for (const one of slugs) {
      for (const other of slugs.filter((slug) => slug > one)) {
        expect(armOf(scenario, `${one}+${other}`).levers).toHaveLength(2);
      }
    }
  });
});

describe('the scenario of an arm', () => {
  it('has the levers of both in slug order, and nothing else that differs', () => {
    const arm = armOf(scenario, 'training+outreach');
    const run = armScenario(scenario, arm);
    expect(run.levers.map(({ slug }) => slug)).toEqual([
      'grassroots-outreach',
      'intervention-training',
      'publicity',
      'training',
    ]);
    expect(run).toMatchObject({ arms: [], interventions: [] });
    expect({ ...placeOf(run), levers: [] }).toEqual({ ...placeOf(scenario), levers: [] });
    expect(scenarioHash(run)).not.toBe(scenarioHash(scenario));
    expect(scenario.levers).toHaveLength(1);
  });

  it('is a scenario file that reads back to the same run and the same bytes', async () => {
    const run = armScenario(scenario, armOf(scenario, 'subsidy@0.25+competition@0.5+training'));
    const written = resolvedYaml(run);
    const again = await read(written);
    expect(scenarioHash(again.scenario)).toBe(scenarioHash(run));
    expect(again.warnings.map(({ message }) => message).filter((message) => /default/.test(message))).toEqual(
      [],
    );
    expect(resolvedYaml(again.scenario)).toBe(written);
    expect(written).toContain('name: Higher prices');
  });

  it('has the hash of the same levers written by hand', async () => {
    const bare = `${head}${county}`;
    const byHand = await read(
      `${bare}levers:\n  - {slug: fundraising, start: 13, lagMonths: 3, rampMonths: 12, changes: [{parameter: fundraisingEffort, kind: add, value: 0.2}]}\n`,
    );
    const { scenario: plain } = await read(bare);
    expect(scenarioHash(armScenario(plain, armOf(plain, 'fundraising')))).toBe(scenarioHash(byHand.scenario));
  });
});

describe('the arms of a scenario that lists none', () => {
  it('are its own interventions and no other', async () => {
    const { scenario: own } = await read(text.replace(/levers:\n.*\n/, '').replace(/arms:\n.*\n/, ''));
    expect(defaultArms(own).map(({ slug }) => slug)).toEqual(['closed', 'publicity', 'subsidy']);
  });

  it('are those of the catalogue that change something there where it has none of its own', async () => {
    const { scenario: plain } = await read(`${head}${county}`);
    expect(defaultArms(plain)).toEqual(catalogueArms(plain));
    const slugs = catalogueArms(plain).map(({ slug }) => slug);
    // calls are closed to outsiders already
    expect(slugs).not.toContain('closed');
    expect(slugs).not.toContain('product-design');
    expect(slugs).not.toContain('benchmark-learning');
    expect(slugs).toHaveLength(27);
  });

  it('differ between an insured city, a county that commissions and a province with peers', async () => {
    const [lanzhou, gulou, henan] = await Promise.all(
      ['lanzhou-livelihood-insurance', 'nanjing-gulou-commission', 'henan-province'].map(shipped),
    );
    const missing = (one: Scenario) => {
      const slugs = catalogueArms(one).map(({ slug }) => slug);
      return interventions.map(({ slug }) => slug).filter((slug) => !slugs.includes(slug));
    };
    expect(missing(lanzhou)).toEqual([
      'quality-scoring',
      'participation',
      'citizen-oversight',
      'demand-survey',
      'cost-accounting',
      'training',
      'benchmark-learning',
    ]);
    expect(missing(gulou)).toEqual(['quality-scoring', 'product-design', 'benchmark-learning']);
    expect(missing(henan)).toEqual(['product-design']);
  });

  it('are none that begin after a short run', async () => {
    const { scenario: brief } = await read(`${head}${county}months: 14\n`);
    const slugs = defaultArms(brief).map(({ slug }) => slug);
    expect(slugs).toContain('publicity');
    expect(slugs).not.toContain('legislation');
  });
});

describe('an arm among those of a comparison', () => {
  const slugs = ['law', 'publicity+supervision', 'law@0.5+publicity'];

  it('is named by its parts in any order, with or without spaces, as where it was asked for', () => {
    expect(armAmong(slugs, 'supervision + publicity')).toBe('publicity+supervision');
    expect(armAmong(slugs, 'publicity+law@0.5')).toBe('law@0.5+publicity');
    expect(armAmong(slugs, 'law')).toBe('law');
    expect(armAmong(slugs, 'publicity')).toBeUndefined();
  });
});
