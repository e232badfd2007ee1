import type { PayloadRequest } from 'payload';

/**
 * 428 Precondition Required (RFC 6585, section 3): the CMS carries out the request when it is
 * repeated with `?confirmed=true`. The form shows the message as a question; programs send the
 * parameter at once.
 */
export const QUESTION = 428;

export const isConfirmed = (req: PayloadRequest): boolean =>
  String(req.query?.confirmed ?? '') === 'true';
