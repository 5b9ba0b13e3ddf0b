import type { Page } from 'playwright-core';
import { layoutFaults } from './layout-faults.ts';
import { drawn } from './open-report.ts';

/** Widths of a phone, a tablet and a desk, px. */
export const SCREENS = [360, 768, 1440];
const HEIGHT = 900;

/** What is wrong with the layout of a report at a width, a line each. */
export async function layoutAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: HEIGHT });
  await drawn(page);
  return (await page.evaluate(layoutFaults)).map((fault) => `${width} px: ${fault}`);
}
