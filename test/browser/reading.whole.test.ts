import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaFaults } from '../report/vega-lite-schema.ts';
import { sharedFolder } from '../store/temporary-folder.ts';
import { drawn, launch, openReport } from './open-report.ts';
import { resultsOf, TWO_DISTRICTS } from './two-districts.ts';

const folder = sharedFolder();
let browser: Browser;
let page: Page;
let faults: string[];
let charts: string[];

beforeAll(async () => {
  const report = path.join(resultsOf(folder, TWO_DISTRICTS, ['compare']), 'report.html');
  browser = await launch();
  ({ page, faults } = await openReport(browser, report));
  charts = await page
    .locator('figure')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.chart ?? ''));
});
afterAll(() => browser.close());

const pictureOf = (chart: string) => page.locator(`#chart-${chart} .picture`).innerHTML();

describe('who reads the report of a comparison', () => {
  it('leaves out an intervention, and the charts of interventions show the others', async () => {
    const choosing = await page
      .locator('figure:has([data-choose="arm"])')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.chart ?? ''));
    expect(choosing.length).toBeGreaterThan(2);
    for (const chart of choosing) {
      const before = await pictureOf(chart);
      await page.locator(`#chart-${chart} summary`).first().click();
      await page.locator(`#chart-${chart} [data-choose="arm"][value="supervision"]`).uncheck();
      await drawn(page);
      const after = await pictureOf(chart);
      expect(after, chart).not.toBe(before);
      expect(after, chart).not.toMatch(/>Supervision</);
    }
  });

  it('chooses an indicator, and the chart is of it', async () => {
    const figures = page.locator('figure:has(select[data-choose="indicator"])');
    expect(await figures.count()).toBeGreaterThan(0);
    for (const figure of await figures.all()) {
      const choice = figure.locator('select');
      const before = await figure.locator('.picture').innerHTML();
      const last = (await choice.locator('option').count()) - 1;
      await choice.selectOption({ index: last });
      await drawn(page);
      expect(await figure.locator('.picture').innerHTML()).not.toBe(before);
    }
  });

  it('points at a mark and reads its value', async () => {
    await page.locator('#chart-money .picture .mark-rect path').nth(1).hover();
    await expect.poll(() => page.locator('#tooltip').textContent()).toMatch(/\d/);
  });

  it('takes every chart away as a picture, as a specification and as numbers', async () => {
    expect(charts.length).toBeGreaterThan(4);
    for (const chart of charts) {
      const svg = String(await downloaded(chart, 'svg'));
      expect(svg, chart).toMatch(/^<svg /);
      expect(await isXml(svg), chart).toBe(true);
      expect((await downloaded(chart, 'png')).subarray(0, 8).toString('latin1'), chart).toBe(
        '\x89PNG\r\n\x1a\n',
      );
      expect(schemaFaults(JSON.parse(String(await downloaded(chart, 'json')))), chart).toEqual([]);
      const [head, ...rows] = String(await downloaded(chart, 'csv'))
        .trimEnd()
        .split('\n');
      expect(rows.length, chart).toBeGreaterThan(0);
      for (const row of rows) expect(fieldsOf(row), chart).toHaveLength(fieldsOf(head).length);
    }
  });

  it('takes the numbers of the page away', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-download-study]').click(),
    ]);
    const study = JSON.parse(fs.readFileSync(await download.path(), 'utf8'));
    expect(study.arms.map(({ slug }: { slug: string }) => slug)).toEqual([
      'baseline',
      'publicity',
      'supervision',
      'both',
    ]);
  });

  it('meets no error', () => {
    expect(faults).toEqual([]);
  });
});

async function downloaded(chart: string, format: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#chart-${chart} [data-download="${format}"]`).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${chart}.${format}`);
  return fs.readFileSync(await download.path());
}

function isXml(text: string): Promise<boolean> {
  return page.evaluate(
    (svg) => new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror') === null,
    text,
  );
}

/** Fields of a line of CSV: what stands between commas outside of quotation marks. */
function fieldsOf(line: string): string[] {
  return line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}
