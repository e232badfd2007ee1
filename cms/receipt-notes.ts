import { createLocalReq, type Payload } from 'payload';
import { troubleOf, type RedirectRow } from '@pune/content-models/redirects/redirects.lookups.ts';

/**
 * What a receipt says besides: the note of the outbox row, and of a redirect why the portals leave it out. Editors who make redirects in
 * the same moment do not see each other's: what they close to a circle is found here.
 */
export async function receiptNote(cms: Payload, { collection, documentId, note }: { collection: string; documentId: string; note?: string | null }): Promise<string | null> {
  const trouble = collection === 'redirects' ? await redirectTrouble(cms, documentId) : null;
  return [note, trouble && `The portals leave this redirect out. ${trouble}`].filter(Boolean).join(' ') || null;
}

async function redirectTrouble(cms: Payload, id: string): Promise<string | null> {
  const redirect = await cms.findByID({ collection: 'redirects', id, depth: 0, disableErrors: true, overrideAccess: true });
  return redirect?._status === 'published' ? troubleOf(await createLocalReq({}, cms), redirect as unknown as RedirectRow) : null;
}
