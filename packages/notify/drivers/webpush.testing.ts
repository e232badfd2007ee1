import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto';
import webpush from 'web-push';

/** What the worker of a browser gets: a title, and the options of its notification. */
export interface PushContent {
  title: string;
  body: string;
  lang: string;
  tag: string;
  icon: string;
  data?: string;
}

/**
 * Creates a VAPID pair of keys. The private key has 32 bytes always: `createECDH` leaves out its
 * leading zeros, and one key in 256 begins with one.
 */
export const createVapidKeys = (): { publicKey: string; privateKey: string } =>
  webpush.generateVAPIDKeys();

/** Simulates a browser's side of web push: its keys, and the decryption of a push. */
export function createBrowser() {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const auth = randomBytes(16);
  return {
    subscription: (endpoint: string) => ({
      endpoint,
      keys: { p256dh: keys.getPublicKey().toString('base64url'), auth: auth.toString('base64url') },
    }),
    /**
     * Decrypts one record by RFC 8188, with the keys of RFC 8291.
     *
     * @throws if it was encrypted for another browser
     */
    decrypt(body: Buffer): PushContent {
      const [salt, idLength] = [body.subarray(0, 16), body[20]!];
      const senderKey = body.subarray(21, 21 + idLength);
      const sealed = body.subarray(21 + idLength);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), senderKey]);
      const secret = Buffer.from(hkdfSync('sha256', keys.computeSecret(senderKey), auth, info, 32));
      const derive = (label: string, bytes: number) =>
        Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${label}\0`, bytes));
      const decipher = createDecipheriv(
        'aes-128-gcm',
        derive('aes128gcm', 16),
        derive('nonce', 12),
      );
      decipher.setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      // The delimiter of the last record is 2 (RFC 8188, 2).
      return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')) as PushContent;
    },
  };
}

/**
 * Checks the VAPID token of a request, as a push service does (RFC 8292): signed by our key, for
 * this service.
 */
export function readVapid(
  authorization: string,
  publicKey: string,
): { aud: string; exp: number; sub: string } {
  const [, token, key] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  if (!token || key !== publicKey) throw new Error('no token under this key');
  const [header, claims, signature] = token.split('.') as [string, string, string];
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const signed = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!signed) throw new Error('not signed by this key');
  return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as {
    aud: string;
    exp: number;
    sub: string;
  };
}
