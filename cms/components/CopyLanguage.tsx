'use client';
import { toast, useConfig, useDocumentInfo, useFormModified, useLocale } from '@payloadcms/ui';
import { isLocale, LOCALES, type Locale } from '@pune/i18n';
import type { ClientField } from 'payload';
import { useEffect, useState } from 'react';
import { LANGUAGES } from '../languages.ts';
import { read } from './read.ts';
import { useSay, type Say } from './say.ts';
import { copied } from './saving/copied.ts';
import { readDocument, SAVE_MS_MAX } from './saving/guard.ts';
import { inWords } from './saving/values.ts';

/** The id of the toast that Payload shows when its form has loaded. */
const PENDING_MESSAGE = 'payload-pending-success-toast';

interface Localized {
  name: string;
  label: string;
}

/** Lists the localised fields. */
const localizedIn = (fields: readonly ClientField[]): Localized[] =>
  fields.flatMap((field) => {
    if ('name' in field && field.name)
      return 'localized' in field && field.localized && field.type !== 'checkbox'
        ? [
            {
              name: field.name,
              label: 'label' in field && typeof field.label === 'string' ? field.label : field.name,
            },
          ]
        : [];
    if ('tabs' in field) return field.tabs.flatMap((tab) => localizedIn(tab.fields));
    return 'fields' in field ? localizedIn(field.fields) : [];
  });

const beginning = (say: Say, value: unknown, language: Locale): string => {
  const words = inWords(say, value, language);
  return words.length > 80
    ? say('{{beginning}}… ({{count}} characters)', {
        beginning: words.slice(0, 80).trimEnd(),
        count: words.length.toLocaleString('en-IN'),
      })
    : words;
};
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/**
 * Copies the texts of this language to another one, after a warning about texts that would be
 * overwritten.
 */
export function CopyLanguage() {
  const { say } = useSay();
  const { id, collectionSlug } = useDocumentInfo();
  const { code } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  if (!id || !collectionSlug || !isLocale(code)) return null;
  return (
    <details className="pune-copy" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {say('Copy the {{language}} text to another language', { language: say(LANGUAGES[code]) })}
      </summary>
      {isOpen && <Copy key={code} from={code} id={id} collection={collectionSlug} />}
    </details>
  );
}

function Copy({ from, id, collection }: { from: Locale; id: string | number; collection: string }) {
  const { say, language: reading } = useSay();
  const { config, getEntityConfig } = useConfig();
  const modified = useFormModified();
  const others = LOCALES.filter((locale) => locale !== from);
  const [to, setTo] = useState<Locale>(others[0]!);
  const [read, setRead] = useState<{
    locale: Locale;
    document: Record<string, unknown> | null;
  } | null>(null);
  const there = read?.locale === to ? read.document : null;
  const [overwritten, setOverwritten] = useState<Locale | null>(null);
  const overwrites = overwritten === to;
  const isLive = useLiveLanguages(`${config.routes.api}/publishing/${collection}/${id}`);
  useEffect(() => {
    let isGone = false;
    const ask = async (): Promise<void> => {
      const document = await readDocument(`${config.routes.api}/${collection}/${id}`, to);
      if (!isGone) setRead({ locale: to, document });
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, [config, collection, id, to]);
  const copy = useCopy(collection, id, from, to);
  const filled = localizedIn(getEntityConfig({ collectionSlug: collection })?.fields ?? []).filter(
    ({ name }) => there && !isEmpty(there[name]),
  );
  const language = say(LANGUAGES[to]);
  return (
    <div className="pune-schedules__form">
      <label>
        {say('To')}
        <select value={to} onChange={(event) => setTo(event.target.value as Locale)}>
          {others.map((locale) => (
            <option key={locale} value={locale}>
              {say(LANGUAGES[locale])}
            </option>
          ))}
        </select>
      </label>
      {isLive(to) && (
        <p className="pune-error">
          {say(
            'The {{language}} page is public. Its readers get the copied text when you publish: translate it before.',
            { language },
          )}
        </p>
      )}
      {there && filled.length === 0 && <p>{say('{{language}} has no text yet.', { language })}</p>}
      {filled.length > 0 && (
        <fieldset className="pune-portals">
          <p>{say('{{language}} has:', { language })}</p>
          <ul>
            {filled.map(({ name, label }) => (
              <li key={name}>
                <strong>{label}</strong>: {beginning(say, there![name], reading)}
              </li>
            ))}
          </ul>
          <label className="pune-portals__option">
            <input
              type="radio"
              name="pune-copy"
              checked={!overwrites}
              onChange={() => setOverwritten(null)}
            />{' '}
            {say('Keep these; fill what is empty')}
          </label>
          <label className="pune-portals__option">
            <input
              type="radio"
              name="pune-copy"
              checked={overwrites}
              onChange={() => setOverwritten(to)}
            />{' '}
            {say('Overwrite all of them')}
          </label>
        </fieldset>
      )}
      {modified && <p>{say('Your last words are being saved.')}</p>}
      <button
        type="button"
        className="pune-button"
        disabled={!there || modified}
        onClick={() => void copy(overwrites)}
      >
        {overwrites
          ? say('Overwrite the {{language}} text with {{from}}', {
              language,
              from: say(LANGUAGES[from]),
            })
          : say('Copy to {{language}}', { language })}
      </button>
    </div>
  );
}

/** Loads the languages of a document that are public. */
function useLiveLanguages(address: string): (locale: Locale) => boolean {
  const [live, setLive] = useState<string[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      const found = await read<{ addresses?: { locale: string }[] }>(address, abort.signal).catch(
        () => null,
      );
      if (!abort.signal.aborted) setLive((found?.addresses ?? []).map(({ locale }) => locale));
    };
    void ask();
    return () => abort.abort();
  }, [address]);
  return (locale) => live.includes(locale);
}

/**
 * Saves the copy as a draft, from the stored document. Payload's own copy includes the status, and
 * so would overwrite a live page.
 */
function useCopy(
  collection: string,
  id: string | number,
  from: Locale,
  to: Locale,
): (overwrites: boolean) => Promise<void> {
  const { say } = useSay();
  const { config } = useConfig();
  return async (overwrites) => {
    const path = `${config.routes.api}/${collection}/${id}`;
    const [source, target] = [await readDocument(path, from), await readDocument(path, to)];
    const body = new FormData();
    if (source && target)
      body.set(
        '_payload',
        JSON.stringify({
          ...copied(source, target, overwrites),
          _status: 'draft',
          updatedAt: target.updatedAt,
        }),
      );
    const query = new URLSearchParams({
      draft: 'true',
      depth: '0',
      locale: to,
      'fallback-locale': 'null',
    });
    const answer =
      source && target
        ? await fetch(`${path}?${query}`, {
            method: 'PATCH',
            credentials: 'include',
            signal: AbortSignal.timeout(SAVE_MS_MAX),
            body,
          }).catch(() => null)
        : null;
    if (!answer?.ok) {
      toast.error(
        say(
          'The text was not copied to {{language}}: the document may have changed, or you may not change it. Reload it and try again.',
          { language: say(LANGUAGES[to]) },
        ),
      );
      return;
    }
    window.sessionStorage.setItem(
      PENDING_MESSAGE,
      say('Copied to {{language}} as a draft. Nothing public has changed.', {
        language: say(LANGUAGES[to]),
      }),
    );
    // Reload: the existing form would treat the copy as unchanged, and offer no Publish button.
    window.location.assign(`${config.routes.admin}/collections/${collection}/${id}?locale=${to}`);
  };
}
