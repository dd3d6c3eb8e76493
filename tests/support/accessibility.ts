import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Rules of accessibility that the page breaks, with the first place of each. Legacy mode stays in the page:
 * the other one opens a page of its own, which the desktop host rightly closes.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]').setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
