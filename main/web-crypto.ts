import { webcrypto } from 'node:crypto';

// The fallback runtime's Node 18 has Web Crypto without its global name; the domain counts on that name.
if (!globalThis.crypto) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
