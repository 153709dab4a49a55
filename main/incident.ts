/**
 * The kind of an unexpected error and where it happened, for the log.
 * Its message may quote a value (a statement's bindings, a file's name): it stays out, and frames are told by their shape.
 */
export function describeIncident(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').replace(error.message, '').match(frame) ?? [];
  return [`${error.name}${code}`, ...frames.slice(0, 12)].join('\n');
}

/** `    at answer (/opt/entrelacs/main.cjs:12:34)`: the name of a function, a file, a line, a column. */
const frame = /^ {4}at (?:[\w.<>$[\] ]+ \()?[^()\s]*:\d+:\d+\)?$/gm;
