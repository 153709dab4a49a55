import { type AwardOrder, futureAward, validity } from '../../domain/badge/award';
import { writeCredential } from '../../domain/badge/credential';
import { drawEmblem } from '../../domain/badge/emblem';
import { invalid } from '../../domain/errors';
import { newId } from '../../domain/id';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { Stamp } from '../database/rows';
import { insertAward } from './award.repository';
import { readMember, spokeAt, tookPart } from './badge.queries';
import { readBadge } from './badge.repository';
import { identityOf } from './identity';
import { issuerKey } from './issuer.repository';

async function refuseOthersMoments({ db }: Stamp, { memberId, bilanId, eventId }: AwardOrder, name: string) {
  if (bilanId && !(await spokeAt(db, bilanId, memberId)))
    throw invalid('bilanId', `${name} n’a pas pris part à ce bilan, ou il n’est pas terminé.`);
  if (eventId && !(await tookPart(db, eventId, memberId)))
    throw invalid('eventId', `${name} n’est notée présente à aucune date de cet atelier.`);
}

/**
 * Checks an award against what the base knows, signs it, and keeps it.
 * @param issuerName the network, as the badge will name it
 * @returns its id
 */
export async function awardBadge(context: Stamp, order: AwardOrder, issuerName: string): Promise<string> {
  const { db, now } = context;
  const { badgeId, memberId, bilanId, eventId, recipient, awardedOn } = order;
  const member = await readMember(db, memberId);
  const today = dayOf(toInstant(now), member.timeZone);
  if (awardedOn > today) throw invalid('awardedOn', futureAward);
  const badge = await readBadge(db, badgeId);
  if (badge.isRetired)
    throw invalid('badgeId', `Le badge « ${badge.name} » n’est plus décerné : choisissez-en un autre.`);
  if (recipient === 'email' && !member.email)
    throw invalid('recipient', `${member.name} n’a pas d’adresse électronique : choisissez « Son nom ».`);
  await refuseOthersMoments(context, order, member.name);

  const { signCredential } = await import('./open-badges/sign');
  const key = await issuerKey(context);
  const id = newId(now.getTime());
  const dates = validity(awardedOn, badge.validMonths, toInstant(now), member.timeZone);
  const facts = {
    awardId: id,
    badge,
    issuer: { did: key.controller, name: issuerName },
    identity: identityOf(recipient, member),
    ...dates,
  };
  const sign = (credential: object) => signCredential(credential, key, toInstant(now));
  await insertAward(context, {
    ...{ id, badgeId, memberId, bilanId, eventId, awardedOn, consentedOn: today, ...dates },
    credential: await sign(writeCredential({ ...facts, image: drawEmblem(badge), evidence: order.evidence })),
    lightCredential: await sign(writeCredential({ ...facts, image: null, evidence: [] })),
  });
  return id;
}
