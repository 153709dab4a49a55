import { drawEmblem } from '../../domain/badge/emblem';
import { impossible, invalid } from '../../domain/errors';
import type { Structure } from '../../domain/structure/structure';
import { toInstant } from '../../domain/time/instant';
import type { AwardFileFormat, badgeContract } from '../../ipc/badge.contract';
import type { Context, Handlers } from '../ipc/handlers';
import { letterheadOf } from '../printing/paper';
import type { Printer } from '../printing/printer';
import { restoreAward, revokeAward } from './award.repository';
import { awardBadge } from './award-badge';
import { awardPaper, codeSide } from './award-paper';
import { readAward, readCatalogue, readCredentials, readMember, readWorkshop, searchAwards } from './badge.queries';
import { changeBadge, insertBadge, insertStartingSet, setBadgeRetired } from './badge.repository';
import { insertTrusted, listTrusted, readOwnDid } from './issuer.repository';
import { type Examine, verdictOn } from './verdict';

/** What badges need of the rest of the application; `services.ts` provides it. */
export type BadgeNeeds = {
  readStructure: (db: Context['db']) => Promise<Structure>;
  print: Pick<Printer, 'paper' | 'pdf' | 'save'>;
  /** @returns the address where a page can be seen */
  publish: (html: string) => string;
  examine: Examine;
  /** An emblem as a PNG. */
  rasterize: (svg: string) => Promise<Uint8Array>;
  /** Asks where to save. @returns false when the person gave up */
  saveBadge: (content: string | Uint8Array, name: string, format: AwardFileFormat) => Promise<boolean>;
};

export function badgeService({ readStructure, print, publish, examine, rasterize, saveBadge }: BadgeNeeds) {
  async function usable({ db, now }: Context, id: string) {
    const read = await readAward(db, id, toInstant(now));
    if (read.state === 'revoked') throw impossible('Ce badge a été retiré : il reste au registre et ne se remet plus.');
    return read;
  }

  const files: Record<AwardFileFormat, (credential: string, svg: string) => Promise<string | Uint8Array>> = {
    json: async (credential) => credential,
    svg: async (credential, svg) => (await import('./open-badges/baked-svg')).bakeSvg(svg, credential),
    png: async (credential, svg) => {
      const { bakePng } = await import('./open-badges/baked-png');
      return bakePng(await rasterize(svg), credential);
    },
  };

  async function page(context: Context, id: string): Promise<{ html: string; name: string }> {
    const { db, now } = context;
    const { badgeCode } = await import('./open-badges/light-qr');
    const read = await readAward(db, id, toInstant(now));
    const { light } = await readCredentials(db, id);
    const letterhead = letterheadOf(await readStructure(db));
    return {
      html: awardPaper({ award: read, letterhead, code: badgeCode(id, JSON.parse(light), codeSide) }),
      name: `Badge ${read.badgeName} ${read.memberName}`,
    };
  }

  return {
    catalogue: (_, { db }) => readCatalogue(db),
    create: async (details, context) => ({ id: await insertBadge(context, details) }),
    change: ({ details, ...version }, context) => changeBadge(context, version, details),
    setRetired: ({ isRetired, ...version }, context) => setBadgeRetired(context, version, isRetired),
    addStartingSet: async (_, context) => ({ added: await insertStartingSet(context) }),

    prepare: async ({ memberId, eventId }, { db, now }) => {
      const member = await readMember(db, memberId);
      const search = { text: '', badgeId: null, memberId, state: 'valid' as const, limit: 1000 };
      const { rows } = await searchAwards(db, search, toInstant(now));
      return {
        memberName: member.name,
        hasEmail: member.email !== '',
        held: [...new Set(rows.map(({ badgeId }) => badgeId))],
        workshop: eventId ? await readWorkshop(db, eventId) : null,
      };
    },
    award: async (order, context) => {
      const { networkName } = await readStructure(context.db);
      const id = await awardBadge(context, order, networkName);
      return readAward(context.db, id, toInstant(context.now));
    },
    read: ({ id }, { db, now }) => readAward(db, id, toInstant(now)),
    register: (search, { db, now }) => searchAwards(db, search, toInstant(now)),
    revoke: async ({ reason, ...version }, context) => {
      await usable(context, version.id);
      await revokeAward(context, version, reason);
      return readAward(context.db, version.id, toInstant(context.now));
    },
    restore: async (version, context) => {
      await restoreAward(context, version);
      return readAward(context.db, version.id, toInstant(context.now));
    },

    save: async ({ id, format }, context) => {
      const { badgeName, memberName, pictogram, tone } = await usable(context, id);
      const { credential } = await readCredentials(context.db, id);
      const content = await files[format](credential, drawEmblem({ pictogram, tone }));
      return { isSaved: await saveBadge(content, `Badge ${badgeName} ${memberName}.${format}`, format) };
    },
    show: async ({ id }, context) => ({ url: publish((await page(context, id)).html) }),
    print: async ({ id }, context) => {
      await usable(context, id);
      await print.paper((await page(context, id)).html);
    },
    savePdf: async ({ id }, context) => {
      await usable(context, id);
      const { html, name } = await page(context, id);
      return { isSaved: await print.save(await print.pdf(html), `${name}.pdf`) };
    },

    verify: async ({ file, text, claimant }, { db, now }) => {
      const bytes = file === null ? Buffer.from(text) : Buffer.from(file, 'base64');
      return verdictOn(db, examine, { bytes, claimant, now });
    },
    issuers: async (_, { db }) => ({ own: await readOwnDid(db), trusted: await listTrusted(db) }),
    trust: async (issuer, context) => {
      if (issuer.did === (await readOwnDid(context.db))) throw invalid('did', 'C’est l’identifiant de votre réseau.');
      const known = (await listTrusted(context.db)).find(({ did }) => did === issuer.did);
      if (known) throw invalid('did', `Cet émetteur est déjà dans la liste, sous le nom « ${known.name} ».`);
      return insertTrusted(context, issuer);
    },
    distrust: async ({ id }, { db }) => {
      await db('trusted_issuer').where({ id }).delete();
    },
  } satisfies Handlers<typeof badgeContract>;
}
