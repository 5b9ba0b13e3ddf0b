import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Debian's browser. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}

/** A report in a browser, and what went wrong in it. */
export interface Opened {
  readonly page: Page;
  /** Errors, broken policies, dialogs, and requests for anything but the file. Empty, if all is well. */
  readonly faults: string[];
}

/** Opens a report from the disk and waits until its charts are drawn. */
export async function openReport(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('crash', () => faults.push('crash'));
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith('blob:') && !url.startsWith('data:')) faults.push(url);
  });
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await drawn(page);
  return { page, faults };
}

/** Waits until every chart is drawn as the page is now. */
export async function drawn(page: Page): Promise<void> {
  // a change of width or theme reaches the charts with the next picture of the page
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  await page.waitForFunction(() =>
    [...document.querySelectorAll('figure[data-chart]')].every(
      (one) => one.getAttribute('aria-busy') === 'false',
    ),
  );
}
