import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/experiment/study/study.ts';
import { assumptionsSection } from '../../../src/report/page/sections/assumptions.ts';
import { distributionSection } from '../../../src/report/page/sections/distribution.ts';
import { effectsSection } from '../../../src/report/page/sections/effects.ts';
import { headlinesSection } from '../../../src/report/page/sections/headlines.ts';
import { indicatorsSection } from '../../../src/report/page/sections/indicators.ts';
import { levelsSection } from '../../../src/report/page/sections/levels.ts';
import { methodSection } from '../../../src/report/page/sections/method.ts';
import { questionSection } from '../../../src/report/page/sections/question.ts';
import { languages, wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy, runStudy, SAMPLE } from '../sample-study.ts';

const [comparison, run, one] = await Promise.all([
  comparisonStudy(),
  runStudy(),
  runStudy(SAMPLE.replace('replications: 4', 'replications: 1')),
]);
const english = wordsOf('en');
const intervalHead = 'interval of the mean';
const text = (markup: string) =>
  markup
    .replaceAll('<wbr>', '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the report of a run', () => {
  const sections = [questionSection, headlinesSection, levelsSection, methodSection];

  it('does not speak of arms and baselines', () => {
    for (const study of [run, one]) {
      const said = sections.map((section) => text(section({ study, words: english }).body.markup)).join(' ');
      expect(said).not.toMatch(/\barms?\b|baseline/i);
    }
  });

  it('sets what its author wrote in the direction of its script', () => {
    const described = { ...run, description: 'مرحبا' };
    const { markup } = questionSection({ study: described, words: english }).body;
    expect(markup).toContain('<p dir="auto">مرحبا</p>');
  });

  it('says what the numbers of its cards are', () => {
    const saidOf = (study: Study) => text(headlinesSection({ study, words: english }).body.markup);
    expect(saidOf(run)).toMatch(/^ Means of the replications, with their 95 % intervals below\./);
    expect(saidOf(one)).toMatch(/^ Values of one replication\./);
  });

  it('says of one replication that it has no interval, and shows none', () => {
    const told = { study: one, words: english };
    expect(text(questionSection(told).body.markup)).toContain('no interval can be computed');
    expect(levelsSection(told).body.markup).not.toContain(intervalHead);
    expect(levelsSection({ ...told, study: run }).body.markup).toContain(intervalHead);
  });
});

describe('code words and paths in tables', () => {
  it('go on in the next line between their parts, and are copied whole', () => {
    const told = { study: run, words: english };
    const explained = indicatorsSection(told).body.markup;
    expect(explained).toContain('<code>concentration<wbr>Index</code>');
    const assumed = assumptionsSection(told).body.markup;
    expect(assumed).toMatch(/governments\.<wbr>\w+\.<wbr>/);
    expect(assumed.replaceAll('<wbr>', '')).toContain(run.assumptions[0].path);
  });
});

describe.each(languages)('the names of indicators in %s', (language) => {
  const words = wordsOf(language);

  it('carry a definition with unit and range, and lead to it', () => {
    const markup = effectsSection({ study: comparison, words }).body.markup;
    const explained = indicatorsSection({ study: comparison, words }).body.markup;
    const links = [...markup.matchAll(/<a class="term" href="#([^"]+)" title="([^"]+)"/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, anchor, definition] of links) {
      expect(explained).toContain(`id="${anchor}"`);
      expect(definition.length).toBeGreaterThan(12);
    }
    const [coverage] = links.filter(([, anchor]) => anchor === 'indicator-coverage');
    expect(coverage[2]).toContain(words.indicators.meaning('coverage', meaningOf(comparison, 'coverage')));
    expect(coverage[2].replaceAll('\u00a0', ' ')).toContain(
      words.joining.range(words.units.joined('0', ' %'), words.units.joined('100', ' %')),
    );
  });
});

function meaningOf({ indicators }: Study, wanted: string): string {
  return indicators.find(({ name }) => name === wanted)!.meaning;
}

describe('the names of arms', () => {
  it('of 500 letters are cut, with the whole at hand for pointer and keyboard', () => {
    const name = 'x'.repeat(500);
    const [baseline, first, ...rest] = comparison.arms;
    const study = { ...comparison, arms: [baseline, { ...first, name }, ...rest] };
    const { markup } = effectsSection({ study, words: english }).body;
    expect(markup).toContain(
      `<span class="name long" dir="auto" tabindex="0" title="${name}">${name}</span>`,
    );
    expect(markup).toContain('<span class="name" dir="auto">Supervision</span>');
  });

  it('stand as they were written, with the Chinese of the catalogue beside them on a Chinese page', () => {
    const { markup } = effectsSection({ study: comparison, words: wordsOf('zh') }).body;
    expect(markup).toContain(
      '<span class="name" dir="auto">Supervision</span><span class="note">合同监督</span>',
    );
    expect(text(effectsSection({ study: comparison, words: english }).body.markup)).not.toContain('合同监督');
  });
});

describe('the table of groups', () => {
  it('names the indicator once, and each group once', () => {
    const said = text(distributionSection({ study: comparison, words: english })!.body.markup);
    expect(said).toContain('By income: coverage, points');
    expect(said.match(/poorest fifth/g)).toHaveLength(1);
    expect(said).toContain('By type of organization: survival, points Arm nonprofits enterprises');
  });

  it('says what is clearly better or worse of fifths and types, too, as their indicator is of the whole', () => {
    const { groups } = comparison.comparison!;
    const clear = groups.map((one) => ({
      ...one,
      effect: 0.2,
      low: 0.1,
      high: 0.3,
      verdict: 'raises' as const,
    }));
    for (const grouping of ['income', 'organizations'] as const) {
      const own = clear.filter((one) => one.grouping === grouping).slice(0, 2);
      const study = { ...comparison, comparison: { ...comparison.comparison!, groups: own } };
      const said = text(distributionSection({ study, words: english })!.body.markup);
      expect(said.match(/\+20 ↑ better/g)).toHaveLength(2);
    }
  });
});

