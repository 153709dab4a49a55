import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { loadDocument } from './contexts';

/** An Ed25519 key pair as multibase texts, and who it speaks for. */
export type SigningKey = { controller: string; publicKey: string; secretKey: string };

/** A new issuer: a `did:key` needs no register and no internet, the public key is its name. */
export async function generateSigningKey(): Promise<SigningKey> {
  const { publicKeyMultibase: publicKey, secretKeyMultibase: secretKey } = await Ed25519Multikey.generate();
  return { controller: `did:key:${publicKey}`, publicKey, secretKey };
}

/**
 * Adds the proof `eddsa-rdfc-2022` (VC Data Integrity EdDSA 1.0 §3.2). Ed25519 draws nothing by lot: the same credential,
 * key and instant give the same bytes.
 * @param created when it is signed, to the second
 */
export async function signCredential(credential: object, key: SigningKey, created: string): Promise<object> {
  const { controller, publicKey, secretKey } = key;
  const pair = await Ed25519Multikey.from({
    type: 'Multikey',
    id: `${controller}#${publicKey}`,
    controller,
    publicKeyMultibase: publicKey,
    secretKeyMultibase: secretKey,
  });
  const suite = new DataIntegrityProof({ signer: pair.signer(), date: created, cryptosuite });
  const { proof, ...signed } = await issue({ credential, suite, documentLoader: loadDocument });
  return { ...signed, proof: [proof] }; // the schema of Open Badges 3.0 wants an array
}
