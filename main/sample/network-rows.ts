import type { Structure, StructureDetails } from '../../domain/structure/structure';
import { startingThemes } from '../../domain/theme/starting-themes';
import { startingWords } from '../../domain/theme/starting-words';
import { defaultZone } from '../../domain/time/time';
import { communes } from './life/communes';
import { type Place, places, type Referrer, referrers } from './life/places';
import type { Recorder } from './recorder';

/** Who makes the sample network: its first and only account. */
export type SampleOwner = { id: string; name: string };

export type SampleTheme = { id: string; familyId: string; pictogram: string };

const entriesOf = <Key extends string, Value>(record: Record<Key, Value>) => Object.entries(record) as [Key, Value][];

/** The Creuse is of the académie de Limoges. */
export const sampleSchoolZone = 'A' as const;

/** A phone number of the ranges that ARCEP keeps for fiction (décision 2018-0881). */
export const fictionalPhone = (prefix: '05 36 49' | '06 39 98', number: number): string =>
  `${prefix} ${String(number)
    .padStart(4, '0')
    .replace(/(..)(..)/, '$1 $2')}`;

const structure: StructureDetails = {
  name: 'Conseil départemental de la Creuse',
  networkName: 'Réseau Citoyen de Services',
  address: '',
  postcode: '23000',
  communeCode: communes.Guéret[0],
  commune: 'Guéret',
  phone: '',
  email: '',
  signatoryName: 'Claire Aubusson',
  signatoryTitle: 'Animatrice du réseau',
  dataContact: 'Claire Aubusson, aux permanences de Guéret',
  reperageEveryWeeks: 6,
};

/** The frame of the network: account, structure, sites, themes, referrers, all from the opening day. */
export function addNetwork({ add }: Recorder, owner: SampleOwner, opening: string) {
  add('account', opening, { id: owner.id, name: owner.name, role: 'coordination', disabled_at: null });
  const structureId = add('structure', opening, {
    name: structure.name,
    network_name: structure.networkName,
    postcode: structure.postcode,
    commune_code: structure.communeCode,
    commune: structure.commune,
    signatory_name: structure.signatoryName,
    signatory_title: structure.signatoryTitle,
    data_contact: structure.dataContact,
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
      school_zone: sampleSchoolZone,
    });
  }

  const themes = new Map<string, SampleTheme>();
  for (const [position, { name, pictogram, children }] of startingThemes.entries()) {
    const parent_id = add('theme', opening, { parent_id: null, name, pictogram, position });
    for (const [place, child] of children.entries()) {
      const row = { pictogram, ...child };
      const id = add('theme', opening, { parent_id, ...row, words: startingWords[child.name], position: place });
      themes.set(child.name, { id, familyId: parent_id, pictogram: row.pictogram });
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
    structure: {
      ...structure,
      id: structureId,
      version: 1,
      noticeVersion: 1,
      listingMonths: 6,
      logo: null,
    } satisfies Structure,
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
