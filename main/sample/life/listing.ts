import type { PersonKey } from './people';

export type Listing = {
  by: PersonKey;
  theme: string;
  title: string;
  details: string;
  goal?: string;
  level?: 'beginner' | 'intermediate' | 'advanced';
  place?: 'structure' | 'home' | 'outside';
  /** The most people at once. */
  group?: number;
  /** Days since it was recorded; those of an exchange were recorded some weeks before it. */
  age?: number;
  status?: 'to-clarify' | 'paused' | 'withdrawn';
  /** Days until it expires. */
  expires?: number;
};
