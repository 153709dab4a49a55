import type { MeetingNotes } from '../../domain/mediation/mediation';
import type { Mediation } from '../../ipc/mediation.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { notesColumns } from './mediation.repository';

const prefixed = (table: string, columns: Record<string, string>) =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, `${table}.${column}`]));

type Header = Omit<Mediation, 'title' | 'mediator' | 'mediators' | 'participants' | 'notes'> & {
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
        resumeOn: 'mediation.resume_on',
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
    title: participants.find(({ side }) => side === 'offerer')?.listingTitle ?? row.themeName,
    mediator: mediatorId ? { id: mediatorId, name: mediatorName } : null,
    mediators,
    participants,
    notes,
  };
}
