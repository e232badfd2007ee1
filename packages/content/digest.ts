import { hash } from 'node:crypto';

/** A short name of a text or of bytes: the same for the same, another for anything else. */
export const digestOf = (text: string | Uint8Array): string => hash('sha256', text, 'base64url').slice(0, 22);
