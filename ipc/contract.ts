import type { z } from '../domain/zod';
import { accountContract } from './account.contract';
import { attestationContract } from './attestation.contract';
import { badgeContract } from './badge.contract';
import { bilanContract } from './bilan.contract';
import { calendarContract } from './calendar.contract';
import { communeContract } from './commune.contract';
import { draftContract } from './draft.contract';
import { exchangeContract } from './exchange.contract';
import { gatheringContract } from './gathering.contract';
import { guideContract } from './guide.contract';
import { homeContract } from './home.contract';
import { listingContract } from './listing.contract';
import { matchingContract } from './matching.contract';
import { mediationContract } from './mediation.contract';
import { memberContract } from './member.contract';
import { passportContract } from './passport.contract';
import { preferencesContract } from './preferences.contract';
import { reciprocityContract } from './reciprocity.contract';
import { referrerContract } from './referrer.contract';
import { reperageContract } from './reperage.contract';
import { searchContract } from './search.contract';
import { sessionContract } from './session.contract';
import { structureContract } from './structure.contract';
import { themeContract } from './theme.contract';
import { workshopContract } from './workshop.contract';

/** All that the two processes can say to each other. */
export const contract = {
  session: sessionContract,
  preferences: preferencesContract,
  account: accountContract,
  structure: structureContract,
  draft: draftContract,
  home: homeContract,
  bilan: bilanContract,
  reciprocity: reciprocityContract,
  theme: themeContract,
  mediation: mediationContract,
  exchange: exchangeContract,
  listing: listingContract,
  commune: communeContract,
  referrer: referrerContract,
  member: memberContract,
  search: searchContract,
  matching: matchingContract,
  reperage: reperageContract,
  calendar: calendarContract,
  gathering: gatheringContract,
  workshop: workshopContract,
  attestation: attestationContract,
  badge: badgeContract,
  passport: passportContract,
  guide: guideContract,
};

export type Contract = typeof contract;
export type Feature = keyof Contract;
export type OperationName = { [F in Feature]: `${F}.${keyof Contract[F] & string}` }[Feature];
type Split<N extends OperationName> = N extends `${infer F extends Feature}.${infer V}`
  ? V extends keyof Contract[F]
    ? Contract[F][V]
    : never
  : never;
type OperationOf<N extends OperationName> = Split<N> extends { input: z.ZodType; output: z.ZodType } ? Split<N> : never;
export type InputOf<N extends OperationName> = z.input<OperationOf<N>['input']>;
export type OutputOf<N extends OperationName> = z.output<OperationOf<N>['output']>;
