import type { Preferences } from '../domain/preferences/preferences';
import type { SessionStatus } from './session.contract';

/** What the page finds in itself when it is served: it can show the unlock screen without asking anything. */
export type Start = { status: SessionStatus; preferences: Preferences };
