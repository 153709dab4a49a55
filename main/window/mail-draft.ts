/** Longer than what mail programs take from an address. */
const longest = 8000;

/** Whether an address asks for nothing but a draft to one person: no copy, no attachment, no other program. */
export function isMailDraft(url: string): boolean {
  if (url.length > longest || !URL.canParse(url)) return false;
  const { protocol, pathname, searchParams } = new URL(url);
  return (
    protocol === 'mailto:' &&
    /^[^\s@,;?]+@[^\s@,;?]+$/.test(pathname) &&
    [...searchParams.keys()].every((key) => key === 'subject' || key === 'body')
  );
}
