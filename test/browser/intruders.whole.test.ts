import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedFolder } from '../store/temporary-folder.ts';
import { intruders } from './intruders.ts';
import { launch, openReport } from './open-report.ts';
import { resultsOf, TWO_DISTRICTS } from './two-districts.ts';

const ADDRESS = 'http://127.0.0.1:1/x';
const RUN = 'window.broken=1';

/** Faults of a page, and what is told of each where no policy stops it. */
const PLANTED: readonly (readonly [what: string, markup: string, told: RegExp])[] = [
  ['a picture from another host', `<img src="${ADDRESS}">`, /^http:\/\/127\.0\.0\.1:1\/x$/],
  ['a style from another host', `<link rel="stylesheet" href="${ADDRESS}">`, /^http:\/\/127\.0\.0\.1:1\/x$/],
  ['a picture in a chart', `<svg><image href="${ADDRESS}"/></svg>`, /^http:\/\/127\.0\.0\.1:1\/x$/],
  ['a script', `<p><script>${RUN}</script></p>`, /^code of a name was run$/],
  ['a handler', `<svg onload="${RUN}"></svg>`, /^code of a name was run$/],
  ['a link that runs code', `<a href="javascript:${RUN}">x</a>`, /^<a href="javascript:/],
  ['a dialog', '<p><script>alert(1)</script></p>', /^dialog 1$/],
];

describe('what a report must not hold', () => {
  const folder = sharedFolder();
  let browser: Browser;
  let policy: string;
  beforeAll(async () => {
    const results = resultsOf(folder, TWO_DISTRICTS, ['run', '-n', '1']);
    const report = fs.readFileSync(path.join(results, 'report.html'), 'utf8');
    policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(report)?.[0] ?? 'none';
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** What is told of a page with this markup, after its links were followed. */
  async function toldOf(head: string, markup: string): Promise<string[]> {
    const file = path.join(folder, 'planted.html');
    fs.writeFileSync(
      file,
      `<!doctype html><html><head>${head}</head><body><main>${markup}</main></body></html>`,
    );
    const { page, faults } = await openReport(browser, file);
    const found = await page.evaluate(intruders);
    for (const link of await page.locator('a').all()) await link.click();
    const hasRun = await page.evaluate(() => 'broken' in globalThis);
    await page.context().close();
    return [...faults, ...found, ...(hasRun ? ['run'] : [])];
  }

  it('is nothing in an empty page', async () => {
    expect(await toldOf('', '<p>=1+1 &lt;script&gt; <a href="#main">x</a></p>')).toEqual([]);
  });

  it.each(PLANTED)('is found: %s', async (_, markup, told) => {
    expect(await toldOf('', markup)).toContainEqual(expect.stringMatching(told));
  });

  it.each(PLANTED)('is stopped by the policy of a report, which tells of it: %s', async (_, markup) => {
    const told = await toldOf(policy, markup);
    expect(told).toContainEqual(expect.stringMatching(/Content Security Policy/));
    for (const one of told) expect(one).not.toMatch(/^(dialog|run$|code of)/);
  });
});
