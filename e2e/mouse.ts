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
  await page.mouse.down();
  await target.hover();
  await target.hover();
  await page.mouse.up();
}
