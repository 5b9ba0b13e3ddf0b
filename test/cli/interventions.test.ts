/** What the command line and the reference page say about interventions. */
import { describe, expect, it } from 'vitest';
import { interventionsPage } from '../../scripts/reference/interventions-page.ts';
import { run as explain } from '../../src/cli/commands/explain.ts';
import { run as list } from '../../src/cli/commands/list.ts';
import { changeText, costText, timingText } from '../../src/cli/intervention-text.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { countermeasures } from '../../src/interventions/countermeasures.ts';
import { interventionNamed, interventions } from '../../src/interventions/registry.ts';
import { displayWidth } from '../../src/kernel/display.ts';
import { wordsOf } from '../../src/words/words.ts';

function recorder(columns = 100): Terminal & { readonly text: () => string } {
  let text = '';
  const plain = { bold: (words: string) => words } as Terminal['color'];
  return {
    print: (words) => {
      text += words;
    },
    tell: () => {},
    columns,
    color: plain,
    errorColor: plain,
    words: wordsOf('en'),
    failure: () => undefined,
    text: () => text,
  };
}

async function explained(name: string): Promise<string> {
  const terminal = recorder();
  await explain({ name }, terminal);
  return terminal.text();
}

describe('list interventions', () => {
  it('has a line for each, with what it does', async () => {
    const terminal = recorder();
    expect(await list({ kind: 'interventions' }, terminal)).toBe(0);
    const firsts = terminal
      .text()
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith(' '));
    expect(firsts).toHaveLength(interventions.length);
    expect(firsts[4]).toMatch(/^competition +More lots go to open tender/);
  });

  it.each([100, 60, 40])('fits a terminal of %i columns and says every word', async (columns) => {
    const terminal = recorder(columns);
    await list({ kind: 'interventions' }, terminal);
    for (const line of terminal.text().split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    const told = terminal.text().replace(/\s+/g, ' ');
    for (const { slug, description } of interventions) expect(told).toContain(`${slug} ${description}`);
  });
});

describe('explain', () => {
  it('says what an intervention changes, costs and risks, what is expected, known and recommended', async () => {
    const text = (await explained('competition')).replace(/\s+/g, ' ');
    for (const part of [
      'competition: intervention, Competition',
      'tenderShare +0.4, lotSplit ×0.5, outsideAccess +0.8, outsideOpen to true',
      '2 % of the purchase envelope a year',
      'begins 1 month after the decision',
      'bidsPerCall +, priceRatio -',
      'failedShare: Rises where organizations are few.',
      'Coviello and Mariniello',
      'Confidence: medium.',
      '(introduce-competition)',
      'interventions: [{slug: competition, use: competition, start: 13}]',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('tells of a parameter and an intervention of one name', async () => {
    const text = await explained('training');
    expect(text).toContain('training (trn): parameter of a government');
    expect(text).toContain('training: intervention, Training of organizations');
  });

  it('suggests the intervention that was probably meant', async () => {
    await expect(explained('grasroots-outreach')).rejects.toMatchObject({
      suggestion: 'grassroots-outreach',
    });
  });
});

describe('the words for interventions', () => {
  it('say additions, factors and values, costs in all their parts, and times', () => {
    expect(changeText({ parameter: 'burden', kind: 'add', value: -0.15 })).toBe('burden -0.15');
    expect(changeText({ parameter: 'pooled', kind: 'to', value: true })).toBe('pooled to true');
    expect(costText({ cost: { once: 5, yearlyPerHead: 0.2 }, costNote: 'And more.' })).toBe(
      '5 CNY once and 0.2 CNY per resident and year, from the account of the programme. And more.',
    );
    expect(timingText({ lagMonths: 0, rampMonths: 0 })).toBe('begins at once, at full strength');
  });
});

describe('the page of interventions', () => {
  it('has a section for each and a row for every countermeasure', () => {
    const page = interventionsPage();
    for (const { slug, description } of interventions) expect(page).toContain(`## ${slug}\n\n${description}`);
    for (const id of Object.keys(countermeasures)) expect(page).toContain(`| \`${id}\` |`);
    expect(page).toContain(costText(interventionNamed('training') ?? { cost: {}, costNote: 'none' }));
  });
});
