import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shell } from 'electron';
import { impossible } from '../../domain/errors';
import type { MailDraft } from './mail-message';
import { fitForNames } from './save-file';

const noProgram =
  'Aucun programme de courriel n’a ouvert ce message : enregistrez l’attestation en PDF, puis joignez-la à un message.';

/** Messages on their way to the mail program, in clear: they are there until the network locks, and not at the start. */
export function mailFiles(profile: string) {
  const folder = join(profile, 'mail');
  const clear = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  return {
    clear,
    /** @throws Refusal when no program opens it */
    async open(draft: MailDraft, now: Date): Promise<void> {
      const { composeMail } = await import('./mail-message');
      const own = join(folder, randomUUID());
      await mkdir(own, { recursive: true, mode: 0o700 });
      const file = join(own, `${fitForNames(draft.subject)}.eml`);
      await writeFile(file, await composeMail(draft, now), { mode: 0o600 });
      if ((await shell.openPath(file)) === '') return;
      await rm(own, { recursive: true, force: true });
      throw impossible(noProgram);
    },
  };
}
