import type { Locator, Page } from '@playwright/test';
import type { Hand } from './hand';

export const mouse = (page: Page): Hand => ({
  press: (control) => control.click(),
  write: (field, text) => field.fill(text),
  async writeDigits(group, digits) {
    await group.getByRole('spinbutton').first().click();
    await page.keyboard.type(digits);
  },
  async choose(list, option) {
    await list.click();
    await option.click();
  },
  async pick(list, typed, option) {
    await list.fill(typed);
    await option.click();
  },
  go: (place) => page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click(),
  next: () => page.getByRole('button', { name: /^Suivant/ }).click(),
});

/** Drags as a hand does: the thing is held over its target until the screen has answered, then let go. */
export async function drag(page: Page, thing: Locator, target: Locator) {
  await thing.hover();
  const { x = 0, y = 0, width = 0, height = 0 } = (await thing.boundingBox()) ?? {};
  await page.mouse.down();
  // A hand leaves slowly: one leap would be over before a busy machine has seen that something is dragged.
  await page.mouse.move(x + width / 2 + 12, y + height / 2 + 4, { steps: 6 });
  await target.hover();
  await target.hover();
  await page.mouse.up();
}
