import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds in a page with all of its folds open, a line each; empty if it keeps no reader out.
 *
 * @param rules - all of them, or those alone that a change of colours can break
 */
export async function barriersIn(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await page.evaluate(axe.source);
  const options = rules === 'all' ? {} : { runOnly: ['color-contrast'] };
  const { violations } = await page.evaluate(
    (chosen) => (globalThis as unknown as { axe: typeof axe }).axe.run(chosen),
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
}
