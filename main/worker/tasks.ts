import { type BackupOrder, backUp } from '../database/backup';
import { tryJournal } from '../database/journal';
import type { DataKey } from '../database/open';
import { findProposals, type ProposalsOrder } from '../matching/find-proposals';
import { createSampleNetwork, type SampleOrder } from '../sample/sample-network';

/**
 * Work that may exceed some 20 ms: each task runs in a thread of its own, with its own connection to the base,
 * so that the main process keeps answering.
 */
export const tasks = {
  backUp: (order: BackupOrder, key: DataKey) => backUp(order, key),
  tryJournal: (order: { base: string }, key: DataKey) => tryJournal(order, key),
  createSampleNetwork: (order: SampleOrder, key: DataKey) => createSampleNetwork(order, key),
  findProposals: (order: ProposalsOrder, key: DataKey) => findProposals(order, key),
};

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type RunTask = <Name extends TaskName>(
  name: Name,
  order: Parameters<Tasks[Name]>[0],
  key: DataKey,
) => Promise<Awaited<ReturnType<Tasks[Name]>>>;
