import type { Unreadable } from '../../../domain/badge/verdict';

/** No badge could be read from what was brought. */
export class Unread extends Error {
  constructor(readonly reason: Unreadable) {
    super(reason);
  }
}
