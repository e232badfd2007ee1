/** Sealing of what the desk stores on a device: AES-GCM, with the name of the record as its context. */

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const ALGORITHM = 'AES-GCM';
const IV_BYTES = 12;
const encoder = new TextEncoder();
const contextOf = (name: string) => encoder.encode(name);

/** Reads a key from the server. No script can read it out of the result. */
export function importKey(base64url: string): Promise<CryptoKey> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, ALGORITHM, false, ['encrypt', 'decrypt']);
}

export async function seal(
  key: CryptoKey,
  name: string,
  content: Uint8Array<ArrayBuffer> | ArrayBuffer,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const parameters = { name: ALGORITHM, iv, additionalData: contextOf(name) };
  return { iv, data: await crypto.subtle.encrypt(parameters, key, content) };
}

/** @returns null for a record of another key, or under another name */
export async function unseal(
  key: CryptoKey,
  name: string,
  { iv, data }: Sealed,
): Promise<ArrayBuffer | null> {
  const parameters = { name: ALGORITHM, iv, additionalData: contextOf(name) };
  return crypto.subtle.decrypt(parameters, key, data).catch(() => null);
}

export const sealText = (key: CryptoKey, name: string, text: string): Promise<Sealed> =>
  seal(key, name, encoder.encode(text));

export async function unsealText(
  key: CryptoKey,
  name: string,
  sealed: Sealed,
): Promise<string | null> {
  const content = await unseal(key, name, sealed);
  return content && new TextDecoder().decode(content);
}
