import { ipcMain, type WebFrameMain } from 'electron';
import { Refusal } from '../../domain/errors';
import { channel } from './channel';

export type Answer = (name: unknown, input: unknown) => Promise<unknown>;

/** The only door between a window and the main process: the top frame of our own page, and nobody else. */
export function serve(answerOf: Answer, isOurPage: (url: string) => boolean) {
  const isTrusted = (frame: WebFrameMain | null) => frame !== null && frame.parent === null && isOurPage(frame.url);
  ipcMain.handle(channel, (event, name: unknown, input: unknown) => {
    if (isTrusted(event.senderFrame)) return answerOf(name, input);
    const { code, fields } = new Refusal('untrusted');
    return { ok: false, code, fields };
  });
}
