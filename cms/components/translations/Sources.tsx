'use client';
import { useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { placeOf } from '../../field-places.ts';
import { day } from '../../india-time.ts';
import { LANGUAGES } from '../../languages.ts';
import type { Sources as Found, SourceText } from '../../translations.endpoints.ts';
import { read } from '../read.ts';
import { goTo, useBeside } from '../Refusals.tsx';
import { useSay } from '../say.ts';
import { Glossary } from './Glossary.tsx';

type Language = NonNullable<Found['source']>;

/** Loads the source texts of the open form, again after each save. */
function useSources(): Found | null {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const { config } = useConfig();
  const { code: locale } = useLocale();
  const [found, setFound] = useState<{ key: string; sources: Found } | null>(null);
  const key = `${config.routes.api}/publishing/${collectionSlug}/${id}/sources?locale=${locale}`;
  useEffect(() => {
    if (!id) return;
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      const sources = await read<Found>(key, abort.signal).catch(() => null);
      if (sources) setFound({ key, sources });
    };
    void ask();
    return () => abort.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- a save starts the asking anew
  }, [id, key, lastUpdateTime]);
  return found?.key === key ? found.sources : null;
}

/** For a translator: the source text beside each field, and what changed in it since. */
export function Sources() {
  const { say } = useSay();
  const sources = useSources();
  const [isShown, setShown] = useState(true);
  if (!sources?.source) return null;
  const { source, texts } = sources;
  const language = say(LANGUAGES[source]);
  const changed = texts.filter(({ change }) => change);
  return (
    <section className="pune-sources" aria-label={say('Translation')}>
      <label>
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => setShown(event.target.checked)}
        />{' '}
        {say('Show the {{language}} text beside each field', { language })}
      </label>
      {changed.length > 0 && (
        <div className="pune-note">
          <p>{say('{{language}} has changed since this was translated:', { language })}</p>
          <ul>
            {changed.map(({ path }) => (
              <li key={path}>
                <FieldLink path={path} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {isShown && texts.map((text) => <Beside key={text.path} source={source} {...text} />)}
    </section>
  );
}

function FieldLink({ path }: { path: string }) {
  const { language } = useSay();
  const { collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const schema = config.collections.find(({ slug }) => slug === collectionSlug)?.fields ?? [];
  const place = placeOf(schema, path, language) ?? { label: path };
  return (
    <button type="button" className="pune-link" onClick={() => void goTo({ path, place })}>
      {place.tab ? `${place.tab} > ` : ''}
      {place.label}
    </button>
  );
}

/** The source text, on the left of its field; above it where there is no room. */
function Beside({ path, text, change, source }: SourceText & { source: Language }) {
  const { say, language: reading } = useSay();
  const host = useBeside(path, 'pune-source', 'data-source');
  const language = say(LANGUAGES[source]);
  return (
    host &&
    createPortal(
      <>
        <span className="pune-soft">{language}</span>
        <div lang={source} className="pune-source__text">
          {text}
        </div>
        {change && (
          <details>
            <summary>
              {say('{{language}} changed on {{time}}: see what', {
                language,
                time: day(change.changedAt, reading),
              })}
            </summary>
            <p lang={source} className="pune-source__changes">
              {change.parts.map(({ kind, text: words }, n) =>
                kind === 'added' ? (
                  // oxlint-disable-next-line react/no-array-index-key -- parts have no name
                  <ins key={n}>{words}</ins>
                ) : kind === 'removed' ? (
                  // oxlint-disable-next-line react/no-array-index-key
                  <del key={n}>{words}</del>
                ) : (
                  words
                ),
              )}
            </p>
          </details>
        )}
        <Glossary path={path} text={text} source={source} />
      </>,
      host,
    )
  );
}
