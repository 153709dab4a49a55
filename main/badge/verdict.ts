import { judge, knownBy, shownBadge, unreadable, type Verdict, type VerdictState } from '../../domain/badge/verdict';
import { longDay } from '../../domain/french/format';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { Base } from '../database/open';
import { readCredentials, readRevocation } from './badge.queries';
import { isOf } from './identity';
import { listTrusted, readOwnDid } from './issuer.repository';
import { readCarrier } from './open-badges/carrier';
import { Unread } from './open-badges/unread';
import { isIntact, parseCredential } from './open-badges/verify';

const unread = ({ reason }: Unread): Verdict => ({
  state: 'unreadable',
  sentence: unreadable[reason],
  badge: null,
  isTheirs: null,
  knownBy: null,
  awardId: null,
});

const ownIds = /^urn:uuid:([0-9a-f-]{36})$/;
const isAward = async (db: Base, id: string) => Boolean(await db('badge_award').where({ id }).first('id'));

/** @throws Unread `unknown-reference` */
async function lightOf(db: Base, awardId: string): Promise<string> {
  if (!(await isAward(db, awardId))) throw new Unread('unknown-reference');
  return (await readCredentials(db, awardId)).light;
}

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
export async function verdictOn(db: Base, bytes: Buffer, claimant: string, now: Date): Promise<Verdict> {
  try {
    const carried = await readCarrier(bytes);
    const { credential, document } = parseCredential(
      'credential' in carried ? carried.credential : await lightOf(db, carried.awardId),
    );
    const badge = shownBadge(credential);
    const { issuerDid, validFrom, validUntil } = badge;
    const own = await readOwnDid(db);
    const trusted = (await listTrusted(db)).find(({ did }) => did === issuerDid);
    const id = issuerDid === own ? ownIds.exec(credential.id)?.[1] : undefined;
    const awardId = id && (await isAward(db, id)) ? id : null;
    const revoked = awardId ? await readRevocation(db, awardId) : null;
    const state = judge({
      isIntact: await isIntact(document),
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
  } catch (error) {
    if (error instanceof Unread) return unread(error);
    throw error;
  }
}
