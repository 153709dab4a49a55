import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

export type MailDraft = {
  to: { name: string; address: string } | null;
  subject: string;
  text: string;
  attachment: { name: string; content: Uint8Array };
};

/** A message of RFC 5322 that nobody has sent yet: mail programs open it to be read over, and sent or not. */
export const composeMail = ({ to, subject, text, attachment }: MailDraft, now: Date): Promise<Buffer> =>
  new MailComposer({
    ...(to ? { to } : {}),
    subject,
    text,
    textEncoding: 'base64',
    date: now,
    messageId: `<${randomUUID()}@entrelacs.invalid>`, // its own would tell the name of the computer
    headers: { 'X-Unsent': '1' },
    attachments: [
      { filename: attachment.name, content: Buffer.from(attachment.content), contentType: 'application/pdf' },
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
    .compile()
    .build();