describe('the table of assumptions', () => {
  it('tells shares in per cent, numbers in groups of three, and choices in words', () => {
    const assumption = { ...comparison.assumptions[0], plausible: null };
    const assumptions = [
      { ...assumption, value: '0.25', unit: 'share' },
      { ...assumption, path: 'x.cap', parameter: 'cap', value: '10000', unit: 'agents' },
      { ...assumption, value: '"commission"', unit: '' },
      { ...assumption, value: '', unit: '' },
    ];
    const study = { ...comparison, assumptions };
    const said = text(assumptionsSection({ study, words: english }).body.markup);
    for (const told of ['25 %', '10,000 agents', 'direct commission', 'see the scenario file'])
      expect(said).toContain(told);
    // what is no parameter is named in words, with its path below
    const group = 'governments.a.services.b.organizations.c';
    const fields = ['count', 'types.nonprofit', 'capacity.enterprise'].map((field) => `${group}.${field}`);
    const unnamed = [...fields, 'questionnaire.respondents'].map((path) => ({
      ...assumption,
      path,
      parameter: '',
    }));
    const fieldsSaid = text(
      assumptionsSection({ study: { ...study, assumptions: unnamed }, words: english }).body.markup,
    );
    for (const name of [
      `number of organizations ${group}.count`,
      `share of nonprofits ${group}.types.nonprofit`,
      `capacity of enterprises ${group}.capacity.enterprise`,
      'respondents of the questionnaire questionnaire.respondents',
    ])
      expect(fieldsSaid).toContain(name);
    // a number of what its parameter is called has no unit beside it
    const [agents] = assumptions
      .slice(1, 2)
      .map((one) => ({ ...one, path: 'x.agents', parameter: 'agents' }));
    const named = text(
      assumptionsSection({ study: { ...study, assumptions: [agents] }, words: english }).body.markup,
    );
    expect(named).toContain('agents x.agents 10,000 ');
    expect(named).not.toContain('10,000 agents');
    // a parameter whose only name is its path heads its row by it
    const plain = { ...assumption, path: 'renege', parameter: 'renege' };
    const { body } = assumptionsSection({ study: { ...study, assumptions: [plain] }, words: english });
    expect(text(body.markup)).toContain('renege');
  });
});

describe('an assumption', () => {
  const saidOf = (given: Partial<Study['assumptions'][number]>) => {
    const one = { ...comparison.assumptions[0], parameter: 'needShare', unit: 'share', ...given };
    return text(
      assumptionsSection({ study: { ...comparison, assumptions: [one] }, words: english }).body.markup,
    );
  };

  it('tells where it lies outside its plausible range, and nowhere else', () => {
    const plausible = [0.02, 0.3] as const;
    expect(saidOf({ value: '0.4', plausible })).toContain('2 % to 30 %; the value lies outside');
    expect(saidOf({ value: '0.01', plausible })).toContain('the value lies outside');
    for (const value of ['0.02', '0.3', '']) expect(saidOf({ value, plausible })).not.toContain('outside');
  });

  it('tells its government and its service by name where there are several of them', () => {
    const [{ slug: government, name: governmentName }] = comparison.governments;
    const services = ['chess', 'sport'].map((slug) => ({ slug, name: `All ${slug}`, isInsured: false }));
    const one = { ...comparison.assumptions[0], parameter: 'needShare', unit: 'share', value: '0.1' };
    const path = `governments.${government}.services.sport.needShare`;
    const saidIn = (study: Study) =>
      text(
        assumptionsSection({ study: { ...study, assumptions: [{ ...one, path }] }, words: english }).body
          .markup,
      );
    expect(saidIn({ ...comparison, services })).toContain(`${governmentName} · All sport`);
    const alone = saidIn({
      ...comparison,
      services: [services[1]],
      governments: [comparison.governments[0]],
    });
    expect(alone).not.toContain('All sport');
  });
});

describe('the tables of effects', () => {
  it('have no column of what has no effect in any arm', () => {
    const withoutBids = comparison.comparison!.effects.map((one) =>
      one.indicator === 'bidsPerCall' ? { ...one, effect: null, low: null, high: null } : one,
    );
    const saidOf = (effects: typeof withoutBids) => {
      const study = { ...comparison, comparison: { ...comparison.comparison!, effects } };
      return text(effectsSection({ study, words: english }).body.markup);
    };
    expect(saidOf([...comparison.comparison!.effects])).toContain('bids a call');
    expect(saidOf(withoutBids)).not.toContain('bids a call');
  });
});

describe('the page of a comparison that added replications until there were enough', () => {
  const found = comparison.comparison!;
  const added: Study = { ...comparison, comparison: { ...found, ended: 'intervals', confidence: 0.99375 } };

  it('says what its intervals are under the repeated looks, and one of a fixed number does not', () => {
    const said = (study: Study) => text(questionSection({ study, words: english }).body.markup);
    expect(said(added)).toContain(
      'each is one of 99.38 % by itself, and the 95 % hold under the repeated looks',
    );
    expect(said(comparison)).not.toContain('repeated looks');
  });
});
