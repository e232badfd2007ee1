import type { Endpoint, PayloadRequest } from 'payload';
import { say } from '@pune/content-models/say';
import { isLocale } from '@pune/i18n';
import { readableDraft, refusal } from './document-requests.ts';
import { createPresences, type Beat } from './presences/presences.ts';

/** The accounts that have a document open, told by their forms. */

const presences = createPresences();
const TAB = /^[\w-]{8,64}$/;

/** Reads a beat of a form; an account without a name is known by its address. */
function beatOf(req: PayloadRequest, body: Record<string, unknown> | null): Beat | null {
  const { tab, language, isWriting } = body ?? {};
  if (typeof tab !== 'string' || !TAB.test(tab) || !isLocale(String(language))) return null;
  const { id, name, email } = req.user as unknown as {
    id: number | string;
    name?: string;
    email: string;
  };
  return {
    person: String(id),
    name: name || email,
    tab,
    language: language as Beat['language'],
    isWriting: isWriting === true,
  };
}

/** Notes that a form is open, or that it was closed, and answers with the others. */
async function beat(req: PayloadRequest): Promise<Response> {
  if (!req.user) return refusal(say(req, 'Sign in first.'), 401);
  // An account that may not read the draft gets no information about its editors.
  const document = await readableDraft(req);
  if (!document) return refusal(say(req, 'There is no such document.'), 404);
  const body = (await req.json?.().catch(() => null)) as Record<string, unknown> | null;
  const form = beatOf(req, body);
  if (!form) return refusal(say(req, 'The CMS could not do this. Try again.'), 400);
  const name = `${document.collection}/${document.id}`;
  const now = Date.now();
  if (body!.isLeaving === true) presences.leave(name, form);
  else presences.note(name, form, now);
  return Response.json({ others: presences.others(name, form, now) });
}

export const presenceEndpoints: Endpoint[] = [
  { path: '/publishing/:collection/:id/presence', method: 'post', handler: beat },
];
