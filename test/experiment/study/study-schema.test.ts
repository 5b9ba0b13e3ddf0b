import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { parseStudy } from '../../../src/experiment/study/study-schema.ts';
import { QuasimarketError } from '../../../src/kernel/error.ts';
import { comparisonStudy, runStudy } from '../../report/sample-study.ts';
import { forged, pathsIn } from './forge.ts';

const studies = { comparison: await comparisonStudy(), run: await runStudy() };

function refusalOf(study: unknown): QuasimarketError | null {
  try {
    // as it comes from the disk
    parseStudy(JSON.parse(JSON.stringify(study) ?? 'null'), 'study.json');
    return null;
  } catch (error) {
    if (error instanceof QuasimarketError) return error;
    throw error;
  }
}

describe('the form of a study', () => {
  const { comparison, levels, series, assumptions, ...rest } = studies.comparison;
  // a row of a long table stands for all
  const [effects, tables] = [comparison!.effects.slice(0, 1), { levels, series, assumptions }];
  const short = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.slice(0, 1)]));
  const study = { ...rest, ...short, comparison: { ...comparison, effects } };
  const written = JSON.parse(JSON.stringify(study)) as Study;
  const paths = pathsIn(written);

  it.each(Object.entries(studies))(
    'is what quasimarket writes of a %s, in the order of its fields',
    (_, study) => {
      const text = JSON.stringify(study);
      expect(JSON.stringify(parseStudy(JSON.parse(text), 'study.json'))).toBe(text);
    },
  );

  it('lacks no field', () => {
    const admitted = paths.filter((path) => refusalOf(forged(written, path, undefined)) === null);
    // a number that is not defined in a list is null
    const inLists = /\.(mean|low|high|values|found)\.0$/;
    expect(admitted.map((path) => path.join('.')).filter((path) => !inLists.test(path))).toEqual([]);
  });

  it('has a value of its kind in every field, and names the field that has not', () => {
    for (const path of paths) {
      const refusal = refusalOf(forged(written, path, { forged: true }));
      expect(refusal?.code, path.join('.')).toBe('input');
      const [block = ''] = path;
      expect(refusal?.path).toMatch(new RegExp(`^study\\.json ?${block}`));
    }
  });
});
