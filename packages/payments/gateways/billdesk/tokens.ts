import { CompactEncrypt, compactDecrypt, CompactSign, compactVerify } from 'jose';

export interface BilldeskKeys {
  clientId: string;
  /** Signs every message, both ways (JWS, HS256). */
  signingKey: string;
  /** Encrypts every message before it is signed (JWE, `dir` with A256GCM): 32 characters. */
  encryptionKey?: string;
  /** The id of the keys, if BillDesk gave one. */
  keyId?: string;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (data: Uint8Array): string => new TextDecoder().decode(data);

/**
 * Writes a message as BillDesk reads it: encrypted, if there is a key for it, and signed
 * (https://docs.billdesk.io/docs/headers-authentication).
 */
export async function tokenOf(
  json: string,
  { clientId, signingKey, encryptionKey, keyId }: BilldeskKeys,
): Promise<string> {
  const own = { clientid: clientId, ...(keyId && { kid: keyId }) };
  const content = encryptionKey
    ? await new CompactEncrypt(bytes(json))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', ...own })
        .encrypt(bytes(encryptionKey))
    : json;
  return new CompactSign(bytes(content))
    .setProtectedHeader({ alg: 'HS256', ...own })
    .sign(bytes(signingKey));
}

/** Base64url has several texts for the same bytes: a token must be the one that was signed. */
const isCanonical = (token: string): boolean =>
  token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);

/**
 * Reads a message of BillDesk: verifies its signature by HS256 alone, never `none`, then decrypts
 * it if there is a key for it. With a key, a message that is only signed is refused.
 *
 * @throws if the signature, the encryption or the client is wrong
 */
export async function readToken(
  token: string,
  { clientId, signingKey, encryptionKey }: BilldeskKeys,
): Promise<string> {
  if (!isCanonical(token)) throw new Error('[payments] [billdesk] The token is not canonical');
  const { payload, protectedHeader } = await compactVerify(token, bytes(signingKey), {
    algorithms: ['HS256'],
  });
  if (protectedHeader.clientid !== undefined && protectedHeader.clientid !== clientId)
    throw new Error('[payments] [billdesk] The token is for another client');
  if (!encryptionKey) return text(payload);
  const { plaintext } = await compactDecrypt(text(payload), bytes(encryptionKey), {
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  return text(plaintext);
}

/** A token in three parts: a webhook is one, or a form with one in a field. */
export const tokenIn = (body: string): string | null => {
  const isToken = (part: string | null) => part !== null && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(part);
  const trimmed = body.trim();
  if (isToken(trimmed)) return trimmed;
  const form = new URLSearchParams(trimmed);
  const field = form.get('transaction_response') ?? form.get('encrypted_response');
  return isToken(field) ? field : null;
};
