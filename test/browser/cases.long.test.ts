import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/words/words.ts';
import { run } from '../faults/program.ts';
import { sharedFolder } from '../store/temporary-folder.ts';
import { barriersIn } from './barriers.ts';
import { layoutAt, SCREENS } from './layout-at.ts';
import { launch, openReport } from './open-report.ts';
import { reportsOf } from './two-districts.ts';

/** What a report may weigh at most, bytes. */
const MOST_BYTES = 1_500_000;
/** Enough for intervals; results are judged elsewhere. */
const REPLICATIONS = '4';

const cases = fs.readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));

describe.each(cases)('the report of %s', (name) => {
  const folder = sharedFolder();
  let browser: Browser;
  let reports: ReturnType<typeof reportsOf>;
  beforeAll(async () => {
    const file = path.join('scenarios', name);
    const command = /^arms:/m.test(fs.readFileSync(file, 'utf8')) ? 'compare' : 'run';
    const results = path.join(folder, 'results');
    const { status, stderr } = run([command, file, '-n', REPLICATIONS, '--out', results, '--quiet']);
    if (status !== 0) throw new Error(stderr);
    reports = reportsOf(results);
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(languages)('is sound on every screen and keeps no reader out, in %s', async (language) => {
    expect(fs.statSync(reports[language]).size).toBeLessThan(MOST_BYTES);
    const { page, faults } = await openReport(browser, reports[language], { colorScheme: 'light' });
    for (const width of SCREENS) faults.push(...(await layoutAt(page, width)));
    faults.push(...(await barriersIn(page)));
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.push(...(await layoutAt(page, SCREENS[0])), ...(await barriersIn(page, 'colours')));
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
