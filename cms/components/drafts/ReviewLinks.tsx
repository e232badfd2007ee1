'use client';
import { useTranslation } from '@payloadcms/ui';
import { phrase } from '@pune/content-models/say';
import { useSay, type Say } from '../say.ts';
import type { Locale } from '@pune/i18n';
import { useEffect, useState } from 'react';
import type { ReviewLink } from '../../drafts/review-links.ts';
import { day, dayAndMinute } from '../../india-time.ts';
import { LANGUAGES } from '../../languages.ts';
import { send } from '../publishing/send.ts';
import { read } from '../read.ts';

const PATIENCE_MS = 10_000;

/** The words below the button; a link that could not be copied stands in a field. */
interface Note {
  words: string;
  url?: string;
}

/** Reads the links of the document; null if the CMS refuses or does not answer. */
async function linksAt(address: string, signal: AbortSignal): Promise<ReviewLink[] | null> {
  const body = await read<{ links: ReviewLink[] }>(address, signal).catch(() => null);
  return body && body.links;
}

async function make(say: Say, address: string, language: Locale): Promise<ReviewLink | string> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      body: JSON.stringify({ language }),
    });
    const body = (await answer.json()) as { link?: ReviewLink; errors?: { message: string }[] };
    return (
      body.link ?? body.errors?.[0]?.message ?? say('The CMS could not make a link. Try again.')
    );
  } catch {
    return say('The CMS does not answer. Try again in a moment.');
  }
}

async function noteOf(
  say: Say,
  { url, language, endsAt }: ReviewLink,
  reading: Locale,
): Promise<Note> {
  const words = say(
    'Everybody who has it reads this draft in {{language}}, as it is then, until {{day}}.',
    { language: say(LANGUAGES[language]), day: day(endsAt, reading) },
  );
  try {
    await navigator.clipboard.writeText(url!);
    return { words: `${say('Copied.')} ${words}` };
  } catch {
    return { words: `${say('Copy this address.')} ${words}`, url: url! };
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
  const { say, language: reading } = useSay();
  const { i18n } = useTranslation();
  const [links, setLinks] = useState<ReviewLink[]>([]);
  const [note, setNote] = useState<Note | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const found = await linksAt(address, abort.signal);
      if (found) setLinks(found);
    };
    void load();
    return () => abort.abort();
  }, [address]);

  const copyNew = async () => {
    const made = await make(say, address, language);
    setNote(
      typeof made === 'string'
        ? { words: phrase({ i18n }, made) }
        : await noteOf(say, made, reading),
    );
    setLinks((await linksAt(address, new AbortController().signal)) ?? links);
  };
  const revoke = async ({ id }: ReviewLink) => {
    const trouble = await send(say, `${revokeAddress}/${id}`, 'DELETE');
    setNote({
      words: phrase({ i18n }, trouble) ?? say('Revoked. The link opens nothing any more.'),
    });
    setLinks((await linksAt(address, new AbortController().signal)) ?? links);
  };
  return (
    <div className="pune-draft__links">
      <button type="button" className="pune-button" onClick={() => void copyNew()}>
        {say('Copy link for review ({{language}}, 7 days)', { language: say(LANGUAGES[language]) })}
      </button>
      <p role="status" className="pune-soft">
        {note?.words}
      </p>
      {note?.url && (
        <input
          readOnly
          aria-label={say('Link for review')}
          value={note.url}
          onFocus={(event) => event.target.select()}
        />
      )}
      {links.length > 0 && (
        <details>
          <summary>
            {say('Links for review ({{count}} open)', {
              count: links.filter(({ url }) => url).length,
            })}
          </summary>
          <ul>
            {links.map((link) => (
              <li key={link.id}>
                {say('{{language}}, by {{name}}, {{time}}:', {
                  language: say(LANGUAGES[link.language]),
                  name: link.byName,
                  time: dayAndMinute(link.madeAt, reading),
                })}{' '}
                {stateOf(say, link, reading)}{' '}
                {link.url && (
                  <>
                    <button
                      type="button"
                      className="pune-button"
                      onClick={() => void noteOf(say, link, reading).then(setNote)}
                    >
                      {say('Copy')}
                    </button>{' '}
                    <button type="button" className="pune-button" onClick={() => void revoke(link)}>
                      {say('Revoke')}
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

const stateOf = (
  say: Say,
  { url, endsAt, revokedAt, revokedByName }: ReviewLink,
  reading: Locale,
): string => {
  if (revokedAt)
    return say('revoked by {{name}}, {{time}}', {
      name: revokedByName ?? say('an editor'),
      time: dayAndMinute(revokedAt, reading),
    });
  const time = dayAndMinute(endsAt, reading);
  return url ? say('open until {{time}}', { time }) : say('ended {{time}}', { time });
};
