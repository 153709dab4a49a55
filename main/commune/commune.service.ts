import { type Commune, foldedCommune } from '../../domain/commune/commune';
import type { communeContract } from '../../ipc/commune.contract';
import type { Handlers } from '../ipc/handlers';
import { findCommunes } from './commune-index';

const shown = 20;

export const communeService = {
  search: async ({ text, near }) => {
    const { communes } = await import('virtual:communes'); // 1.8 MB: loaded by the first search
    const postcode = text.replace(/\s/g, '');
    const found = /^\d{2,5}$/.test(postcode)
      ? findCommunes(communes, { postcode })
      : findCommunes(communes, { name: foldedCommune(text) });
    const isNear = ({ postcode }: Commune) => near.length >= 2 && postcode.startsWith(near.slice(0, 2));
    return [...found.filter(isNear), ...found.filter((commune) => !isNear(commune))].slice(0, shown);
  },
} satisfies Handlers<typeof communeContract>;
