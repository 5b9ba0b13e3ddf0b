import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../src/scenario/expression.ts';
import { readFormula } from '../../src/scenario/formulas.ts';

const values: Readonly<Record<string, number | null>> = { a: 6, b: 4, half: 0.5, zero: 0, gone: null };

async function resultOf(text: string): Promise<number | null> {
  const { expression, faults } = await readFormula(text, Object.keys(values));
  expect(faults).toEqual([]);
  if (expression === null) throw new Error('no expression');
  return compileExpression(expression)((name) => values[name]);
}

describe('formulas', () => {
  it.each([
    ['1 - a / (1 + b)', 1 - 6 / 5],
    ['-a + +b', -2],
    ['2 ^ 3 ^ 2', 512],
    ['a ^ half', Math.sqrt(6)],
    ['a > b', 1],
    ['a < b', 0],
    ['b < a <= 6', 1],
    ['b < a < 6', 0],
    ['a == 6 and not (b != 4)', 1],
    ['zero or half', 1],
    ['a > b ? b : a', 4],
    ['zero ? a / zero : 7', 7],
    ['min(a, b, 5) + max(a, b)', 10],
    ['clip(a, 0, 1) + abs(-b) + sign(-a)', 4],
    ['floor(2.5) + ceil(2.5) + round(2.5) + fix(-2.5)', 6],
    ['sqrt(b) + pow(b, 2)', 18],
    ['exp(log(a))', 6],
    ['8 %', 0.08],
    ['true', 1],
    ['1e3 + .5', 1000.5],
  ])('%s = %d', async (text, value) => {
    expect(await resultOf(text)).toBeCloseTo(value, 12);
  });

  it.each([
    'a / zero',
    'gone + 1',
    'gone > 1',
    'sqrt(-a)',
    'log(zero)',
    '(-a) ^ half',
    'gone ? 1 : 2',
    'exp(1000)',
  ])('gives null and never an infinity or NaN: %s', async (text) => {
    expect(await resultOf(text)).toBeNull();
  });

  it('needs only the branch that is taken', async () => {
    expect(await resultOf('a > 0 ? b : gone')).toBe(4);
  });

  it.each(['i', 'e', 'pi', 'm', 'constructor', 'toString', '__proto__'])(
    'knows no name that the scenario does not declare: %s',
    async (name) => {
      const { faults } = await readFormula(`a + ${name}`, Object.keys(values));
      expect(faults).toMatchObject([{ offset: 4, text: { message: `names "${name}"` } }]);
    },
  );

  it.each([
    'import("fs")',
    'a + Infinity',
    'a + NaN',
    'a.b',
    'a["b"]',
    'f(x) = x',
    'a = 1',
    '1:1e7',
    'random()',
    'createUnit("x")',
    'a; b',
    '"t"',
    '{x: 1}',
    'a!',
    'a xor b',
    'a to b',
    "a'",
    'eval("1")',
    'parse("1")',
  ])('refuses what is no plain arithmetic: %s', async (text) => {
    expect((await readFormula(text, Object.keys(values))).expression).toBeNull();
  });

  it.each([
    ['parentheses', '('.repeat(3000)],
    ['signs', `${'-'.repeat(4900)}1`],
    ['powers', `${'2^'.repeat(2000)}2`],
    ['conditions', `${'a?1:'.repeat(1200)}1`],
    ['length', '1+'.repeat(20_000)],
  ])('refuses too many %s without running out of stack', async (_, text) => {
    expect((await readFormula(text, Object.keys(values))).expression).toBeNull();
  });

  it('never throws, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const { expression } = await readFormula(text, Object.keys(values));
        if (expression === null) return;
        const value = compileExpression(expression)((name) => values[name]);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
