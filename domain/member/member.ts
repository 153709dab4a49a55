import type { FieldErrors } from '../errors';
import { folded } from '../french/format';
import { PhoneNumber } from '../french/phone';
import { Id } from '../id';
import { Address, Email } from '../structure/structure';
import { text } from '../text';
import { Day } from '../time/time';
import { z } from '../zod';
import { Availability } from './availability';
import { Birth, isBornAfter } from './birth';
import type { MemberName } from './name';
import { Arrival, Civility, MemberStatus, Mobility, ReadingEase, Situation } from './profile';

const name = text(60).overwrite((typed) => typed.replace(/\s+/g, ' '));

const NoticeDay = z.iso.date({
  error: ({ input }) =>
    input
      ? 'Indiquez une date qui existe, par exemple 12/03/2026.'
      : 'Remettez la notice, puis indiquez quel jour, par exemple 12/03/2026 : rien n’est enregistré sans elle.',
});

/** What a person's file says of her, as the form asks it. */
export const MemberDetails = Address.extend({
  siteId: z.uuid({ error: 'Choisissez le lieu où cette personne se rend.' }).pipe(Id),
  civility: Civility.nullable().default(null),
  firstName: name.min(1, 'Indiquez le prénom, par exemple Nadia.'),
  lastName: name.min(1, 'Indiquez le nom de famille, par exemple Benali.'),
  usedName: name.default(''),
  birth: Birth.default(''),
  phone: PhoneNumber.default(''),
  email: z.string().trim().pipe(Email).default(''),
  situation: Situation.nullable().default(null),
  arrival: Arrival.nullable().default(null),
  referrerId: Id.nullable().default(null),
  mobility: Mobility.nullable().default(null),
  availability: Availability.default(0),
  readingEase: ReadingEase.nullable().default(null),
  noticeGivenOn: NoticeDay,
  charterSignedOn: Day.nullable().default(null),
  notes: text(4000).default(''),
});
export type MemberDetails = z.infer<typeof MemberDetails>;

/** The dates that cannot lie ahead of us, field by field. */
export function datesAhead(
  { birth, noticeGivenOn, charterSignedOn }: Pick<MemberDetails, 'birth' | 'noticeGivenOn' | 'charterSignedOn'>,
  today: string,
): FieldErrors {
  return {
    ...(isBornAfter(birth, today) && {
      birth: 'Cette naissance est dans l’avenir : indiquez une année passée, par exemple 1958.',
    }),
    ...(noticeGivenOn > today && {
      noticeGivenOn: 'Ce jour n’est pas encore venu : indiquez quand la notice a été remise, par exemple 12/03/2026.',
    }),
    ...(charterSignedOn !== null &&
      charterSignedOn > today && {
        charterSignedOn:
          'Ce jour n’est pas encore venu : indiquez quand la charte a été signée, par exemple 12/03/2026.',
      }),
  };
}

/** The same, refusing what lies ahead of a day. */
export const memberDetailsOn = (today: string) =>
  MemberDetails.superRefine((details, context) => {
    for (const [field, message] of Object.entries(datesAhead(details, today)))
      context.addIssue({ code: 'custom', path: [field], message });
  });

/** As it is kept: what was put in order when it was typed is not put in order again each time it is read. */
export const Member = MemberDetails.extend({
  birth: z.string(),
  phone: z.string(),
  id: Id,
  version: z.int(),
  status: MemberStatus,
  /** Which edition of the notice she was given. */
  noticeVersion: z.int(),
  lastContactOn: Day,
});
export type Member = z.infer<typeof Member>;

/** How a list sorts a person: « benali nadia », without accents, case or hyphens, so that É stands with E. */
export const sortName = ({ firstName, lastName, usedName }: MemberName): string =>
  folded(`${usedName || lastName} ${firstName}`)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
