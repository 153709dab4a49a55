/**
 * The text of a file as programs write it in France: UTF-8, or the Windows-1252 of older ones (its letters at least:
 * some versions of Node take its signs between 0x80 and 0x9F for those of Latin-1).
 * @returns null for a file that is no text, a spreadsheet for example
 */
export function decoded(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes); // without its byte order mark
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
