import { describe, expect, it } from 'vitest';
import { drawsOf, scenarioAt, uncertainNumbers } from '../../../src/experiment/compare/uncertain.ts';
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
    for (const known of ['tenderShare', 'survivalMonths', 'takeUpMonths', 'integrationParts', 'exitMonths']) {
      expect(names).not.toContain(known);
    }
  });

  it('is not what the scenario states, but for numbers on which no recommendation may rest', async () => {
    const known = await stating('constants: {renege: 0.03, crowdOut: 0.3}\n');
    const left = uncertainNumbers(known).map(({ name }) => name);
    expect(left).not.toContain('renege');
    expect(left).toContain('crowdOut');
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
});
