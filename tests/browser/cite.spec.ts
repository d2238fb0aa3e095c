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

test('the code to embed is reached past the preview with one key, and the preview is pressed', async ({
  page,
}) => {
  await openPage(page, `sel=event:${CALL.id}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Embed' }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  const frame = preview.locator('iframe').contentFrame();
  await expect(frame.getByText(CALL.title).first()).toBeVisible();
  await preview.getByRole('radio', { name: 'Column' }).focus();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip the preview' });
  await expect(skip).toBeFocused();
  expect(await axeFindings(page, '.share-preview', 'light')).toEqual([]);
  await page.keyboard.press('Enter');
  const form = page.getByRole('group', { name: 'Form of the code' });
  await expect(form.getByRole('radio', { checked: true })).toBeFocused();
  // Whoever has a mouse sees nothing of it, and what is in the frame can be pressed.
  expect((await skip.boundingBox())!.width).toBeLessThan(5);
  await frame.getByText(CALL.title).first().click();
});
