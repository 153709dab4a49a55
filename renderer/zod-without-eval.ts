import { z } from 'zod';

// Imported before any schema: zod tries `new Function` when an object schema is made, which our policy forbids.
z.config({ jitless: true });
