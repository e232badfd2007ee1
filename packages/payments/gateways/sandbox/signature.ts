import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'x-sandbox-signature';
export const TOLERANCE_SECONDS = 300;

const hmac = (secret: string, seconds: number, body: Uint8Array): Buffer => createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();

/** `t=…,v1=…` over time and bytes, as Stripe signs. */
export function sign(secret: string, body: Uint8Array, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return `t=${seconds},v1=${hmac(secret, seconds, body).toString('hex')}`;
}

export function verify(secret: string, body: Uint8Array, header: string | null, now: Date): 'right' | 'signature' | 'stale' {
  const [, time, hex] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (!time || !hex) return 'signature';
  if (!timingSafeEqual(hmac(secret, Number(time), body), Buffer.from(hex, 'hex'))) return 'signature';
  return Math.abs(now.getTime() / 1000 - Number(time)) > TOLERANCE_SECONDS ? 'stale' : 'right';
}
