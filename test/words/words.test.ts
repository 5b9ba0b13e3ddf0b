import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { efficiencyNames } from '../../src/experiment/years-and-governments.ts';
import { interventions } from '../../src/interventions/registry.ts';
import { mechanisms } from '../../src/model/awards/mechanisms.ts';
import { indicators } from '../../src/model/indicators/registry.ts';
import { kinds } from '../../src/model/kinds/kinds.ts';
import { allParameters } from '../../src/model/parameters/catalogue.ts';
import { levelDefaults } from '../../src/model/parameters/levels.ts';
import { organizationTypes } from '../../src/model/parameters/organization.ts';
import { parameterUnits } from '../../src/model/parameters/units.ts';
import { indicatorMeanings } from '../../src/words/chinese/indicator-meanings.ts';
import { indicatorNames as chineseNames, undefinedReasons } from '../../src/words/chinese/indicators.ts';
import { interventionTexts } from '../../src/words/chinese/interventions.ts';
import { parameterTexts } from '../../src/words/chinese/parameters.ts';
import { indicatorNames as englishNames } from '../../src/words/english/indicators.ts';
import { languages, wordsOf } from '../../src/words/words.ts';
import { codeWords, tableRows } from '../docs/tables.ts';

const english = wordsOf('en');
const chinese = wordsOf('zh');
const HAN = /\p{Script=Han}/u;

/** Names of everything that a catalogue says, as paths. */
function namesIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => namesIn(inner, `${path}.${key}`));
}

