import { impossible } from '../../domain/errors';
import { type MeetingNotes, openStatuses, type Side } from '../../domain/mediation/mediation';
import type { Mediation, MediationRow } from '../../ipc/mediation.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { listSigners } from '../database/signers';
import { readStructure } from '../structure/structure.repository';
import type { AgreementOnPaper } from './agreement-paper';
import { notesColumns } from './mediation.repository';
import { listSignatures } from './signature.repository';

const prefixed = (table: string, columns: Record<string, string>) =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, `${table}.${column}`]));

const isOfferer = ({ side }: { side: Side }) => side === 'offerer';

type Header = Omit<Mediation, 'title' | 'mediator' | 'mediators' | 'participants' | 'notes' | 'signers'> & {
  mediatorId: string | null;
  mediatorName: string;
};

/** Everything that the screen of a mise en relation shows. */
export async function readMediation(db: Base, id: string): Promise<Mediation> {
  const { mediatorId, mediatorName, ...row } = found<Header>(
    await db('mediation')
      .join('site', 'site.id', 'mediation.site_id')
      .join('theme', 'theme.id', 'mediation.theme_id')
      .leftJoin('account', 'account.id', 'mediation.mediator_id')
      .leftJoin('exchange', 'exchange.mediation_id', 'mediation.id')
      .where('mediation.id', id)
      .first({
        id: 'mediation.id',
        version: 'mediation.version',
        status: 'mediation.status',
        themeName: 'theme.name',
        pictogram: 'theme.pictogram',
        siteName: 'site.name',
        timeZone: 'site.time_zone',
        startsAt: 'mediation.starts_at',
        mediatorId: 'account.id',
        mediatorName: 'account.name',
        concludedAt: 'mediation.concluded_at',
        exchangeId: 'exchange.id',
      }),
  );
  const notes = found<MeetingNotes>(await db('mediation').where({ id }).first(prefixed('mediation', notesColumns)));
  const participants = await db('mediation_participant as participant')
    .join('member', 'member.id', 'participant.member_id')
    .join('site', 'site.id', 'member.site_id')
    .join('listing', 'listing.id', 'participant.listing_id')
    .where('participant.mediation_id', id)
    .orderBy(['participant.side', 'participant.id'])
    .select({
      memberId: 'member.id',
      name: memberName(db),
      siteName: 'site.name',
      side: 'participant.side',
      listingId: 'listing.id',
      listingTitle: 'listing.title',
      listingDetails: 'listing.details',
    });
  const mediators = await db('account')
    .whereIn('role', ['animation', 'coordination'])
    .where({ disabled_at: null })
    .orderBy('name')
    .select('id', 'name');
  return {
    ...row,
    title: participants.find(isOfferer)?.listingTitle ?? row.themeName,
    mediator: mediatorId ? { id: mediatorId, name: mediatorName } : null,
    mediators,
    participants,
    notes,
    signers: await listSigners(db, id),
  };
}

/** What the printed agreement says. @throws Refusal while there is none */
export async function readAgreement(db: Base, id: string): Promise<AgreementOnPaper> {
  const mediation = await readMediation(db, id);
  if (mediation.status !== 'agreed' || !mediation.concludedAt)
    throw impossible('Il n’y a pas encore d’accord à imprimer : concluez d’abord la mise en relation.');
  const site = found<{ commune: string; name: string }>(
    await db('mediation')
      .join('site', 'site.id', 'mediation.site_id')
      .where('mediation.id', id)
      .first('site.commune', 'site.name'),
  );
  return {
    mediation,
    structure: await readStructure(db),
    commune: site.commune || site.name,
    agreedAt: mediation.concludedAt,
    signatures: await listSignatures(db, id),
  };
}

type ListRow = Omit<MediationRow, 'title' | 'offerers' | 'requesters'> & { themeName: string };

/** The mises en relation still to be held, where a site has someone (null for all sites). */
export async function listOpenMediations(db: Base, siteId: string | null): Promise<MediationRow[]> {
  const ofSite = db('mediation_participant')
    .join('member', 'member.id', 'mediation_participant.member_id')
    .where('member.site_id', siteId)
    .select('mediation_participant.mediation_id');
  const rows: ListRow[] = await db('mediation')
    .join('site', 'site.id', 'mediation.site_id')
    .join('theme', 'theme.id', 'mediation.theme_id')
    .whereIn('mediation.status', openStatuses)
    .modify((query) => siteId && query.whereIn('mediation.id', ofSite))
    .orderBy('mediation.id')
    .select({
      id: 'mediation.id',
      status: 'mediation.status',
      pictogram: 'theme.pictogram',
      themeName: 'theme.name',
      siteName: 'site.name',
      timeZone: 'site.time_zone',
      startsAt: 'mediation.starts_at',
      resumeOn: 'mediation.resume_on',
    });
  const people: { mediationId: string; side: Side; name: string; listingTitle: string }[] = await db(
    'mediation_participant as participant',
  )
    .join('mediation', 'mediation.id', 'participant.mediation_id')
    .join('member', 'member.id', 'participant.member_id')
    .join('listing', 'listing.id', 'participant.listing_id')
    .whereIn('mediation.status', openStatuses)
    .orderBy('participant.id')
    .select({
      mediationId: 'mediation.id',
      side: 'participant.side',
      name: memberName(db),
      listingTitle: 'listing.title',
    });
  return rows.map(({ themeName, ...row }) => {
    const ours = people.filter(({ mediationId }) => mediationId === row.id);
    const [offerers, requesters] = [ours.filter(isOfferer), ours.filter((person) => !isOfferer(person))];
    return {
      ...row,
      title: offerers[0]?.listingTitle ?? themeName,
      offerers: offerers.map(({ name }) => name),
      requesters: requesters.map(({ name }) => name),
    };
  });
}
