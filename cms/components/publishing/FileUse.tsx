'use client';
import { getTranslation } from '@payloadcms/translations';
import { useConfig, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { clock, day } from '../../india-time.ts';
import type { FileUse as Use } from '../../file-use.endpoints.ts';
import { read } from '../read.ts';
import { useSay } from '../say.ts';
import { send } from './send.ts';
import { counted, languageOf } from './in-words.ts';

/** Shows where a file is public, the accounts that may change it, and its earlier versions. */
export function FileUse({
  id,
  api,
  admin,
  lastUpdateTime,
}: {
  id: string | number;
  api: string;
  admin: string;
  lastUpdateTime: unknown;
}) {
  const [use, setUse] = useState<Use | null>(null);
  const [removed, setRemoved] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    void read<Use>(`${api}/files/${id}/use`, abort.signal)
      .then((found) => found && setUse(found))
      .catch(() => {});
    return () => abort.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- a save, or a version that was removed, asks anew
  }, [id, api, lastUpdateTime, removed]);
  if (!use) return null;
  return (
    <>
      <Holders {...use} admin={admin} />
      {use.refusal && (
        <p role="note" className="pune-note">
          {use.refusal}
        </p>
      )}
      {use.versions && use.versions.length > 0 && (
        <Versions
          versions={use.versions}
          api={api}
          mayRemove={use.mayRemoveVersions}
          onRemoved={() => setRemoved((times) => times + 1)}
        />
      )}
    </>
  );
}

function Holders({
  holders,
  holderCount,
  admin,
}: Pick<Use, 'holders' | 'holderCount'> & { admin: string }) {
  const { say } = useSay();
  const { getEntityConfig } = useConfig();
  const { i18n } = useTranslation();
  const typeInWords = (collectionSlug: string): string =>
    getTranslation(getEntityConfig({ collectionSlug })?.labels.singular ?? collectionSlug, i18n);
  if (holderCount === 0)
    return (
      <p className="pune-soft">{say('No published document shows this file: it is not public.')}</p>
    );
  return (
    <>
      <p>
        {counted(
          holderCount,
          say('Public: shown by {{count}} published document.'),
          say('Public: shown by {{count}} published documents.'),
        )}
      </p>
      <ul>
        {holders.map(({ id, type, title, addresses }) => (
          <li key={`${type} ${id}`}>
            <a href={`${admin}/collections/${type}/${id}`}>{title}</a>{' '}
            <span className="pune-soft">({typeInWords(type)})</span>
            {addresses.length > 0 && (
              <>
                <br />
                {addresses.map(({ portal, locale, url }) => (
                  <span key={url}>
                    <a href={url} target="_blank" rel="noreferrer">
                      {portal}, {languageOf(say, locale)}
                    </a>{' '}
                  </span>
                ))}
              </>
            )}
          </li>
        ))}
        {holderCount > holders.length && (
          <li>{say('and {{count}} more', { count: holderCount - holders.length })}</li>
        )}
      </ul>
    </>
  );
}

type Version = NonNullable<Use['versions']>[number];

/** The alternative text in every language that has one. */
const altOf = ({ alt }: Version['words']): [locale: string, text: string][] =>
  typeof alt === 'object' && alt !== null
    ? Object.entries(alt as Record<string, string | null>).flatMap(([locale, text]) =>
        text ? [[locale, text] as [string, string]] : [],
      )
    : [];

function Versions({
  versions,
  api,
  mayRemove,
  onRemoved,
}: {
  versions: Version[];
  api: string;
  mayRemove: boolean;
  onRemoved: () => void;
}) {
  const { say, language } = useSay();
  const changes: Record<Version['what'], string> = {
    bytes: say('File replaced'),
    words: say('Words changed'),
    deleted: say('Deleted'),
  };
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async ({ id, filename }: Version): Promise<void> => {
    const question = say('Remove this version of {{file}} for good? It cannot be brought back.', {
      file: filename,
    });
    if (!window.confirm(question)) return;
    const answer = await send(say, `${api}/file-versions/${id}`, 'DELETE');
    setProblem(answer);
    if (answer === null) onRemoved();
  };
  return (
    <details>
      <summary>
        {say('Earlier versions')} ({versions.length})
      </summary>
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
      <ul>
        {versions.map((version) => (
          <li key={version.id}>
            {say('{{change}} by {{name}}, {{day}}, {{time}}.', {
              change: changes[version.what],
              name: version.byName,
              day: day(version.at, language),
              time: clock(version.at),
            })}{' '}
            <span className="pune-soft">{say('Before:')}</span>
            {version.kept && (
              <>
                <br />
                <a href={`${api}/file-versions/${version.id}/file`} download>
                  {version.filename}
                </a>{' '}
                <span className="pune-soft">
                  ({say('{{count}} kB', { count: Math.ceil(version.bytes / 1000) })})
                </span>
              </>
            )}
            {altOf(version.words).map(([locale, text]) => (
              <span key={locale}>
                <br />
                <span className="pune-soft">{languageOf(say, locale)}:</span>{' '}
                <span lang={locale}>{text}</span>
              </span>
            ))}
            {mayRemove && (
              <>
                <br />
                <button
                  type="button"
                  className="pune-button"
                  onClick={() => void remove(version)}
                  aria-label={say('Remove the version of {{day}}, {{time}} for good', {
                    day: day(version.at, language),
                    time: clock(version.at),
                  })}
                >
                  {say('Remove for good')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
