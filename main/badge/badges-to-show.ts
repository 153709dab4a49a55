import { badgeCodeSide, type ShownBadge } from '../../domain/attestation/content';
import type { Base } from '../database/open';
import { readAward, readCredentials, searchAwards } from './badge.queries';

/** The badges of a member that hold, and how a paper shows one: what attestations are lent. */
export const badgesToShow = {
  of: async (db: Base, memberId: string, now: string): Promise<{ id: string; name: string }[]> => {
    const { rows } = await searchAwards(db, { text: '', badgeId: null, memberId, state: 'valid', limit: 100 }, now);
    return rows.map(({ id, badgeName }) => ({ id, name: badgeName }));
  },
  shown: async (db: Base, id: string): Promise<ShownBadge> => {
    const { badgeCode } = await import('./open-badges/light-qr');
    const { badgeName, pictogram, tone } = await readAward(db, id, '');
    const { light } = await readCredentials(db, id);
    return { name: badgeName, pictogram, tone, code: badgeCode(id, JSON.parse(light), badgeCodeSide) };
  },
};
