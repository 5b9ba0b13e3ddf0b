import { describe, expect, it } from 'vitest';
import { formatError, QuasimarketError } from '../../src/kernel/error.ts';
import { governmentParameters } from '../../src/model/parameters/government.ts';
import { typeShares } from '../../src/model/parameters/organization.ts';
import { placeOf } from '../../src/scenario/scenario.ts';
import { county, faultsOf, head, read } from './reading.ts';

const services = (lines: string) =>
  `${head}services:\n  community:\n    ${lines}\ngovernments:\n  county: {}\n`;
const government = (lines: string) =>
  `${head}services: {community: {}}\ngovernments:\n  county:\n    ${lines}\n`;

async function serviceOf(text: string) {
  return (await read(text)).scenario.governments[0].services[0];
}

describe('a scenario states what differs and gets defaults for the rest', () => {
  it('runs 60 months, 30 replications, and sums up the last 24 months', async () => {
    const { scenario } = await read(head + county);
    expect(scenario).toMatchObject({ months: 60, replications: 30, seed: '1', window: { from: 36, to: 60 } });
  });

  it('sums up a short run from its beginning', async () => {
    expect((await read(`${head}${county}months: 10\n`)).scenario.window).toEqual({ from: 0, to: 10 });
  });

  it('registers one group of fourteen organizations and one evaluator', async () => {
    const [place] = placeOf((await read(head + county)).scenario).governments;
    expect(place.evaluators.map(({ slug }) => slug)).toEqual(['county-evaluator']);
    expect(place.services[0].organizations).toMatchObject([
      { slug: 'county-community', count: 14, types: typeShares },
    ]);
  });

  it('takes every value of a government from the table', async () => {
    const { parameters } = (await read(head + county)).scenario.governments[0];
    for (const [name, definition] of Object.entries(governmentParameters)) {
      expect(parameters[name as keyof typeof parameters]).toEqual(definition.default);
    }
  });

  it('knows the cost and completeness of well-known services', async () => {
    const text = `${head}services: {urban-management: {}}\ngovernments: {county: {}}\n`;
    const { parameters } = await serviceOf(text);
    expect(parameters).toMatchObject({ unitCost: 90, completeness: 0.8, inhouseExcess: 0.15 });
  });

  it('divides official priority equally where it is left open', async () => {
    const text = `${head}services: {community: {}, home-elder-care: {}}\ngovernments: {county: {}}\n`;
    const [place] = placeOf((await read(text)).scenario).governments;
    expect(place.services.map(({ parameters }) => parameters.policyShare)).toEqual([0.5, 0.5]);
  });
});

describe('quantities are converted to the unit of their parameter', () => {
  it.each([
    ['unitCost: 1.2 thousand CNY/person-month', 'unitCost', 1200],
    ['unitCost: 1440 CNY/person-year', 'unitCost', 120],
    ['needShare: 15 %', 'needShare', 0.15],
    ['needShare: {value: 15, unit: "%", source: assumption}', 'needShare', 0.15],
    ['needEnd: 0.24/year', 'needEnd', 0.02],
    ['needByIncome: [2, 1, 1, 50 %, 0]', 'needByIncome', [2, 1, 1, 0.5, 0]],
    ['choice: true', 'choice', true],
    ['paymentBasis: {value: activity, source: contract}', 'paymentBasis', 'activity'],
  ])('%s', async (line, name, value) => {
    const { parameters } = await serviceOf(services(line));
    expect(parameters[name as keyof typeof parameters]).toEqual(value);
  });

  it('reads months as years, and the seed as the text that was written', async () => {
    const { scenario } = await read(`${head}${county}months: 3 years\nseed: 007\n`);
    expect(scenario.months).toBe(36);
    expect(scenario.seed).toBe('007');
  });

  it('keeps the seed beyond the precision of numbers', async () => {
    const { scenario } = await read(`${head}${county}seed: 12345678901234567890\n`);
    expect(scenario.seed).toBe('12345678901234567890');
  });
});

describe('governments share services and differ in them', () => {
  const text = `${head}
services:
  community: {needShare: 5 %, burden: 0.3}
  home-elder-care: {needShare: 9 %}
governments:
  west: {offers: [community]}
  east: {services: {community: {needShare: 6 %}, chess: {unitCost: 20}}}
`;

  it('lays the values of a government over those at the top', async () => {
    const { governments } = (await read(text)).scenario;
    const [east, west] = governments;
    expect(governments.map(({ slug }) => slug)).toEqual(['east', 'west']);
    expect(east.services.map(({ slug }) => slug)).toEqual(['chess', 'community', 'home-elder-care']);
    expect(east.services[1].parameters).toMatchObject({ needShare: 0.06, burden: 0.3 });
    expect(west.services.map(({ slug, parameters }) => [slug, parameters.needShare])).toEqual([
      ['community', 0.05],
    ]);
  });
});

