'use client';
import type { Locale } from '@pune/i18n';
import { useEffect, useState } from 'react';
import type { ReviewLink } from '../../drafts/review-links.ts';
import { day, dayAndMinute } from '../../india-time.ts';
import { LANGUAGES } from '../../languages.ts';
import { send } from '../publishing/send.ts';

const PATIENCE_MS = 10_000;

/** The words below the button; a link that could not be copied stands in a field. */
interface Note {
  words: string;
  url?: string;
}

/** Reads the links of the document; null if the CMS does not answer. */
async function read(address: string): Promise<ReviewLink[] | null> {
  try {
    const answer = await fetch(address, {
      credentials: 'include',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.ok ? ((await answer.json()) as { links: ReviewLink[] }).links : null;
  } catch {
    return null;
  }
}

async function make(address: string, language: Locale): Promise<ReviewLink | string> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      body: JSON.stringify({ language }),
    });
    const body = (await answer.json()) as { link?: ReviewLink; errors?: { message: string }[] };
    return body.link ?? body.errors?.[0]?.message ?? 'The CMS could not make a link. Try again.';
  } catch {
    return 'The CMS does not answer. Try again in a moment.';
  }
}

async function noteOf({ url, language, endsAt }: ReviewLink): Promise<Note> {
  const words = `Everybody who has it reads this draft in ${LANGUAGES[language]}, as it is then, until ${day(endsAt)}.`;
  try {
    await navigator.clipboard.writeText(url!);
    return { words: `Copied. ${words}` };
  } catch {
    return { words: `Copy this address. ${words}`, url: url! };
  }
}

/** Makes, lists and revokes the links by which a draft is read without an account. */
export function ReviewLinks({
  address,
  revokeAddress,
  language,
}: {
  address: string;
  revokeAddress: string;
  language: Locale;
}) {
  const [links, setLinks] = useState<ReviewLink[]>([]);
  const [note, setNote] = useState<Note | null>(null);
  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const found = await read(address);
      if (found && !isGone) setLinks(found);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [address]);

  const copyNew = async () => {
    const made = await make(address, language);
    setNote(typeof made === 'string' ? { words: made } : await noteOf(made));
    setLinks((await read(address)) ?? links);
  };
  const revoke = async ({ id }: ReviewLink) => {
    const trouble = await send(`${revokeAddress}/${id}`, 'DELETE');
    setNote({ words: trouble ?? 'Revoked. The link opens nothing any more.' });
    setLinks((await read(address)) ?? links);
  };
  return (
    <div className="pune-draft__links">
      <button type="button" className="pune-button" onClick={() => void copyNew()}>
        Copy link for review ({LANGUAGES[language]}, 7 days)
      </button>
      <p role="status" className="pune-soft">
        {note?.words}
      </p>
      {note?.url && (
        <input
          readOnly
          aria-label="Link for review"
          value={note.url}
          onFocus={(event) => event.target.select()}
        />
      )}
      {links.length > 0 && (
        <details>
          <summary>Links for review ({links.filter(({ url }) => url).length} open)</summary>
          <ul>
            {links.map((link) => (
              <li key={link.id}>
                {LANGUAGES[link.language]}, by {link.byName}, {dayAndMinute(link.madeAt)}:{' '}
                {stateOf(link)}{' '}
                {link.url && (
                  <>
                    <button
                      type="button"
                      className="pune-button"
                      onClick={() => void noteOf(link).then(setNote)}
                    >
                      Copy
                    </button>{' '}
                    <button type="button" className="pune-button" onClick={() => void revoke(link)}>
                      Revoke
                    </button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const stateOf = ({ url, endsAt, revokedAt, revokedByName }: ReviewLink): string => {
  if (revokedAt) return `revoked by ${revokedByName ?? 'an editor'}, ${dayAndMinute(revokedAt)}`;
  return url ? `open until ${dayAndMinute(endsAt)}` : `ended ${dayAndMinute(endsAt)}`;
};
