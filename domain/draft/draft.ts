import { z } from '../zod';

/** Which form a draft belongs to, and of what: `member`, `member/0191…`, `mediation/0191…`. */
export const FormName = z.string().regex(/^[a-z-]+(\/[0-9a-z-]{1,40}){0,2}$/);

const longest = 1_000_000;

function isKeepable(content: unknown): boolean {
  try {
    return (JSON.stringify(content)?.length ?? Number.POSITIVE_INFINITY) <= longest;
  } catch {
    return false; // in a circle, or nested without end
  }
}

/** What a person has typed and not yet sent. Its shape is that of the form; the base keeps it as it came. */
export const Draft = z.object({ form: FormName, content: z.custom<z.core.util.JSONType>(isKeepable) });
export type Draft = z.infer<typeof Draft>;
