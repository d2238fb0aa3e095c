import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** The axe that its builder would put into a page: twice at each look, and not made small. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

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
  const axe = new AxeBuilder({ page, axeSource: await axeSource(page) })
    .options({
      resultTypes: ['violations'],
      preload: false,
      // As large or as far apart as fingers need them; where there is a mouse rows may be closer.
      rules: { 'target-size': { enabled: await isTouched(page) } },
    })
    .setLegacyMode();
  if (colorScheme === 'dark') axe.withRules(COLOUR_RULES);
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** The same in light, and then in dark; the page is left in light. */
export async function axeFindingsInBoth(page: Page, part?: string): Promise<readonly string[]> {
  const light = await axeFindings(page, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFindings(page, part, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((finding) => `dark: ${finding}`)];
}

function isTouched(page: Page): Promise<boolean> {
  return page.evaluate(() => matchMedia('(pointer: coarse)').matches);
}

/** What the builder is to put into each frame: nothing where there is one alone, which has axe now. */
async function axeSource(page: Page): Promise<string> {
  if (page.frames().length > 1) return AXE;
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return ';';
}
