import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../../src/experiment/compare/interaction.ts';
import { bundlesSection } from '../../../src/report/page/sections/bundles.ts';
import { languages, wordsOf } from '../../../src/words/words.ts';
import { armNamed, arms, scope, studyOf } from '../../cli/small-comparison.ts';

const bundle = armNamed('both', 'Both', ['audits', 'law']);
const clear: Interaction = {
  ...{ arm: 'both', parts: bundle.parts, ...scope, indicator: 'coverage', unit: 'share', count: 30 },
  ...{ effect: -0.05, low: -0.06, high: -0.04, p: 0.001, adjustedP: 0.002, verdict: 'lowers' },
};
const possible: Interaction = {
  ...{ ...clear, indicator: 'quality', unit: 'index' },
  ...{ effect: 0.02, low: 0.001, high: 0.039, verdict: 'may raise' },
};
const told = (interactions: readonly Interaction[], language = languages[0]) => {
  const study = studyOf([], { arms: [...arms, bundle], interactions });
  return bundlesSection({ study, words: wordsOf(language) });
};
const text = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the section on bundles', () => {
  it('says in a sentence what a bundle clearly does less than its parts, and all else in its table', () => {
    const said = text(told([clear, possible])!.body.markup);
    expect(said).toContain(
      'Both, compared with the sum of what its parts do alone: coverage lower by 5 points (4 to 6) ',
    );
    expect(said).toMatch(/Both \+0\.02 ↗ 0\.001 … 0\.039 -5 ↓ less than the sum -6 … -4/);
    expect(said).not.toMatch(/\b(?:worse|better)\b/);
    expect(said).not.toMatch(/no bundle/i);
  });

  it('tells what a bundle costs beyond its parts before all else', () => {
    const cost: Interaction = { ...clear, indicator: 'publicCost', unit: 'CNY/year', verdict: 'raises' };
    const paid = { ...cost, effect: 700_000, low: 100_000, high: 1_300_000 };
    const said = text(told([clear, paid])!.body.markup);
    expect(said).toContain('public cost higher by 700,000 CNY/year (100,000 to 1.3 million); coverage lower');
    expect(said).toMatch(/Both \+700,000 ↑ more than the sum /);
  });

  it('says where no bundle clearly differs from its parts', () => {
    expect(text(told([possible])!.body.markup)).toContain('No bundle does clearly more or less');
  });

  it('names the arms that are its parts alone, where the catalogue has no names for them', () => {
    const study = studyOf([], { arms: [...arms, bundle], interactions: [clear] });
    const of = (parts: readonly string[]) => parts.map((slug) => ({ slug, strength: 1 }));
    const named = {
      ...study,
      arms: study.arms.map((arm, i) => ({ ...arm, interventions: of([...arms, bundle][i].parts) })),
    };
    const said = text(
      bundlesSection({ study: named as unknown as typeof study, words: wordsOf('en') })!.body.markup,
    );
    expect(said).toContain('Both Audits of each and every contract + Law');
  });

  it('is not there without bundles, or without intervals', () => {
    expect(told([])).toBe(null);
    expect(told([{ ...clear, low: null, high: null, verdict: 'unknown' }])).toBe(null);
  });

  it('is told in Chinese', () => {
    const said = text(told([clear], 'zh')!.body.markup);
    expect(said).toContain('Both，与各组成部分单独效果之和相比：覆盖率低 5 个百分点（4 至 6）');
  });
});