/** Sentences of a catalogue that take no argument. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('the catalogue of words', () => {
  it('counts one as one', () => {
    const { report, comparison } = english;
    const how = report.how({ replications: '1', months: '1', from: '1', to: '1' });
    expect(how).toBe('1 replication of 1 month; results are taken over month 1.');
    const sentences = [how, report.failures('1'), report.unchecked('1'), report.explored('1', '1')];
    const told = [...sentences, ...Object.values(comparison.ended).map((text) => text('1'))].join('\n');
    expect(told.match(/\b1 (replications|months|checks|points|numbers)\b/g)).toBeNull();
  });

  it('calls organizations by their types, in the plural', () => {
    for (const type of organizationTypes) {
      expect(english.comparison.groups.organizations(type)).toMatch(/^[a-z ]+s$/);
    }
  });

  it('says the same names in every language, and says something for each', () => {
    for (const language of languages) {
      const words = wordsOf(language);
      expect(namesIn(words).sort()).toEqual(namesIn(english).sort());
      // nothing stands between Chinese sentences
      const empty = language === 'zh' ? [words.joining.sentences] : [];
      expect(textsIn(words).filter((text) => text === '')).toEqual(empty);
    }
  });

  it('lets no English word stand in a Chinese sentence', () => {
    const names =
      /quasimarket( check| explain)?|--uncertainty|over-time|groups\.csv|docs\/reference\/indicators\.md|Node\.js|JSON|\{\w+\}/g;
    const bare = textsIn(chinese).map((text) => text.replace(names, ''));
    expect(bare.filter((text) => /[A-Za-z]{2}/.test(text))).toEqual([]);
  });
});

describe('the names of indicators', () => {
  const all = [...indicators.map(({ name }) => name), ...efficiencyNames].sort();

  it('are those of the registry in both languages, with a meaning in Chinese', () => {
    for (const table of [englishNames, chineseNames, indicatorMeanings]) {
      expect(Object.keys(table).sort()).toEqual(all);
    }
  });

  it('tell indicators apart', () => {
    for (const table of [englishNames, chineseNames]) {
      expect(new Set(Object.values(table)).size).toBe(all.length);
    }
    expect(new Set(Object.values(indicatorMeanings)).size).toBe(all.length);
  });

  it('come with a Chinese reason for every reason why one is not defined', () => {
    const reasons = indicators.flatMap(({ nullWhen }) => nullWhen ?? []);
    expect(reasons.filter((reason) => !(reason in undefinedReasons))).toEqual([]);
  });
});

describe('interventions', () => {
  it('have a Chinese name and description each', () => {
    expect(Object.keys(interventionTexts).sort()).toEqual(interventions.map(({ slug }) => slug).sort());
    for (const { slug, name, description } of interventions) {
      expect(chinese.interventions.name(slug, name)).toMatch(HAN);
      expect(chinese.interventions.description(slug, description)).toMatch(HAN);
      expect(english.interventions.name(slug, name)).toBe(name);
    }
  });
});

describe('units', () => {
  it('are Chinese where they are words, for every indicator and parameter', () => {
    const units = [...indicators.map(({ unit }) => unit), ...Object.keys(parameterUnits)];
    const left = units.map(chinese.units.name).filter((unit) => /[A-Za-z]/.test(unit));
    expect(left).toEqual([]);
  });

  it('of a scenario are translated word by word', () => {
    expect(chinese.units.name('CNY/person-month')).toBe('元/人·月');
    expect(chinese.units.name('complaints/year')).toBe('件投诉/年');
    expect(chinese.units.name('furlongs/year')).toBe('furlongs/年');
  });
});

describe('terms of the model', () => {
  it('have a word for every mode, type, level, kind and option', () => {
    for (const { terms } of [english, chinese]) {
      expect(Object.keys(terms.modes).sort()).toEqual(Object.keys(mechanisms).sort());
      expect(Object.keys(terms.organizationTypes)).toEqual([...organizationTypes]);
      expect(Object.keys(terms.levels)).toEqual(Object.keys(levelDefaults));
      expect(Object.keys(terms.kinds).sort()).toEqual(Object.keys(kinds).sort());
      const words = Object.assign({}, ...Object.values(terms)) as Record<string, string>;
      const options = allParameters().flatMap(({ definition }) =>
        definition.kind === 'choice' ? definition.options : [],
      );
      expect(options.filter((option) => !(option in words))).toEqual([]);
      expect(new Set(allParameters().map(({ scope }) => scope))).toEqual(new Set(Object.keys(terms.scopes)));
    }
  });
});

describe('parameters', () => {
  const all = allParameters();

  it('have a code word, a Chinese name and a Chinese meaning of their own', () => {
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(parameterTexts).sort()).toEqual([...names].sort());
    for (const part of [0, 1] as const) {
      const texts = Object.values(parameterTexts).map((pair) => pair[part]);
      expect(new Set(texts).size).toBe(names.length);
    }
    for (const [name, meaning] of Object.values(parameterTexts)) {
      expect(name).toMatch(HAN);
      expect(meaning).toMatch(/^[^。]+。$/);
    }
  });

  it('go by their code word, spelled out, in English', () => {
    expect(english.parameters.name('tenderShare')).toBe('tender share');
    const texts = all.map(({ name }) => english.parameters.name(name));
    expect(texts.filter((text) => /[A-Z]/.test(text))).toEqual([]);
  });
});

describe.each([
  ['English', english],
  ['Chinese', chinese],
] as const)('the names of indicators in %s', (_, { indicators }) => {
  it('tell who has the market from who has the benefit', () => {
    const [market, benefit] = ['concentration', 'concentrationIndex'].map(indicators.name);
    for (const word of ['concentration', '集中']) {
      expect(market.includes(word) && benefit.includes(word)).toBe(false);
    }
  });
});

describe('the Chinese words', () => {
  const said =
    textsIn(chinese).join('\n') + JSON.stringify([chineseNames, indicatorMeanings, parameterTexts]);

  it('have one term for one thing', () => {
    // house rent, a second word for public cost and for in-house provision, for the window, for what is clear, for what is worse
    expect(said.match(/租金|公共成本|自办|窗口期|明确|变差/g)).toBeNull();
  });

  it('write per cent in one form', () => {
    expect(said.match(/\d %/g)).toBeNull();
    expect(chinese.units.joined('12.3', ' %')).toBe('12.3%');
  });

  it('are those of the glossary wherever it has the code word', () => {
    const rows = tableRows(readFileSync('docs/GLOSSARY.md', 'utf8'));
    const { modes, organizationTypes: types } = chinese.terms;
    const known: Readonly<Record<string, string>> = { ...modes, ...types, ...chineseNames };
    const wrong = rows.flatMap(([, term, code]) =>
      codeWords(code).flatMap((word) => {
        const said = known[word] ?? parameterTexts[word]?.[0];
        const terms = term.split(/[（）、]/).filter(Boolean);
        return said === undefined || terms.some((one) => said.includes(one))
          ? []
          : [`${word}: ${said}, not ${term}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
