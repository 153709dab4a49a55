import { toInstant } from '../../domain/time/instant';
import { created, type Stamp, updateVersion } from '../database/rows';

export type NewAward = {
  id: string;
  badgeId: string;
  memberId: string;
  bilanId: string | null;
  eventId: string | null;
  awardedOn: string;
  consentedOn: string;
  validFrom: string;
  validUntil: string | null;
  credential: object;
  lightCredential: object;
};

export async function insertAward(stamp: Stamp, award: NewAward): Promise<void> {
  await stamp.db('badge_award').insert({
    ...created(stamp, award.id),
    badge_id: award.badgeId,
    member_id: award.memberId,
    bilan_id: award.bilanId,
    event_id: award.eventId,
    awarded_on: award.awardedOn,
    consented_on: award.consentedOn,
    valid_from: award.validFrom,
    valid_until: award.validUntil,
    credential: JSON.stringify(award.credential),
    light_credential: JSON.stringify(award.lightCredential),
  });
}

type Version = { id: string; version: number };

export const revokeAward = (stamp: Stamp, version: Version, reason: string): Promise<void> =>
  updateVersion(stamp, 'badge_award', version, { revoked_at: toInstant(stamp.now), revocation_reason: reason });

export const restoreAward = (stamp: Stamp, version: Version): Promise<void> =>
  updateVersion(stamp, 'badge_award', version, { revoked_at: null, revocation_reason: '' });
