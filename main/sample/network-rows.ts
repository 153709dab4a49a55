import { startingThemes } from '../../domain/theme/starting-themes';
import { defaultZone } from '../../domain/time/time';
import { communes } from './life/communes';
import { type Place, places, type Referrer, referrers } from './life/places';
import type { Recorder } from './recorder';

/** Who makes the sample network: its first and only account. */
export type SampleOwner = { id: string; name: string };

export type SampleTheme = { id: string; familyId: string; pictogram: string };

const entriesOf = <Key extends string, Value>(record: Record<Key, Value>) => Object.entries(record) as [Key, Value][];

/** A phone number of the ranges that ARCEP keeps for fiction (décision 2018-0881). */
export const fictionalPhone = (prefix: '05 36 49' | '06 39 98', number: number): string =>
  `${prefix} ${String(number)
    .padStart(4, '0')
    .replace(/(..)(..)/, '$1 $2')}`;

/** The frame of the network: account, structure, sites, themes, referrers, all from the opening day. */
export function addNetwork({ add }: Recorder, owner: SampleOwner, opening: string) {
  add('account', opening, { id: owner.id, name: owner.name, role: 'coordination', disabled_at: null });
  add('structure', opening, {
    name: 'Conseil départemental de la Creuse',
    network_name: 'Réseau Citoyen de Services',
    postcode: '23000',
    commune_code: communes.Guéret[0],
    commune: 'Guéret',
    signatory_name: 'Claire Aubusson',
    signatory_title: 'Animatrice du réseau',
    data_contact: 'Claire Aubusson, aux permanences de Guéret',
  });

  const sites = {} as Record<Place, string>;
  for (const [key, { name, address, phone }] of entriesOf(places)) {
    const [commune_code, postcode] = communes[name];
    sites[key] = add('site', opening, {
      name,
      address,
      postcode,
      commune_code,
      commune: name,
      phone,
      time_zone: defaultZone,
    });
  }

  const themes = new Map<string, SampleTheme>();
  for (const [position, { name, pictogram, children }] of startingThemes.entries()) {
    const parent_id = add('theme', opening, { parent_id: null, name, pictogram, position });
    for (const [place, child] of children.entries()) {
      const id = add('theme', opening, { parent_id, name: child, pictogram, position: place });
      themes.set(child, { id, familyId: parent_id, pictogram });
    }
  }

  const referrerIds = {} as Record<Referrer, string>;
  for (const [index, [key, { organisation, contact }]] of entriesOf(referrers).entries())
    referrerIds[key] = add('referrer', opening, {
      organisation,
      contact,
      phone: fictionalPhone('05 36 49', 100 + index * 7),
    });

  return {
    sites,
    referrers: referrerIds,
    theme(name: string): SampleTheme {
      const theme = themes.get(name);
      if (!theme) throw new Error(`no theme « ${name} » in the starting list`);
      return theme;
    },
  };
}
export type Network = ReturnType<typeof addNetwork>;
