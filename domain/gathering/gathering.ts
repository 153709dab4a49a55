import { z } from '../zod';

const howMany = 'Indiquez de 0 à 999 personnes, par exemple 3.';
/** Those who came without giving a name. */
export const AnonymousVisitors = z.int(howMany).min(0, howMany).max(999, howMany);
