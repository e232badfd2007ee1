import type { PayloadRequest } from 'payload';

/**
 * 428 Precondition Required (RFC 6585, section 3): the CMS carries the request out when it comes
 * again with `?confirmed=true`. The form shows the message as a question; programs that know what
 * they do send the parameter at once.
 */
export const QUESTION = 428;

export const isConfirmed = (req: PayloadRequest): boolean =>
  String(req.query?.confirmed ?? '') === 'true';