describe('organizations come in groups and by name', () => {
  it('gives a named organization one member, a type and fixed attributes', async () => {
    const line =
      'organizations: [{slug: sun, type: enterprise, skill: 0.7, capacity: 500 persons}, {count: 3}]';
    const { organizations } = await serviceOf(services(line));
    const [group, sun] = organizations;
    expect(group).toMatchObject({ slug: 'county-community', count: 3 });
    expect(sun).toMatchObject({
      slug: 'sun',
      count: 1,
      types: { nonprofit: 0, enterprise: 1, publicInstitution: 0 },
      laws: { skill: { enterprise: { constant: 0.7 } }, capacity: { nonprofit: { constant: 500 } } },
    });
  });

  it('takes a law for all types, or for some of them', async () => {
    const line =
      'organizations: {mission: {nonprofit: {beta: {shapes: [4, 6]}}}, capacity: {lognormal: {median: 0.5 thousand persons, spread: 0.4}}}';
    const [{ laws }] = (await serviceOf(services(line))).organizations;
    expect(laws.mission.nonprofit).toEqual({ beta: { shapes: [4, 6] } });
    expect(laws.mission.enterprise).toEqual({ beta: { shapes: [2, 8] } });
    expect(laws.capacity.enterprise).toEqual({ lognormal: { median: 500, spread: 0.4 } });
  });
});

describe('levers', () => {
  const lever = (lines: string) => `${head}${county}levers:\n  - slug: publicity\n    ${lines}\n`;
  const text = lever(
    'changes: [{parameter: publicitySpend, kind: to, value: 0.2 CNY/person/month}, {parameter: legality, kind: multiply, value: 150 %}]\n    start: month 13\n    stop: 25\n    rampMonths: half year',
  ).replace('half year', '0.5 years');

  it('count months from 1 in the file and from 0 in the model', async () => {
    const [schedule] = (await read(text)).scenario.levers;
    expect(schedule).toMatchObject({ start: 12, stop: 24, rampMonths: 6, lagMonths: 0, strength: 1 });
  });

  it('know the scope of what they change, in its unit', async () => {
    const [{ changes }] = (await read(text)).scenario.levers;
    expect(changes).toEqual([
      { parameter: 'publicitySpend', scope: 'government', kind: 'to', value: 0.2 },
      { parameter: 'legality', scope: 'government', kind: 'multiply', value: 1.5 },
    ]);
  });
});

describe('warnings', () => {
  it('name values outside the plausible range, with their place', async () => {
    const { warnings } = await read(government('reserveMarkup: 0.6\n    serviceShare: 0.02'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({
      path: 'governments.county.reserveMarkup',
      message: 'is 0.6, outside the plausible range 0.03 to 0.3',
      position: { line: 6, column: 20 },
    });
  });

  it('name a source that is no key, and the key that may be meant', async () => {
    const text = `${services('needShare: {value: 8 %, source: sensus}')}sources: {census: {citation: Census}}\n`;
    const { warnings } = await read(text);
    expect(warnings[0].message).toBe('cites "sensus", which is no key of "sources"; did you mean "census"?');
  });

  it('say once what stands once at the top', async () => {
    const text = `${head}services: {community: {needShare: 0.5}}\ngovernments: {a: {}, b: {}, c: {}}\n`;
    const { warnings } = await read(text);
    expect(warnings.filter(({ path }) => path === 'services.community.needShare')).toHaveLength(1);
  });
});

describe('origins', () => {
  it('are kept for stated values alone', async () => {
    const { scenario } = await read(
      `${services('needShare: {value: 9 %, source: census, note: aged 80}\n    unitCost: 120\n    burden: {value: 0.4, source: assumption}')}`,
    );
    expect(scenario.provenance).toEqual({
      'governments.county.services.community.needShare': {
        origin: 'scenario',
        source: 'census',
        note: 'aged 80',
      },
      'governments.county.services.community.unitCost': { origin: 'scenario', source: '', note: '' },
      'governments.county.services.community.burden': {
        origin: 'assumption',
        source: 'assumption',
        note: '',
      },
    });
  });
});

describe('faults', () => {
  it('are all reported, in the order of the file, with those that concern several fields', async () => {
    const text = `${head}months: 12.5\nwindow: 50-70\n${county}levers:\n  - {slug: a, start: 99, changes: [{parameter: disclosur, kind: to, value: 1}]}\nextra: 1\n`;
    const places = (await faultsOf(text)).map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(places).toEqual([
      's.yaml:3:9 months',
      's.yaml:4:9 window',
      's.yaml:10:22 levers[0].start',
      's.yaml:10:48 levers[0].changes[0].parameter',
      's.yaml:11:1 extra',
    ]);
  });

  it('put the caret under the value after Han characters, which are two columns wide', async () => {
    const text = `${head}services:\n  community: {name: 社区, needShare: 2}\ngovernments: {county: {}}\n`;
    const error = await read(text).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QuasimarketError);
    const lines = formatError(error).split('\n');
    expect(lines[1]).toBe('  community: {name: 社区, needShare: 2}');
    expect(lines[2]).toBe(`${' '.repeat('  community: {name: , needShare: '.length + 4)}^`);
  });
});
