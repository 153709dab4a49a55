import { yearOf } from '../../domain/member/birth';
import { type Member, type MemberDetails, sortName } from '../../domain/member/member';
import type { Base } from '../database/open';
import { created, found, type Stamp, updateVersion } from '../database/rows';
import { statement } from '../database/statement';

type Version = { id: string; version: number };
/** What the form does not ask: decided by the day and by what was done. */
type Standing = Pick<Member, 'noticeVersion' | 'lastContactOn'> & Partial<Pick<Member, 'status'>>;

const memberRow = (details: MemberDetails) => ({
  site_id: details.siteId,
  civility: details.civility,
  first_name: details.firstName,
  last_name: details.lastName,
  used_name: details.usedName,
  sort_name: sortName(details),
  birth_day: details.birth.length > 4 ? details.birth : null,
  birth_year: details.birth === '' ? null : yearOf(details.birth),
  phone: details.phone,
  email: details.email,
  address: details.address,
  postcode: details.postcode,
  commune_code: details.communeCode,
  commune: details.commune,
  situation: details.situation,
  arrival: details.arrival,
  referrer_id: details.referrerId,
  mobility: details.mobility,
  availability: details.availability,
  reading_ease: details.readingEase,
  notice_given_on: details.noticeGivenOn,
  charter_signed_on: details.charterSignedOn,
  notes: details.notes,
});

const columns = {
  id: 'id',
  version: 'version',
  siteId: 'site_id',
  civility: 'civility',
  firstName: 'first_name',
  lastName: 'last_name',
  usedName: 'used_name',
  birthDay: 'birth_day',
  birthYear: 'birth_year',
  phone: 'phone',
  email: 'email',
  address: 'address',
  postcode: 'postcode',
  communeCode: 'commune_code',
  commune: 'commune',
  situation: 'situation',
  arrival: 'arrival',
  referrerId: 'referrer_id',
  mobility: 'mobility',
  availability: 'availability',
  readingEase: 'reading_ease',
  noticeGivenOn: 'notice_given_on',
  noticeVersion: 'notice_version',
  charterSignedOn: 'charter_signed_on',
  notes: 'notes',
  status: 'status',
  lastContactOn: 'last_contact_on',
};

type Row = Omit<Member, 'birth'> & { birthDay: string | null; birthYear: number | null };

const memberOf = statement<{ id: string }, Row>((db, { id }) => db('member').where({ id }).select(columns));

/** @throws Refusal `not-found` */
export async function readMember(db: Base, id: string): Promise<Member> {
  const { birthDay, birthYear, ...member } = found((await memberOf(db, { id }))[0]);
  return { ...member, birth: birthDay ?? (birthYear === null ? '' : String(birthYear)) };
}

/** @returns the id of the new member */
export async function insertMember(stamp: Stamp, details: MemberDetails, standing: Standing): Promise<string> {
  const row = {
    ...created(stamp),
    ...memberRow(details),
    notice_version: standing.noticeVersion,
    last_contact_on: standing.lastContactOn,
    status: standing.status ?? 'actif',
  };
  await stamp.db('member').insert(row);
  return row.id;
}

export const updateMember = (stamp: Stamp, version: Version, details: MemberDetails, noticeVersion: number) =>
  updateVersion(stamp, 'member', version, { ...memberRow(details), notice_version: noticeVersion });

export const updateStatus = (stamp: Stamp, version: Version, status: Member['status']) =>
  updateVersion(stamp, 'member', version, { status });

export const updateLastContact = (stamp: Stamp, version: Version, on: string) =>
  updateVersion(stamp, 'member', version, { last_contact_on: on });
