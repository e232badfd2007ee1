import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { say } from '@pune/content-models/say';
import type { AlertAudience } from '@pune/std/alert-audience';
import { extentOf, type Account } from './access/rules.ts';
import { askedAlert, readAlertAudience } from './alert-audiences.ts';
import { answering } from './document-requests.ts';
import { functionsPlace } from './functions-place.ts';

/** Whom the alert in an open form would be told to, for its editors. */

export interface AudienceView {
  /** Null if the functions do not answer: the alert can be published all the same. */
  audience: AlertAudience | null;
}

async function audienceFor(req: PayloadRequest): Promise<AudienceView> {
  if (extentOf(req.user as unknown as Account, 'alerts', 'read').kind === 'nothing')
    throw new APIError(say(req, 'There is no such document.'), 404, undefined, true);
  const alert = askedAlert(await req.json!().catch(() => null));
  if (!alert)
    throw new APIError(say(req, 'The CMS could not do this. Try again.'), 400, undefined, true);
  const place = await functionsPlace();
  return { audience: place && (await readAlertAudience(place, alert, new Date())) };
}

export const alertAudienceEndpoints: Endpoint[] = [
  { path: '/publishing/alert-audience', method: 'post', handler: answering(audienceFor) },
];
