import type { PersonKey } from './people';

export type Listing = {
  by: PersonKey;
  theme: string;
  title: string;
  details: string;
  goal?: string;
  level?: 'beginner' | 'intermediate' | 'advanced';
  /** Days since it was recorded; those of an exchange were recorded some weeks before it. */
  age?: number;
  status?: 'paused' | 'withdrawn';
  /** Days until it expires. */
  expires?: number;
};
