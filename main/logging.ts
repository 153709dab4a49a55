import { app } from 'electron';
import log from 'electron-log/main';
import { describeIncident } from './incident';

/** A rotating file of the profile: operations, incidents and stacks; never an input or a row, which could name a person. */
export function startLog() {
  log.transports.file.resolvePathFn = () => `${app.getPath('userData')}/logs/entrelacs.log`;
  log.transports.file.maxSize = 1_000_000;
  log.transports.file.level = 'info';
  log.transports.console.level = app.isPackaged ? false : 'warn';
  return {
    info: (message: string) => log.info(message),
    incident: (number: string, operation: string, error: unknown) =>
      log.error(`${number} ${operation} ${describeIncident(error)}`),
  };
}
export type Log = ReturnType<typeof startLog>;
