import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';
import type { Hand } from './hand';

/** Further than that from where one is, a control is out of reach for who has no mouse. */
const patience = 20;

/** The option that Enter would choose. */
const optionHeldUp = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return (id && document.getElementById(id)?.textContent) || '';
  });

/** Where the focus is, what is wrong with it, and where `target` lies from there. */
const focusBefore = (target: Locator) =>
  target.evaluate((it) => {
    const focused = document.activeElement ?? document.body;
    const isPart = it.matches('[role=group]:has([role=spinbutton]:focus)'); // of a date or a time
    const group = it.closest('[role=radiogroup], [role=tablist], [role=group], fieldset');
    const isOneOfMany = it.matches('[type=radio], [tabindex="-1"]');
    const isBehind = focused.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING;

    /** Fields and boxes show the focus by their frame, large choices by the label around them. */
    const frames = ['.MuiButtonBase-root', '.MuiInputBase-root', '.MuiPickersInputBase-root', 'label'];
    const shown = [focused, ...frames.map((frame) => focused.closest(frame))].filter((one) => one !== null);
    const isOutlined = (one: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    const isFramed = (one: Element) => {
      const frame = one.matches('.Mui-focused') && one.querySelector('fieldset');
      return frame && Number.parseFloat(getComputedStyle(frame).borderTopWidth) >= 2;
    };
    function problem() {
      if (focused === document.body) return 'lost';
      const isRead = focused.matches('h1'); // the title of a page takes the focus to be read, and shows nothing
      if (!isRead && !shown.some((one) => isOutlined(one) || isFramed(one))) return 'shown by nothing';
      const { left, top, width, height } = focused.getBoundingClientRect();
      const front = document.elementFromPoint(left + width / 2, top + height / 2);
      if (!front) return 'outside of the window';
      const around = focused.closest('.MuiFormControl-root') ?? focused; // a label may float over its field
      const isInFront = [around, ...shown].some((one) => one.contains(front) || front.contains(one));
      return isInFront ? null : `behind « ${front.textContent?.slice(0, 60)} »`;
    }
    return {
      isThere: it === focused || isPart,
      key: isOneOfMany && group?.contains(focused) ? 'ArrowRight' : isBehind ? 'Shift+Tab' : 'Tab',
      where: `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 60)}`,
      problem: problem(),
    };
  });

/** Goes from control to control as a person would who has no mouse; fails where she could not follow, or not see. */
export const keyboard = (page: Page) => {
  const { keyboard: keys } = page;

  /** Tab, or Shift+Tab when it lies behind; arrows inside of a group that Tab enters once. */
  async function reach(target: Locator) {
    await expect(target).toBeVisible();
    // A page that opens, or a dialog that closes, takes an instant to say where the focus goes.
    await expect.poll(async () => (await focusBefore(target)).problem).not.toBe('lost');
    const way: string[] = [];
    for (let at = await focusBefore(target); !at.isThere; at = await focusBefore(target)) {
      if (way.length === patience) throw new Error(`out of reach:\n${way.join('\n')}`);
      await keys.press(at.key);
      // A menu that fades away may still be in front of it for an instant.
      await expect.poll(async () => (await focusBefore(target)).problem, 'the focus').toBeNull();
      way.push(at.where);
    }
  }

  const hand: Hand = {
    async press(control) {
      await reach(control);
      const isTicked = await control.evaluate((it) => it.matches('[type=radio], [type=checkbox]'));
      await keys.press(isTicked ? 'Space' : 'Enter');
    },
    async write(field, text) {
      await reach(field);
      await keys.press('Control+a');
      await keys.type(text);
    },
    async writeDigits(group, digits) {
      await reach(group);
      await keys.type(digits);
    },
    async choose(list, option) {
      await reach(list);
      await keys.press('Enter');
      await expect(option).toBeVisible();
      for (let at = 0; at < patience && !(await focusBefore(option)).isThere; at++) await keys.press('ArrowDown');
      await keys.press('Enter');
      await expect(option).toBeHidden();
    },
    async pick(list, typed, option) {
      await reach(list);
      await keys.type(typed);
      await expect(option).toBeVisible();
      const isAimedAt = async () =>
        (await list.getAttribute('aria-activedescendant')) === (await option.getAttribute('id'));
      await expect.poll(isAimedAt, 'the option that Enter takes').toBe(true);
      await keys.press('Enter');
      await expect(option).toBeHidden();
    },
    async go(place) {
      await keys.press('Control+k');
      await keys.type(place);
      await expect.poll(() => optionHeldUp(page)).toContain(place);
      await keys.press('Enter');
    },
    next: () => keys.press('Control+Enter'),
  };
  return { ...hand, reach };
};
