import {
  contentOf,
  judge,
  knownBy,
  type Unreadable,
  unreadable,
  type Verdict,
  type VerdictState,
} from '../../domain/badge/verdict';
import { longDay } from '../../domain/french/format';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { Base } from '../database/open';
import { readCredentials, readRevocation } from './badge.queries';
import { isOf } from './identity';
import { listTrusted, readOwnDid } from './issuer.repository';
import type { Examined } from './open-badges/examine';

const unread = (reason: Unreadable): Verdict => ({
  state: 'unreadable',
  sentence: unreadable[reason],
  badge: null,
  isTheirs: null,
  knownBy: null,
  awardId: null,
});

const ownIds = /^urn:uuid:([0-9a-f-]{36})$/;
const isAward = async (db: Base, id: string) => Boolean(await db('badge_award').where({ id }).first('id'));

/** The light credential of an award of this network. */
async function examineOwn(db: Base, awardId: string, examine: Examine): Promise<Examined> {
  if (!(await isAward(db, awardId))) return { found: 'nothing', reason: 'unknown-reference' };
  return examine(Buffer.from((await readCredentials(db, awardId)).light));
}

/** Reads what is brought, in a thread of its own: it may be a large photo, or made to be long to read. */
export type Examine = (bytes: Uint8Array) => Promise<Examined>;

type Facts = {
  issuer: string;
  validUntil: string | null;
  validFrom: string;
  revoked: { on: string; reason: string } | null;
};
const sentences: Record<Exclude<VerdictState, 'unreadable'>, (facts: Facts) => string> = {
  valid: ({ issuer }) => `Il a été décerné par ${issuer}, et rien n’y a été changé depuis.`,
  altered: () =>
    'Ce qu’il dit ne correspond plus à sa signature : ne vous y fiez pas, et demandez le fichier d’origine.',
  revoked: ({ revoked }) =>
    `Votre réseau l’a retiré le ${longDay(dayOf(revoked?.on ?? ''))} : ${revoked?.reason ?? ''}.`,
  expired: ({ validUntil }) => `Il valait jusqu’au ${longDay(dayOf(validUntil ?? ''))}.`,
  early: ({ validFrom }) => `Il vaudra à partir du ${longDay(dayOf(validFrom))}.`,
  'unknown-issuer': () =>
    'Rien n’y a été changé, mais Entrelacs ne sait pas qui l’a signé. Si vous connaissez cet émetteur, ajoutez-le aux émetteurs de confiance.',
};

/** What is to be thought of a badge that someone brings: a file, the photo of a code, or the text of one. */
export async function verdictOn(
  db: Base,
  examine: Examine,
  { bytes, claimant, now }: { bytes: Uint8Array; claimant: string; now: Date },
): Promise<Verdict> {
  const brought = await examine(bytes);
  const examined = brought.found === 'reference' ? await examineOwn(db, brought.awardId, examine) : brought;
  if (examined.found !== 'credential')
    return unread(examined.found === 'nothing' ? examined.reason : 'unknown-reference');
  const { credential, isIntact } = examined;
  const badge = contentOf(credential);
  const { issuerDid, validFrom, validUntil } = badge;
  const own = await readOwnDid(db);
  const trusted = (await listTrusted(db)).find(({ did }) => did === issuerDid);
  const id = issuerDid === own ? ownIds.exec(credential.id)?.[1] : undefined;
  const awardId = id && (await isAward(db, id)) ? id : null;
  const revoked = awardId ? await readRevocation(db, awardId) : null;
  const state = judge({
    isIntact,
    revoked,
    isKnownIssuer: issuerDid === own || trusted !== undefined,
    validFrom,
    validUntil,
    now: toInstant(now),
  });
  const issuer = issuerDid === own ? 'votre réseau' : (trusted?.name ?? badge.issuerName);
  return {
    state,
    sentence: sentences[state]({ issuer, validFrom, validUntil, revoked }),
    badge,
    isTheirs: claimant && state !== 'altered' ? isOf(credential, claimant) : null,
    knownBy: knownBy(credential),
    awardId,
  };
}
