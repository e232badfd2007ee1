'use client';
import { getTranslation } from '@payloadcms/translations';
import { Link, useConfig, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { normalQuery, QUERY_CHARACTERS_MIN, type Found } from '../../finding/finding.ts';
import { dayAndMinute } from '../../india-time.ts';
import { FIND_PLACE } from '../../views/views.ts';
import { read } from '../read.ts';
import { useSay } from '../say.ts';
import { SaveView } from '../views/SaveView.tsx';
import { useViews } from '../views/useViews.ts';
import { ViewList } from '../views/ViewList.tsx';

const PAUSE_MS = 200;

type State =
  | { kind: 'Idle' | 'Failed' }
  | { kind: 'Found'; query: string; found: Found[]; isCut: boolean };

/** One search over all types: a button beside the account, or Ctrl K. */
export function Finder() {
  const { say, language } = useSay();
  const { config, getEntityConfig } = useConfig();
  const { i18n } = useTranslation();
  const [typed, setTyped] = useState('');
  const [answered, setAnswered] = useState<State>({ kind: 'Idle' });
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpened, setOpened] = useState(false);
  const saved = useViews(FIND_PLACE, isOpened);
  const id = useId();
  const query = normalQuery(typed);
  const isShort = query.length < QUERY_CHARACTERS_MIN;
  const state: State = isShort ? { kind: 'Idle' } : answered;

  const show = useCallback((): void => {
    setOpened(true);
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      // The text editor has the same keys for links.
      if ((event.target as HTMLElement).isContentEditable) return;
      event.preventDefault();
      show();
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [show]);

  useEffect(() => {
    if (isShort) return;
    const call = new AbortController();
    const timer = setTimeout(async () => {
      const body = await read<{ found: Found[]; isCut: boolean }>(
        `${config.routes.api}/publishing/find?${new URLSearchParams({ q: query })}`,
        call.signal,
      ).catch(() => null);
      if (call.signal.aborted) return;
      setAnswered(body ? { kind: 'Found', query, ...body } : { kind: 'Failed' });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      call.abort();
    };
  }, [query, isShort, config.routes.api]);

  const close = (): void => dialog.current?.close();
  const typeOf = (collectionSlug: string): string =>
    getTranslation(getEntityConfig({ collectionSlug })?.labels.singular ?? collectionSlug, i18n);
  return (
    <>
      <button
        type="button"
        className="pune-find__open"
        onClick={show}
        aria-keyshortcuts="Control+K"
      >
        {say('Find')} <kbd>Ctrl K</kbd>
      </button>
      <dialog ref={dialog} className="pune-find" aria-labelledby={`${id}-name`}>
        <label id={`${id}-name`} htmlFor={`${id}-query`}>
          {say('Find a document')}
        </label>
        <input
          id={`${id}-query`}
          type="search"
          value={typed}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          aria-describedby={`${id}-hint`}
        />
        <p id={`${id}-hint`} className="pune-soft">
          {say('Its number, words of its title in any language, or who changed it last.')}
        </p>
        <p role="status">
          {state.kind === 'Failed' && say('The CMS could not do this. Try again.')}
          {state.kind === 'Found' &&
            (state.found.length === 0
              ? say('Nothing is found by “{{words}}”.', { words: state.query })
              : say('Found: {{count}}', { count: state.found.length }))}
        </p>
        {state.kind === 'Found' && state.found.length > 0 && (
          <ul>
            {state.found.map((each) => (
              <li key={`${each.collection} ${each.id}`}>
                <Link
                  href={`${config.routes.admin}/collections/${each.collection}/${each.id}`}
                  onClick={close}
                >
                  {each.title}
                </Link>
                {each.number && <span className="pune-find__number">{each.number}</span>}
                <span className="pune-soft">
                  {[
                    typeOf(each.collection),
                    each.isPublished ? say('published') : say('draft'),
                    dayAndMinute(each.changedAt, language),
                    each.changedBy,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
        {state.kind === 'Found' && state.isCut && (
          <p className="pune-soft">{say('There are more: add a word.')}</p>
        )}
        {saved.views && (
          <div className="pune-views">
            {isShort && saved.views.views.length > 0 && (
              <>
                <h2>{say('Saved searches')}</h2>
                <ViewList
                  views={saved.views.views}
                  onRemove={(view) => void saved.remove(view)}
                  onOpen={({ query: kept }) => setTyped(new URLSearchParams(kept).get('q') ?? '')}
                />
              </>
            )}
            {!isShort && (
              <SaveView
                departments={saved.views.departments}
                query={() => `?${new URLSearchParams({ q: query })}`}
                onAdd={saved.add}
              />
            )}
          </div>
        )}
        {saved.problem && (
          <p role="alert" className="pune-error">
            {saved.problem}
          </p>
        )}
        <button type="button" className="pune-find__close" onClick={close}>
          {say('Close')}
        </button>
      </dialog>
    </>
  );
}
