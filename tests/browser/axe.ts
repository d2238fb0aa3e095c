import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds in a page or a part of it, in short: rule, element, remedy. The page is one document:
 * so it is looked through in one go, without a second page in which results of frames are put
 * together, which takes several times as long.
 * In dark only what hangs on colours: the same page is looked at in light.
 */
export async function axeFindings(
  page: Page,
  part?: string,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false })
    .setLegacyMode();
  if (colorScheme === 'dark') axe.withRules(COLOUR_RULES);
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
