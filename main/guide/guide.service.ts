import type { guideContract } from '../../ipc/guide.contract';
import type { Handlers } from '../ipc/handlers';
import type { Printer } from '../printing/printer';

export const guideService = (print: Pick<Printer, 'paper'>) =>
  ({
    /** The guide and what reads it are only loaded here: the application starts without them. */
    print: async () => {
      const { guidePages } = await import('./guide-pages');
      await print.paper(guidePages());
    },
  }) satisfies Handlers<typeof guideContract>;
