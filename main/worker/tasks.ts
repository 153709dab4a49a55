import { closenessIn } from '../commune/commune-places';
import { openCommuneFile } from '../commune/open-commune-file';
import { type BackupOrder, backUp } from '../database/backup';
import { tryJournal } from '../database/journal';
import type { DataKey } from '../database/open';
import { explainNetwork, type WhyNotOrder } from '../matching/explain-network';
import { type SearchOrder, searchNetwork } from '../matching/search-network';
import { type ChainsOrder, findChains } from '../reciprocity/chains.queries';
import { createSampleNetwork, type SampleOrder } from '../sample/sample-network';
import type { Watch } from './watch';

/**
 * Work that may exceed some 20 ms: each task runs in a thread of its own, with its own connection to the base,
 * so that the main process keeps answering.
 */
export const tasks = {
  backUp: (order: BackupOrder, key: DataKey) => backUp(order, key),
  tryJournal: (order: { base: string }, key: DataKey) => tryJournal(order, key),
  createSampleNetwork: (order: SampleOrder, key: DataKey) => createSampleNetwork(order, key),
  searchNetwork: (order: SearchOrder, key: DataKey, watch: Watch) => searchNetwork(order, key, watch, closenessIn),
  explainNetwork: (order: WhyNotOrder, key: DataKey) => explainNetwork(order, key, closenessIn),
  findChains: (order: ChainsOrder & { base: string }, key: DataKey) => findChains(order, key),
  openCommuneFile: (order: { path: string }) => openCommuneFile(order),
  // Loaded by the first badge: JSON-LD and WebAssembly are of no use to the other threads.
  examineBadge: async (order: { bytes: Uint8Array }) =>
    (await import('../badge/open-badges/examine')).examineBadge(order),
  rasterizeEmblem: async ({ svg }: { svg: string }) => (await import('../badge/open-badges/rasterize')).rasterize(svg),
};

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
/** Stops the task, and hears how far it is. A task that knows nothing of it runs to its end. */
export type Watching = { signal: AbortSignal; onProgress: (progress: unknown) => void };
export type RunTask = <Name extends TaskName>(
  name: Name,
  order: Parameters<Tasks[Name]>[0],
  key: DataKey,
  watching?: Watching,
) => Promise<Awaited<ReturnType<Tasks[Name]>>>;
