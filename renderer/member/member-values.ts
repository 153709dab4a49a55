import { birthText } from '../../domain/member/birth';
import type { Member, MemberDetails } from '../../domain/member/member';
import type { z } from '../../domain/zod';

/** The form of a member as it is typed. */
export type MemberValues = z.input<typeof MemberDetails>;

export const newMember = (siteId: string): MemberValues => ({
  siteId,
  civility: null,
  firstName: '',
  lastName: '',
  usedName: '',
  birth: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
  communeCode: null,
  commune: '',
  situation: null,
  arrival: null,
  referrerId: null,
  mobility: null,
  availability: 0,
  readingEase: null,
  noticeGivenOn: '',
  charterSignedOn: null,
  notes: '',
});

/** A recorded member as the form shows her. */
export const valuesOf = (member: Member): MemberValues => {
  const { id, version, status, noticeVersion, lastContactOn, ...details } = member;
  return { ...details, birth: birthText(details.birth) };
};
