import { idFrom } from '../../domain/id';
import type { AuditedRow } from '../database/rows';
import type { Random } from './random';

export const tablesInOrder = [
  'account',
  'structure',
  'site',
  'room',
  'opening',
  'closure',
  'theme',
  'referrer',
  'member',
  'reperage',
  'reperage_attendance',
  'listing',
  'listing_status_change',
  'match',
  'mediation',
  'mediation_participant',
  'agreement_signature',
  'exchange',
  'exchange_participant',
  'exchange_session',
  'attendance',
  'bilan',
  'bilan_answer',
  'bilan_addendum',
  'attestation',
  'calendar_event',
  'event_member',
  'event_occurrence',
  'occurrence_attendance',
  'workshop',
  'enrolment',
  'draft',
] as const;
export type Table = (typeof tablesInOrder)[number];
export type Row = AuditedRow & Record<string, unknown>;
export type Rows = Record<Table, Row[]>;

/** Gathers rows by table, each with its audit columns and an id drawn from the seed. */
export function recorder(random: Random, accountId: string) {
  const rows = Object.fromEntries(tablesInOrder.map((table) => [table, []])) as unknown as Rows;
  return {
    rows,
    /** @param at when it was written, and @param changedAt when it last changed @returns the row's id */
    add(table: Table, at: string, columns: Record<string, unknown>, changedAt = at): string {
      const row: Row = {
        id: idFrom(Date.parse(at), random.bytes(16)),
        created_at: at,
        updated_at: changedAt,
        created_by: accountId,
        version: changedAt === at ? 1 : 2,
        ...columns,
      };
      rows[table].push(row);
      return row.id;
    },
  };
}
export type Recorder = ReturnType<typeof recorder>;
