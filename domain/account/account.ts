import { Id } from '../id';
import { z } from '../zod';
import { Role } from './role';

export const AccountName = z
  .string()
  .trim()
  .min(2, 'Indiquez le nom de la personne, par exemple Claire Martin.')
  .max(80, 'Raccourcissez ce nom : 80 caractères au plus.');

export const Account = z.object({ id: Id, name: AccountName, role: Role });
export type Account = z.infer<typeof Account>;
