import { createLocalReq, type Payload } from 'payload';
import { troubleOf, type RedirectRow } from '@pune/content-models/redirects/lookups';

interface Noted {
  collection: string;
  documentId: string;
  note?: string | null;
  /** The number of pages that are published after the receipt. */
  follow?: number;
}

const followNote = (follow: number): string =>
  `${follow.toLocaleString('en-IN')} more pages follow as soon as nothing else is to be published. Until then, readers with JavaScript see the alerts in force on those pages too.`;

/**
 * Composes the note of a receipt: the note of the outbox row, the number of pages that follow, and
 * for a redirect the reason why portals ignore it. Editors who create redirects at the same moment
 * do not see each other's, so a circle is detected here.
 */
export async function receiptNote(
  cms: Payload,
  { collection, documentId, note, follow }: Noted,
): Promise<string | null> {
  const trouble = collection === 'redirects' ? await redirectTrouble(cms, documentId) : null;
  return (
    [
      note,
      follow && followNote(follow),
      trouble && `The portals leave this redirect out. ${trouble}`,
    ]
      .filter(Boolean)
      .join(' ') || null
  );
}

async function redirectTrouble(cms: Payload, id: string): Promise<string | null> {
  const redirect = await cms.findByID({
    collection: 'redirects',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  });
  return redirect?._status === 'published'
    ? troubleOf(await createLocalReq({}, cms), redirect as unknown as RedirectRow)
    : null;
}
