import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { parseStudy } from '../../../src/experiment/study/study-schema.ts';
import { QuasimarketError } from '../../../src/kernel/error.ts';
import { charts } from '../../../src/report/charts/charts.ts';
import { reportPage } from '../../../src/report/page/page.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy, runStudy } from '../../report/sample-study.ts';
import { forged, pathsIn } from './forge.ts';

const studies = { comparison: await comparisonStudy(), run: await runStudy() };
const words = wordsOf('en');
const options = { words, theme: 'light', width: 760, arms: null, indicator: null } as const;

/** What a forger or a damaged program puts in place of a value. */
const forgeries: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null,
  text: 'forged',
  'an empty list': [],
  'a map': {},
  'a negative number': -1,
};

/** Everything that is made of a study. */
async function tellAll(study: Study): Promise<void> {
  for (const chart of charts.filter(({ missing }) => missing(study, words) === null))
    chart.spec(study, options);
  const evidence = () => '';
  const makeFonts = async () => [];
  await reportPage({ study, language: 'en', words, charts: [], script: '', evidence, makeFonts });
}

describe.each(Object.entries(studies))('the study of a %s that anyone has changed', (_, study) => {
  const written = JSON.parse(JSON.stringify(study)) as Study;

  it.each(Object.entries(forgeries))(
    'is refused with %s in a field where a report would break',
    async (_name, value) => {
      for (const path of pathsIn(written)) {
        // as it comes from the disk
        const text = JSON.stringify(forged(written, path, value)) ?? 'null';
        const outcome = await Promise.resolve()
          .then(() => tellAll(parseStudy(JSON.parse(text), 'study.json')))
          .catch((error: unknown) => error);
        if (outcome !== undefined) expect(outcome, path.join('.')).toBeInstanceOf(QuasimarketError);
      }
    },
  );
});
