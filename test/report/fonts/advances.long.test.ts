import { expect, it } from 'vitest';
import { advancesOf } from '../../../scripts/fonts/advances.ts';
import advances from '../../../src/report/fonts/advances.json' with { type: 'json' };

it.each([400, 700] as const)(
  'the table of widths of weight %d is that of all characters of the font',
  async (weight) => {
    expect(await advancesOf(weight)).toEqual(advances[weight]);
  },
);
