/**
 * Copies the text of a field that is shown. The permissions of the clipboard are refused to every page: this is the
 * « Copier » of the keyboard, on what the person sees.
 * @returns false when nothing could be copied
 */
export function copyFrom(field: HTMLTextAreaElement | null): boolean {
  if (!field) return false;
  field.focus();
  field.select();
  return document.execCommand('copy');
}

/** A draft in the person's own mail program: nothing is sent by us. */
export const mailDraft = ({ email, subject, body }: { email: string; subject: string; body: string }): string =>
  `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
