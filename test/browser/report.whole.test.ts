import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/words/words.ts';
import { sharedFolder } from '../store/temporary-folder.ts';
import { barriersIn } from './barriers.ts';
import { layoutAt, SCREENS } from './layout-at.ts';
import { drawn, launch, openReport } from './open-report.ts';
import { reportsOf, resultsOf, TWO_DISTRICTS } from './two-districts.ts';

/** Width of a sheet of paper between its margins, upright and turned, px. */
const PAPER = 700;
const TURNED_PAPER = 1030;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each([
  ['comparison', ['compare', '--uncertainty', '4']],
  ['run', ['run']],
])('the report of a %s', (_, words) => {
  const folder = sharedFolder();
  let reports: ReturnType<typeof reportsOf>;
  beforeAll(() => {
    reports = reportsOf(resultsOf(folder, TWO_DISTRICTS, words));
  });

  describe.each(languages)('in %s', (language) => {
    it('has no text on text or cut, in light, in dark and on paper, and asks no host', async () => {
      const { page, faults } = await openReport(browser, reports[language]);
      for (const width of SCREENS) faults.push(...(await layoutAt(page, width)));
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await layoutAt(page, SCREENS[0])));
      await page.emulateMedia({ media: 'print' });
      faults.push(...(await layoutAt(page, PAPER)));
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it('has no table that a sheet of paper cuts', async () => {
      const { page } = await openReport(browser, reports[language]);
      await page.emulateMedia({ media: 'print' });
      for (const [width, tables] of [
        [PAPER, '.scroll:not(#effects *)'],
        [TURNED_PAPER, '#effects .scroll'],
      ] as const) {
        await layoutAt(page, width);
        const cut = await page
          .locator(tables)
          .evaluateAll((all) =>
            all.flatMap((one) => (one.scrollWidth > one.clientWidth ? [one.ariaLabel] : [])),
          );
        expect(cut, `${width} px`).toEqual([]);
      }
      await page.context().close();
    });

    it('keeps no reader out, in light and in dark', async () => {
      const { page, faults } = await openReport(browser, reports[language], { colorScheme: 'light' });
      faults.push(...(await barriersIn(page)));
      await page.emulateMedia({ colorScheme: 'dark' });
      await drawn(page);
      faults.push(...(await barriersIn(page, 'colours')));
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it('shows its pictures where scripts are off', async () => {
      const { page, faults } = await openReport(browser, reports[language], { javaScriptEnabled: false });
      const pictures = page.locator('.picture svg');
      expect(await pictures.count()).toBeGreaterThan(2);
      for (const picture of await pictures.all()) {
        expect((await picture.boundingBox())?.height).toBeGreaterThan(100);
      }
      expect(await page.locator('button, select, input').filter({ visible: true }).count()).toBe(0);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  });
});
