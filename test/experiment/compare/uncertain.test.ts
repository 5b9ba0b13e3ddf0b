import { describe, expect, it } from 'vitest';
import { drawsOf, scenarioAt, uncertainNumbers } from '../../../src/experiment/compare/uncertain.ts';
import { indicatorsConstants } from '../../../src/model/parameters/constants/indicators.ts';
import { constants } from '../../../src/model/parameters/constants.ts';
import { serviceParameters } from '../../../src/model/parameters/service.ts';
import { county, head, read } from '../../scenario/reading.ts';

const { scenario } = await read(head + county);

async function stating(lines: string) {
  return (await read(head + lines + county)).scenario;
}

describe('what nobody knows', () => {
  const names = uncertainNumbers(scenario).map(({ name }) => name);

  it('is how people and organizations behave', () => {
    expect(names).toEqual(
      expect.arrayContaining(['crowdOut', 'applicationBase', 'completeness', 'wordOfMouth']),
    );
  });

  it('is no rule of a government, no convention of an indicator and no setting of the computation', () => {
    const conventions = Object.keys(indicatorsConstants);
    const settings = ['integrationParts', 'beliefMargin', 'winChanceFloor'];
    for (const known of ['tenderShare', 'exitMonths', ...conventions, ...settings]) {
      expect(names).not.toContain(known);
    }
  });

  it('is not what the scenario states, but for numbers on which no recommendation may rest', async () => {
    const known = await stating('constants: {renege: 0.03, crowdOut: 0.3}\n');
    const left = uncertainNumbers(known).map(({ name }) => name);
    expect(left).not.toContain('renege');
    expect(left).toContain('crowdOut');
  });

  it('of a service is what some service leaves open', async () => {
    const services = 'services:\n  community: {forgetting: 0.02, completeness: 0.5}\n';
    const open = async (governments: string) => {
      const { scenario: stated } = await read(`${head}${services}governments:\n${governments}`);
      return uncertainNumbers(stated).map(({ name }) => name);
    };
    expect(await open('  a: {}\n')).not.toContain('forgetting');
    expect(await open('  a: {}\n')).toContain('completeness');
    const own = '  a: {}\n  b: {services: {community: {wordOfMouth: 0.2}}}\n';
    expect(await open(own)).toContain('wordOfMouth');
    expect(await open(own.replace('a: {}', 'a: {services: {community: {wordOfMouth: 0.3}}}'))).not.toContain(
      'wordOfMouth',
    );
  });

  it('has its plausible range; completeness lies within .15 of the value of the scenario', () => {
    const found = (name: string) => uncertainNumbers(scenario).find((one) => one.name === name);
    const { plausible: range, unit } = serviceParameters.forgetting;
    expect(found('forgetting')).toEqual({ scope: 'service', name: 'forgetting', range, unit });
    expect(found('completeness')).toMatchObject({ scope: 'service', range: [-0.15, 0.15] });
    expect(found('crowdOut')).toMatchObject({ scope: 'constant', range: constants.crowdOut.plausible });
  });
});

describe('a point of the plausible space', () => {
  const numbers = uncertainNumbers(scenario);

  it('lies inside every range, and points fill each range evenly', () => {
    const points = drawsOf(numbers, 8, 'seed');
    numbers.forEach(({ range: [low, high] }, d) => {
      const eighths = points.map((point) => Math.floor((8 * (point[d] - low)) / (high - low)));
      expect(eighths.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    });
  });

  it('changes constants and services, and nothing else', () => {
    const [point] = drawsOf(numbers, 1, 'seed');
    const there = scenarioAt(scenario, numbers, point);
    const drawn = (name: string) => point[numbers.findIndex((one) => one.name === name)];
    expect(there.constants.crowdOut).toBe(drawn('crowdOut'));
    expect(there.constants.survivalMonths).toBe(scenario.constants.survivalMonths);
    const [[service], [original]] = [there, scenario].map(({ governments }) => governments[0].services);
    expect(service.parameters.effortCostShare).toBe(drawn('effortCostShare'));
    expect(service.parameters.completeness).toBeCloseTo(
      original.parameters.completeness + drawn('completeness'),
      12,
    );
    expect(service.parameters.unitCost).toBe(original.parameters.unitCost);
    expect(there.governments[0].parameters).toEqual(scenario.governments[0].parameters);
  });

  it('keeps the number of a service that states it', async () => {
    const text =
      'services:\n  community: {forgetting: 0.02}\n  urban-management: {}\ngovernments:\n  county: {}\n';
    const { scenario: mixed } = await read(head + text);
    const open = uncertainNumbers(mixed);
    const there = scenarioAt(mixed, open, drawsOf(open, 1, 'seed')[0]);
    const [community, management] = there.governments[0].services.map(
      ({ parameters }) => parameters.forgetting,
    );
    expect(community).toBe(0.02);
    expect(management).not.toBe(0.01);
  });

  it('keeps completeness a share', async () => {
    const text = 'services:\n  community: {completeness: 0.95}\n  urban-management: {completeness: 0.05}\n';
    const { scenario: extreme } = await read(`${head}${text}governments:\n  county: {}\n`);
    const open = uncertainNumbers(extreme);
    const completenessAt = (distance: number) => {
      const point = open.map(({ name, range }) => (name === 'completeness' ? distance : range[0]));
      return scenarioAt(extreme, open, point).governments[0].services.map(
        ({ parameters }) => parameters.completeness,
      );
    };
    expect(completenessAt(0.1)).toEqual([1, expect.closeTo(0.15, 12)]);
    expect(completenessAt(-0.1)).toEqual([expect.closeTo(0.85, 12), 0]);
  });

  it('is the scenario itself where nothing is uncertain', () => {
    expect(drawsOf([], 3, 'seed')).toEqual([[], [], []]);
    expect(scenarioAt(scenario, [], [])).toEqual(scenario);
  });
});
