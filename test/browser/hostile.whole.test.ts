import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/words/words.ts';
import { freeTexts, localTexts } from '../scenario/free-texts.ts';
import { checkedTexts, sayHostile, scenarioSaying, startOf } from '../scenario/hostile-texts.ts';
import { sharedFolder } from '../store/temporary-folder.ts';
import { intruders } from './intruders.ts';
import { layoutAt, SCREENS } from './layout-at.ts';
import { launch, openReport } from './open-report.ts';
import { reportsOf, resultsOf, TWO_DISTRICTS } from './two-districts.ts';

/** What both reports say. */
const BOTH = [
  'governments.name',
  'scenario.description',
  'scenario.title',
  'services.name',
  'sources.citation',
  'value.note',
  'value.source',
];
/** Fields by the report that says them: of a comparison, of a run. */
const SAID = {
  compare: [...BOTH, 'arms.name', 'checks.describe', 'interventions.name', 'it.it'],
  run: [...BOTH, 'indicators.unit'],
};
/** Fields that no report says; the scenario that is written keeps them. */
const KEPT = ['indicators.meaning', 'levers.name', 'organizations.name', 'sources.url'];

const local = localTexts();
/** A field as it is written in some languages, where it is given by language. */
function written(field: string, inLanguages: readonly Language[]): string[] {
  return local.includes(field) ? inLanguages.map((language) => `${field}.${language}`) : [field];
}

describe('a hostile name', () => {
  const folder = sharedFolder();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('is tried in every field that admits one', () => {
    const tried = new Set([...SAID.compare, ...SAID.run, ...KEPT, ...Object.keys(checkedTexts)]);
    expect([...tried].flatMap((field) => written(field, languages)).sort()).toEqual(freeTexts());
  });

  describe.each(['compare', 'run'] as const)('in the results of %s', (command) => {
    let results: string;
    let reports: Readonly<Record<Language, string>>;
    beforeAll(() => {
      results = resultsOf(folder, scenarioSaying(sayHostile), [command]);
      reports = reportsOf(results);
    });

    it.each(languages)('is text in the report and does nothing there, in %s', async (language) => {
      const { page, faults } = await openReport(browser, reports[language]);
      const said = (await page.locator('header, nav, main').allTextContents()).join('\n');
      for (const field of SAID[command].flatMap((one) => written(one, [language])))
        expect(said, field).toContain(startOf(field));
      expect(said).not.toMatch(/\p{Bidi_Control}/u);
      expect([...faults, ...(await page.evaluate(intruders))]).toEqual([]);
      await page.context().close();
    });

    it('is data in every other file', () => {
      const contents = fs.readdirSync(results).map((name) => {
        return [name, fs.readFileSync(path.join(results, name), 'utf8')] as const;
      });
      const scenario = Object.fromEntries(contents)['scenario.resolved.yaml'];
      for (const field of [...SAID[command], ...KEPT].flatMap((one) => written(one, languages)))
        expect(scenario, field).toContain(startOf(field));
      for (const [name, content] of contents) {
        if (name.endsWith('.csv')) expect(content, name).not.toMatch(/(^|,)"?[=+@\t]\D/m);
        if (name.endsWith('.svg')) expect(content, name).not.toMatch(/<script|<img|<a /);
      }
    });
  });
});

/** Of 500 letters: one word, words, and Han characters. */
const LONG = ['x'.repeat(500), 'many words '.repeat(45).trim(), '加强监督'.repeat(125)];

describe('a name of 500 letters', () => {
  const folder = sharedFolder();
  let browser: Browser;
  let reports: ReturnType<typeof reportsOf>;
  beforeAll(async () => {
    const arms = LONG.map((name, i) => `  - {slug: arm-${i}, name: ${name}, interventions: [publicity]}\n`);
    const scenario = TWO_DISTRICTS.replace(/arms:\n[\s\S]*/, `arms:\n${arms.join('')}`);
    reports = reportsOf(resultsOf(folder, scenario, ['compare']));
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(languages)('leaves room for the numbers of tables on every screen, in %s', async (language) => {
    const { page, faults } = await openReport(browser, reports[language]);
    for (const width of SCREENS) {
      faults.push(
        ...(await layoutAt(page, width)).filter((fault) => / stands out of the window| px wide/.test(fault)),
      );
      for (const table of await page.locator('#effects .scroll, #distribution .scroll').all()) {
        const region = (await table.boundingBox())!;
        const name = (await table.locator('tbody th').last().boundingBox())!;
        expect(name.width, `${width} px`).toBeLessThan(region.width / 2);
        expect(name.height, `${width} px`).toBeLessThan(120);
      }
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is whole on focus', async () => {
    const { page } = await openReport(browser, reports.en);
    const name = page.locator('#effects .long').first();
    const cut = (await name.boundingBox())!.height;
    await name.focus();
    expect((await name.boundingBox())!.height).toBeGreaterThan(3 * cut);
    await page.context().close();
  });
});
