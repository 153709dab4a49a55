import { z } from 'zod';
import { fr } from 'zod/locales';

// Messages a person may read are written beside each rule; the locale only covers what no screen can send.
z.config(fr());

export { z };
