import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/words/words.ts';
import { sharedFolder } from '../store/temporary-folder.ts';
import { launch, openReport } from './open-report.ts';
import { reportsOf, resultsOf } from './two-districts.ts';

/** A name that is markup, script, formula, control, and turns what follows it around. */
const hostile = (field: string) =>
  JSON.stringify(
    `=1+1 ${field} <script>window.broken=1</script>"><img src=x onerror="window.broken=2"> ' \${7*7} {{7*7}} </style></svg>\u001b[31m\u202e]]>`,
  );

/** Fields that the report of a comparison shows; those of organizations, interventions and meanings are in other files or hidden. */
const SHOWN = ['title', 'description', 'government', 'service', 'arm', 'check', 'claim', 'citation', 'note'];

const SCENARIO = `format: 1
title: ${hostile('title')}
description: ${hostile('description')}
months: 24
window: 13-24
replications: 2
sources:
  work: {citation: ${hostile('citation')}}
services:
  home-elder-care: {name: ${hostile('service')}}
  community: {}
governments:
  east:
    name: ${hostile('government')}
    agents: 150
    tenderShare: {value: 0.3, source: work, note: ${hostile('note')}}
    services:
      home-elder-care:
        organizations:
          - {count: 5}
          - {slug: centre, name: ${hostile('organization')}, type: nonprofit}
  west: {agents: 100}
interventions:
  - {slug: known, name: ${hostile('intervention')}, use: publicity}
arms:
  - {slug: known, name: ${hostile('arm')}, interventions: [known]}
indicators:
  saving: {formula: 1 - priceRatio, unit: share, meaning: ${hostile('meaning')}}
checks:
  - describe: ${hostile('check')}
    it:
      - {it: ${hostile('claim')}, arm: known, indicator: awareness, effect: rises}
`;

describe('a hostile name', () => {
  const folder = sharedFolder();
  let browser: Browser;
  let reports: ReturnType<typeof reportsOf>;
  beforeAll(async () => {
    reports = reportsOf(resultsOf(folder, SCENARIO, ['compare']));
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(languages)('is text in the report and does nothing there, in %s', async (language) => {
    const { page, faults } = await openReport(browser, reports[language]);
    const said = (await page.locator('header, nav, main').allTextContents()).join('\n');
    for (const field of SHOWN) {
      expect(said, field).toContain(`=1+1 ${field} <script>window.broken=1</script>`);
    }
    expect(said).not.toMatch(/\p{Bidi_Control}/u);
    expect(await page.evaluate(() => (globalThis as { broken?: number }).broken)).toBeUndefined();
    expect(await page.locator('img').count()).toBe(0);
    // the study, the packed script, what unpacks it, and itself
    expect(await page.locator('script').count()).toBe(4);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
