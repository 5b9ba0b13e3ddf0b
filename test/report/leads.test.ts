import { describe, expect, it } from 'vitest';
import type { Lead } from '../../src/experiment/compare/leads.ts';
import { rivalsOf } from '../../src/report/leads.ts';
import { headlinesSection } from '../../src/report/page/sections/headlines.ts';
import { wordsOf } from '../../src/words/words.ts';
import { planted, withEffects } from './charts/planted-studies.ts';
import { comparisonStudy } from './sample-study.ts';

const sample = await comparisonStudy();
const [both, one, other] = ['both', 'publicity', 'supervision'];
const effects = {
  [both]: planted(0.3, 0.02, 'raises'),
  [one]: planted(0.29, 0.02, 'raises'),
  [other]: planted(0.1, 0.02, 'raises'),
};

/** How far the bundle is ahead of an arm in quality. */
function lead(than: string, verdict: Lead['verdict'], cost: Lead['cost']): Lead {
  const numbers = { count: 4, effect: 0.01, low: -0.01, high: 0.03, p: 0.2, adjustedP: 0.4 };
  return { arm: both, than, indicator: 'quality', unit: 'index', ...numbers, verdict, cost };
}

function studyOf(leads: readonly Lead[]) {
  const study = withEffects(sample, 'quality', effects);
  return { ...study, comparison: { ...study.comparison!, leads } };
}

const text = (leads: readonly Lead[], language: 'en' | 'zh') => {
  const told = { study: studyOf(leads), words: wordsOf(language) };
  return headlinesSection(told)
    .body.markup.replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
};

describe('the card of the arm that improves an indicator most', () => {
  const dearer = lead(one, 'no clear effect', 'may raise');
  const same = lead(other, 'may raise', 'no clear effect');

  it('names the arms that it is not clearly better than, the cheaper ones first', () => {
    expect(text([same, dearer], 'en')).toMatch(
      /raises quality by 0.3 .*?not clearly better than Publicity \(costs less\), Supervision /,
    );
    expect(text([same, dearer], 'zh')).toContain('并未明显优于加强宣传（花费更少）、Supervision');
  });

  it('names none where it is clearly ahead, and none whose lead is in another indicator', () => {
    const ahead = [lead(one, 'raises', 'raises'), lead(other, 'raises', 'no change')];
    expect(text(ahead, 'en')).toMatch(/raises quality by 0.3 \([^)]*\), from \S+ to \S+ (?!not clearly)/);
    expect(text([{ ...same, indicator: 'coverage' }], 'en')).not.toContain(
      'not clearly better than Supervision',
    );
    expect(rivalsOf(studyOf(ahead), { arm: both, indicator: 'quality' })).toEqual([]);
  });

  it('counts the arms that it has no room for', () => {
    expect(text([same, dearer, same, same, same], 'en')).toContain(
      'Supervision, Supervision and 2 more arms',
    );
  });

  it('looks at the chosen arms only where a reader chooses', () => {
    const study = studyOf([dearer, same]);
    const rivals = rivalsOf(study, { arm: both, indicator: 'quality' }, [both, other]);
    expect(rivals.map(({ than }) => than)).toEqual([other]);
  });
});
