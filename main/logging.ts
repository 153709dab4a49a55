import { app } from 'electron';
import log from 'electron-log/main';

/** A rotating file of the profile: operations, incidents and stacks; never an input or a row, which could name a person. */
export function startLog() {
  log.transports.file.resolvePathFn = () => `${app.getPath('userData')}/logs/entrelacs.log`;
  log.transports.file.maxSize = 1_000_000;
  log.transports.file.level = 'info';
  log.transports.console.level = app.isPackaged ? false : 'warn';
  return {
    info: (message: string) => log.info(message),
    incident: (number: string, operation: string, error: unknown) =>
      log.error(`${number} ${operation} ${describe(error)}`),
  };
}
export type Log = ReturnType<typeof startLog>;

/** The kind of error and where it happened. Its message may quote a value (SQL bindings, a file's name): it stays out. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return [`${error.name}${code}`, ...frames.slice(0, 12)].join('\n');
}
