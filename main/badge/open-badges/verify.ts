import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { CredentialIssuancePurpose } from '@digitalbazaar/vc';
import jsigs from 'jsonld-signatures';
import { ReadCredential } from '../../../domain/badge/credential';
import { isKnownContext, loadDocument } from './contexts';
import { Unread } from './unread';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every `@context` of a document, at any depth: the ones within it count as much as the first. */
function contextsOf(value: Json): Json[] {
  if (Array.isArray(value)) return value.flatMap(contextsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '@context' ? [inner].flat() : contextsOf(inner)));
}

/** @throws Unread unless the text is one credential, whose every term the program knows */
export function parseCredential(text: string): { credential: ReadCredential; document: object } {
  let document: Json;
  try {
    document = JSON.parse(text);
  } catch {
    throw new Unread('not-a-badge');
  }
  if (Array.isArray(document)) throw new Unread(document.length > 1 ? 'several' : 'not-a-badge');
  const read = ReadCredential.safeParse(document);
  if (!read.success) throw new Unread('not-a-badge');
  const isKnown = (context: Json) => typeof context === 'string' && isKnownContext(context);
  if (!contextsOf(document).every(isKnown)) throw new Unread('unknown-context');
  if (!read.data.proof.some((proof) => proof.cryptosuite === 'eddsa-rdfc-2022')) throw new Unread('unknown-proof');
  return { credential: read.data, document: document as object };
}

/**
 * Whether the signature covers every word of a credential and is that of its issuer. JSON-LD stays in safe mode: a term
 * that no context defines would not be signed, and is refused.
 * @throws Unread `unknown-term`, or `unknown-proof` when the issuer's key is not in its name
 */
export async function isIntact(document: object): Promise<boolean> {
  const { verified, error } = await jsigs.verify(document, {
    suite: new DataIntegrityProof({ cryptosuite }),
    purpose: new CredentialIssuancePurpose(),
    documentLoader: loadDocument,
  });
  const names = (error?.errors ?? []).map(({ name }) => name);
  if (names.includes('jsonld.ValidationError')) throw new Unread('unknown-term');
  if (error?.errors?.some(({ message }) => message.startsWith('unknown address'))) throw new Unread('unknown-proof');
  return verified;
}
