import { axeFindings } from './axe.ts';
import { authored } from './expected.ts';
import { expect, openPage, test } from './page.ts';

const CALL = authored.events.find(({ id }) => id === 'april-call')!;

test('a card leads to the citation of what it is about, and back', async ({ page }) => {
  await openPage(page, `sel=event:${CALL.id}`);
  const cite = page.getByRole('button', { name: 'Cite this event' });
  await cite.click();
  await expect(page.getByRole('tab', { name: 'Cite' })).toHaveAttribute('aria-selected', 'true');
  const citation = page.getByRole('textbox', { name: 'Citation' });
  await expect(citation).toHaveValue(new RegExp(`^${CALL.title}, `));
  await expect(citation).toHaveValue(new RegExp(`#sel=event:${CALL.id} \\(accessed `));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(cite).toBeFocused();
  // On paper neither it nor the link to copy is of any use.
  await page.emulateMedia({ media: 'print' });
  await expect(cite).toBeHidden();
});

test('the links of a card are large enough on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, `sel=event:${CALL.id}`);
  await expect(page.getByRole('button', { name: 'Cite this event' })).toBeVisible();
  expect(await axeFindings(page, '.evidence', 'light')).toEqual([]);
});
