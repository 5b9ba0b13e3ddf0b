/** Checks that no run can pass. */
import { describe, expect, it } from 'vitest';
import { county, faultsOf, head, read } from './reading.ts';

/** A scenario with these checks, each without its words. */
function checked(...checks: readonly string[]): string {
  const lines = checks.map((check, i) => `      - {it: is ${i}, ${check}}\n`).join('');
  return `${head}${county}checks:\n  - describe: D\n    it:\n${lines}`;
}

const rises = 'indicator: coverage, arm: training, effect: rises';
const falls = 'indicator: coverage, arm: training, effect: falls';

describe('checks that contradict each other', () => {
  it.each([
    ['bands without a common value', 'indicator: coverage, atLeast: 0.5', 'indicator: coverage, atMost: 0.4'],
    [
      'a band above a band',
      'indicator: coverage, between: [0, 0.2]',
      'indicator: coverage, between: [0.3, 1]',
    ],
    ['a rise and a fall', rises, falls],
    ['a rise and no change', 'indicator: coverage, arm: training, effect: unchanged', rises],
    ['rises by different sizes', `${rises}, by: [0.1, 0.2]`, `${rises}, by: [0.3, 0.4]`],
    ['a fall and an order', falls, 'indicator: coverage, order: [training, baseline]'],
    [
      'two orders',
      'indicator: coverage, order: [training, publicity, baseline]',
      'indicator: coverage, order: [baseline, training]',
    ],
    ['two courses', 'indicator: coverage, shape: falling', 'indicator: coverage, shape: saturating'],
  ])('are refused at the place of the second, which names the first: %s', async (_, one, other) => {
    expect(await faultsOf(checked(one, other))).toEqual([
      's.yaml:11:9 checks[0].it[1] contradicts "is 0", which is claimed of the same; no run can pass both',
    ]);
  });

  it('are refused alone, where a direction is outside of its own band', async () => {
    expect(await faultsOf(checked(`${rises}, by: [-0.2, -0.1]`))).toEqual([
      expect.stringMatching(
        /^s\.yaml:10:\d+ checks\[0\]\.it\[0\]\.by contradicts the rest of the check; no number goes this way/,
      ),
    ]);
  });

  it('are found across groups of one scope, and only there', async () => {
    const second = (scope: string) =>
      `  - describe: E\n${scope}    it: [{it: is less, indicator: coverage, atMost: 0.4}]\n`;
    const text = checked('indicator: coverage, atLeast: 0.5');
    expect(await faultsOf(text + second('    service: community\n'))).toHaveLength(1);
    const towns = text.replace('county: {}', 'county: {}\n  town: {}');
    expect((await read(towns + second('    government: town\n'))).scenario.checks).toHaveLength(2);
  });

  it('are none where a number can pass both', async () => {
    const { scenario } = await read(
      checked(
        'indicator: coverage, atLeast: 0.4',
        'indicator: coverage, between: [0.2, 0.4]',
        'indicator: coverage, arm: training, atMost: 0.1',
        'indicator: quality, arm: training, effect: falls',
        `${rises}, by: [0, 0.2]`,
        'indicator: coverage, arm: training, effect: unchanged, by: [-0.1, 0.1]',
        'indicator: coverage, order: [training, baseline]',
        'indicator: coverage, shape: falling, years: [1, 2]',
        'indicator: coverage, shape: rising, years: [2, 3]',
      ),
    );
    expect(scenario.checks[0].checks).toHaveLength(9);
  });
});
