import { createContext, useContext } from 'react';
import type { Account } from '../../domain/account/account';
import { isAtLeast, type Role } from '../../domain/account/role';
import type { Site } from '../../domain/structure/structure';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';

export type Session = {
  account: Account;
  networkName: string;
  isSample: boolean;
  sites: readonly Site[];
  /** The site in use; null for all of them. */
  site: Site | null;
  chooseSite: (id: string | null) => void;
  /** The application's clock, which the main process holds. */
  now: () => Date;
  lock: () => void;
};

export const SessionContext = createContext<Session | null>(null);

export function useSession() {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of an open session');
  return {
    ...session,
    can: (role: Role) => isAtLeast(session.account.role, role),
    /** `2026-11-23`, where the site is. */
    today: () => dayOf(toInstant(session.now()), session.site?.timeZone),
  };
}
