import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { studyIn, withTranslations } from '../../../src/experiment/study/study-in.ts';
import { runStudy } from '../../report/sample-study.ts';

/** Texts of a study, each with a translation. */
const plain = await runStudy();
const arm = plain.arms[0].name;
const texts = [plain.provenance.title, plain.governments[0].name, plain.services[0].name, arm];
const translations = texts.map((en, i) => ({ en, zh: `译文 ${i}` }));
const study: Study = { ...plain, translations };

describe('a study', () => {
  it('is told in the language of its reader, with the same numbers and identities', () => {
    const told = studyIn(study, 'zh');
    expect([
      told.provenance.title,
      told.governments[0].name,
      told.services[0].name,
      told.arms[0].name,
    ]).toEqual(['译文 0', '译文 1', '译文 2', '译文 3']);
    const { provenance, governments, services, arms, ...others } = told;
    expect(study).toMatchObject(others);
    expect(arms.map(({ slug }) => slug)).toEqual(study.arms.map(({ slug }) => slug));
    expect(studyIn(study, 'en')).toEqual(study);
  });

  it('keeps the translations of its own texts alone, so that a resolved scenario leaves the same study', () => {
    const others = [{ en: 'Told by nobody', zh: '无人提及' }];
    expect(withTranslations(plain, [...translations, ...others]).translations).toEqual(translations);
  });
});
