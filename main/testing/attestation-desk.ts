import type { AttestationOrder } from '../../domain/attestation/attestation';
import { sketched } from '../../domain/attestation/attestation.sample';
import { attestationService } from '../attestation/attestation.service';
import { badgesToShow } from '../badge/badges-to-show';
import { readSigningPictures, readStructure } from '../structure/structure.repository';
import type { MailDraft } from '../window/mail-message';
import type { TestNetwork } from './test-network';

/** What left the application: pages seen, printed, saved, messages. Each PDF differs, as those of a printer do. */
export function desk() {
  const seen: string[] = [];
  const printed: string[] = [];
  const saved: { pdf: Uint8Array; name: string }[] = [];
  const mails: MailDraft[] = [];
  let prints = 0;
  const service = attestationService({
    readStructure,
    readSigningPictures,
    publish: (html) => `app://entrelacs/document/${seen.push(html)}`,
    print: {
      paper: async (html) => {
        printed.push(html);
      },
      pdf: async (html) => new TextEncoder().encode(`%PDF ${++prints} ${html.length}`),
      save: async (pdf, name) => {
        saved.push({ pdf, name });
        return true;
      },
    },
    openFolder: async () => ({ write: async (name, pdf) => void saved.push({ pdf, name }) }),
    openMail: async (draft) => void mails.push(draft),
    badges: badgesToShow,
  });
  return { service, seen, printed, saved, mails };
}
export type Desk = ReturnType<typeof desk>;

/** A participation of this member, unless told otherwise. */
export const orderFor = (memberId: string, changes: Partial<AttestationOrder> = {}): AttestationOrder => ({
  ...sketched(),
  memberId,
  ...changes,
});

/** In a transaction, as main/ipc/answer.ts does for a command. */
export const issuing =
  (network: TestNetwork, { service }: Desk) =>
  (order: AttestationOrder) =>
    network.db.transaction((db) => service.issue(order, { ...network, db }));
