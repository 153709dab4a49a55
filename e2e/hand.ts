import type { Locator } from '@playwright/test';

/** What a person does on the screen, whatever she does it with: see mouse.ts and keyboard.ts. */
export type Hand = {
  /** A button, a link, a tab, a radio button or a box. */
  press(control: Locator): Promise<void>;
  /** Replaces what a field holds. */
  write(field: Locator, text: string): Promise<void>;
  /** A date or a time, in its parts. */
  writeDigits(group: Locator, digits: string): Promise<void>;
  /** An option of a closed list. */
  choose(list: Locator, option: Locator): Promise<void>;
  /** An option of a list that is searched by typing. */
  pick(list: Locator, typed: string, option: Locator): Promise<void>;
  /** Opens a place of the rail. */
  go(place: string): Promise<void>;
  /** The next screen of an interview. */
  next(): Promise<void>;
};
