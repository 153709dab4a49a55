import type { Knex } from 'knex';
import * as foundation from './0001-foundation';
import * as search from './0002-search';
import * as listingDepth from './0003-listing-depth';
import * as reperage from './0004-reperage';
import * as matching from './0005-matching';
import * as theme from './0006-theme';
import * as dueIndexes from './0007-due-indexes';
import * as communePlace from './0008-commune-place';
import * as boardIndexes from './0009-board-indexes';
import * as calendar from './0010-calendar';
import * as agreementSignature from './0013-agreement-signature';
import * as joining from './0014-joining';
import * as bilanTemplate from './0015-bilan-template';
import * as badge from './0016-badge';
import * as attestationTemplate from './0017-attestation-template';
import * as passport from './0018-passport';

export type Migration = { name: string; up(db: Knex): Promise<void>; down(db: Knex): Promise<void> };

/** In the order they run. Names are what the base remembers: one that has landed never changes. */
export const migrations: readonly Migration[] = [
  { name: '0001-foundation', ...foundation },
  { name: '0002-search', ...search },
  { name: '0003-listing-depth', ...listingDepth },
  { name: '0004-reperage', ...reperage },
  { name: '0005-matching', ...matching },
  { name: '0006-theme', ...theme },
  { name: '0007-due-indexes', ...dueIndexes },
  { name: '0008-commune-place', ...communePlace },
  { name: '0009-board-indexes', ...boardIndexes },
  { name: '0010-calendar', ...calendar },
  { name: '0013-agreement-signature', ...agreementSignature },
  { name: '0014-joining', ...joining },
  { name: '0015-bilan-template', ...bilanTemplate },
  { name: '0016-badge', ...badge },
  { name: '0018-passport', ...passport },
  { name: '0017-attestation-template', ...attestationTemplate },
];
