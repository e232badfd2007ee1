'use client';
import { useConfig, useListQuery } from '@payloadcms/ui';
import { LOCALES } from '@pune/i18n';
import { usePathname } from 'next/navigation';
import type { ListQuery } from 'payload';
import { useId, useSyncExternalStore } from 'react';
import {
  askedIn,
  FILE_KINDS,
  QUESTIONS,
  type FileKind,
  type Question,
} from '../../files/questions.ts';
import type { FileFacts } from '../../files.endpoints.ts';
import { LANGUAGES } from '../../languages.ts';
import { useSay, type Say } from '../say.ts';
import { useFacts } from './useFacts.ts';

interface FileRow {
  id: number | string;
  filename?: string | null;
  alt?: string | null;
  mimeType?: string | null;
  thumbnailURL?: string | null;
}

const VIEW = 'pune-files-view';
const views = new EventTarget();
const subscribe = (changed: () => void): (() => void) => {
  views.addEventListener('change', changed);
  return () => views.removeEventListener('change', changed);
};
function viewIn(): string | null {
  try {
    return localStorage.getItem(VIEW);
  } catch {
    return null;
  }
}
function choose(isGrid: boolean): void {
  try {
    localStorage.setItem(VIEW, isGrid ? 'grid' : 'table');
  } catch {
    // Without a storage the table stays.
  }
  views.dispatchEvent(new Event('change'));
}

const kindsIn = (say: Say): Record<FileKind, string> => ({
  picture: say('Pictures'),
  document: say('Documents'),
  film: say('Films'),
  captions: say('Captions'),
});

/** Above the list of files: questions that no field answers, and the files as pictures. */
export function FileList() {
  const { say } = useSay();
  const { collectionSlug, data, query, refineListData } = useListQuery();
  const pathname = usePathname();
  const { config } = useConfig();
  const isGrid = useSyncExternalStore(subscribe, viewIn, () => null) === 'grid';
  const files = (data?.docs ?? []) as FileRow[];
  const view = useFacts(files.map(({ id }) => String(id)));
  // A list in a drawer, where a file is chosen for a document, has no address that could ask.
  if (pathname !== `${config.routes.admin}/collections/${collectionSlug}`) return null;
  const asked = askedIn(query as Record<string, unknown>);
  const ask = (question: Question, value: string): void =>
    void refineListData({ [question]: value === '' ? undefined : value, page: 1 } as ListQuery);
  const kinds = kindsIn(say);
  return (
    <div className="pune-files" data-asked={QUESTIONS.some((one) => asked[one]) || undefined}>
      <div className="pune-choices">
        <Choice
          label={say('Kind')}
          all={say('All files')}
          value={asked.kind}
          options={FILE_KINDS.map((kind) => [kind, kinds[kind]])}
          onChoose={(value) => ask('kind', value)}
        />
        <Choice
          label={say('Alternative text')}
          all={say('Written or missing')}
          value={asked.missingIn}
          options={LOCALES.map((locale) => [
            locale,
            say('Missing in {{language}}', { language: say(LANGUAGES[locale]) }),
          ])}
          onChoose={(value) => ask('missingIn', value)}
        />
        <Choice
          label={say('Use')}
          all={say('Shown or not')}
          value={asked.shown}
          options={[
            ['no', say('Shown nowhere')],
            ['yes', say('Shown by published documents')],
          ]}
          onChoose={(value) => ask('shown', value)}
        />
        {view && view.departments.length > 0 && (
          <Choice
            label={say('Shown by documents of')}
            all={say('All departments')}
            value={asked.shownBy}
            options={view.departments.map(({ id, name }) => [id, name])}
            onChoose={(value) => ask('shownBy', value)}
          />
        )}
        <div className="pune-files__views" role="group" aria-label={say('View')}>
          {[false, true].map((grid) => (
            <button
              key={String(grid)}
              type="button"
              aria-pressed={isGrid === grid}
              onClick={() => choose(grid)}
            >
              {grid ? say('As pictures') : say('As a table')}
            </button>
          ))}
        </div>
      </div>
      {isGrid && files.length > 0 && (
        <ul className="pune-files__grid">
          {files.map((file) => (
            <Card
              key={file.id}
              file={file}
              facts={view?.files[String(file.id)]}
              href={`${pathname}/${file.id}`}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Choice({
  label,
  all,
  value = '',
  options,
  onChoose,
}: {
  label: string;
  all: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="pune-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{all}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** `PDF`, `MP4`, `VTT`: what stands in the place of a picture. */
const formatOf = (filename: string | null | undefined): string =>
  (filename?.split('.').at(-1) ?? '').toUpperCase();

const shownIn = (say: Say, count: number): string =>
  count === 0
    ? say('Shown nowhere')
    : count === 1
      ? say('Shown by 1 document')
      : say('Shown by {{count}} documents', { count });

function Card({
  file: { alt, filename, thumbnailURL, mimeType },
  facts,
  href,
}: {
  file: FileRow;
  facts: FileFacts | undefined;
  href: string;
}) {
  const { say } = useSay();
  const missing = facts ? LOCALES.filter((locale) => facts.alt[locale] === null) : [];
  const isPicture = Boolean(thumbnailURL && mimeType?.startsWith('image/'));
  return (
    <li>
      <a href={href}>
        {isPicture ? (
          <img src={thumbnailURL!} alt="" loading="lazy" decoding="async" />
        ) : (
          <span className="pune-files__format" aria-hidden="true">
            {formatOf(filename)}
          </span>
        )}
        <span className="pune-files__name">{alt || filename}</span>
      </a>
      <span className="pune-soft">{filename}</span>
      {facts && <span className="pune-soft">{shownIn(say, facts.shown)}</span>}
      {missing.length > 0 && (
        <span className="pune-files__missing">
          {say('No alternative text: {{languages}}', {
            languages: missing.map((locale) => say(LANGUAGES[locale])).join(', '),
          })}
        </span>
      )}
    </li>
  );
}
