import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choiceExplanations, fieldExplanations, fieldNames } from '../../src/cli/field-text.ts';
import { scenarioBlocks } from '../../src/scenario/scenario-fields.ts';

const page = readFileSync('docs/reference/scenario.md', 'utf8');
const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
const fields = scenarioBlocks().flatMap((block) => block.fields);

describe('the blocks of scenario files', () => {
  it('are the sections of the reference, and a block that is used twice is one', () => {
    const sections = headings.filter((heading) => heading.startsWith('`')).sort();
    const blocks = scenarioBlocks().filter(({ path }) => path !== '');
    expect(blocks.map(({ path }) => `\`${path}\``).sort()).toEqual(sections);
  });

  it('leave no field without a meaning, and no parameter among the fields', () => {
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter(({ meaning }) => meaning === '')).toEqual([]);
    const names = fields.map(({ name }) => name);
    expect(names).not.toContain('tenderShare');
    expect(names).not.toContain('skill');
  });
});

describe('the explanation of a field', () => {
  it('points to a section that the reference has', () => {
    for (const name of new Set(fields.map((field) => field.name))) {
      for (const { facts } of fieldExplanations(name)) {
        const [, sections = ''] = facts.find(([label]) => label === 'reference') ?? [];
        const named = [...sections.matchAll(/"(.+?)"/g)].map(([, section]) => section);
        expect(named.length).toBeGreaterThan(0);
        for (const section of named)
          expect(headings.map((one) => one.replaceAll('`', ''))).toContain(section);
      }
    }
  });

  it('says what it means, where it stands and what it holds', () => {
    expect(fieldExplanations('questionnaire')).toEqual([
      {
        heading: 'questionnaire: field of scenario files',
        meaning: expect.stringContaining('A survey of residents beside the truth'),
        facts: [
          ['in a scenario', 'questionnaire'],
          ['fields', 'respondents, month'],
          ['reference', 'docs/reference/scenario.md, section "questionnaire"'],
        ],
      },
    ]);
    const [government] = fieldExplanations('governments');
    expect(government.facts).toContainEqual(['required', 'yes']);
    expect(Object.fromEntries(government.facts).fields).toMatch(/parent, .*and parameters/);
    expect(fieldExplanations('evaluators')[0].meaning).not.toMatch(/[`[\]]/);
  });

  it('is one for each meaning of a name, whatever the number of its places, or for a path', () => {
    expect(fieldExplanations('services').map(({ facts }) => facts[0][1])).toEqual([
      'services',
      'governments.NAME.services',
      'levers.target.services',
    ]);
    expect(fieldExplanations('slug')[0].facts[0][1]).toMatch(
      /^services.NAME.organizations.slug, .*levers.slug/,
    );
    expect(fieldExplanations('slug')).toHaveLength(1);
    expect(fieldExplanations('levers.cost')).toMatchObject([
      { meaning: fieldExplanations('cost')[0].meaning, heading: 'levers.cost: field of scenario files' },
    ]);
    expect(fieldExplanations('nothing')).toEqual([]);
  });
});

describe('the explanation of a choice', () => {
  it('names the parameter that may be set to it', () => {
    const [insurance] = choiceExplanations('insurance');
    expect(insurance.heading).toBe('insurance: choice of the parameter kind');
    expect(insurance.facts).toContainEqual(['choices', 'care, insurance']);
    expect(choiceExplanations('questionnaire')).toEqual([]);
    expect(fieldNames()).toEqual(expect.arrayContaining(['insurance', 'parent', 'window', 'once']));
  });
});
