'use client';
import { useConfig, useListQuery, useSelection } from '@payloadcms/ui';
import { usePathname, useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { read } from '../read.ts';
import { useSay } from '../say.ts';
import { BulkChoice } from './BulkChoice.tsx';
import { BulkRows } from './BulkRows.tsx';
import { actionsFor, type Choice } from './plans.ts';
import { DOCUMENTS_MAX, useBulk } from './useBulk.ts';

const FIRST: Choice = {
  action: 'submit',
  note: '',
  reviewOn: '',
  department: '',
  kind: 'withdrawn',
  reason: {},
};

/** Above a list, while documents of it are chosen: acts on all of them, shown before they are done. */
export function BulkActions() {
  const { collectionSlug } = useListQuery();
  const { config } = useConfig();
  const pathname = usePathname();
  const isPage = pathname === `${config.routes.admin}/collections/${collectionSlug}`;
  return isPage && collectionSlug ? <Bulk collection={collectionSlug} /> : null;
}

function Bulk({ collection }: { collection: string }) {
  const { say } = useSay();
  const { config, getEntityConfig } = useConfig();
  const router = useRouter();
  const selection = useSelection();
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice] = useState(FIRST);
  const [isRead, setRead] = useState(false);
  const [isUnanswered, setUnanswered] = useState(false);
  const { stage, rows, look, run, stop, reset } = useBulk(collection);
  const { count, selectAll } = selection;

  /**
   * Returns the ids of the chosen documents; `null` if the CMS refuses or does not respond. A choice of
   * all documents of a query has no ids, so the query is executed.
   */
  const chosenIds = async (): Promise<string[] | null> => {
    if (selectAll !== 'allAvailable') return selection.selectedIDs.map(String);
    const query = `${selection.getQueryParams()}&draft=true&depth=0&limit=${DOCUMENTS_MAX}`;
    const body = await read<{ docs: { id: number | string }[] }>(
      `${config.routes.api}/${collection}${query}`,
      new AbortController().signal,
    ).catch(() => null);
    return body && body.docs.map(({ id }) => String(id));
  };
  const lookAtChosen = async (): Promise<void> => {
    setUnanswered(false);
    const ids = await chosenIds();
    if (ids) await look(ids, choice);
    else setUnanswered(true);
  };
  const open = () => {
    reset();
    setRead(false);
    setUnanswered(false);
    dialog.current?.showModal();
  };
  const close = () => {
    stop();
    dialog.current?.close();
    if (stage === 'done' || stage === 'running') router.refresh();
  };
  if (count === 0 && stage === 'choosing') return null;
  const planned = rows.filter(({ plan }) => plan.kind === 'Will');
  const finished = planned.filter(({ result }) => result !== null);
  const done = finished.filter(({ result }) => result!.ok);
  const isBusy = stage === 'looking' || stage === 'running';
  return (
    <>
      <p className="pune-bulk__open">
        <button type="button" className="pune-button" onClick={open}>
          {say('Do something with the chosen documents ({{count}})', { count })}
        </button>
      </p>
      <dialog ref={dialog} className="pune-bulk" aria-labelledby="pune-bulk-name" onClose={stop}>
        <h2 id="pune-bulk-name">{say('Chosen documents: {{count}}', { count })}</h2>
        {count > DOCUMENTS_MAX && (
          <p className="pune-note">
            {say('At most {{count}} at a time: the first of the list are taken.', {
              count: DOCUMENTS_MAX,
            })}
          </p>
        )}
        <BulkChoice
          actions={actionsFor(
            collection,
            getEntityConfig({ collectionSlug: collection })?.fields ?? [],
          )}
          choice={choice}
          isDisabled={isBusy}
          onChange={(next) => {
            setChoice(next);
            setRead(false);
            reset();
          }}
          onLook={lookAtChosen}
        />
        {isUnanswered && (
          <p role="alert" className="pune-error">
            {say('The CMS does not answer. Try again in a moment.')}
          </p>
        )}
        <p role="status" className="pune-bulk__status">
          {stage === 'looking' && say('Looking at each document …')}
          {stage === 'planned' &&
            say('{{count}} of {{all}} will be done. Nothing has changed yet.', {
              count: planned.length,
              all: rows.length,
            })}
          {(stage === 'running' || stage === 'done') &&
            say('Done: {{done}} of {{all}}.', { done: done.length, all: planned.length })}
        </p>
        {stage === 'running' && (
          <progress
            max={planned.length}
            value={finished.length}
            aria-label={say('Done: {{done}} of {{all}}.', {
              done: done.length,
              all: planned.length,
            })}
          />
        )}
        <BulkRows rows={rows} list={`${config.routes.admin}/collections/${collection}`} />
        {stage === 'planned' && planned.length > 0 && choice.action === 'approve' && (
          <label className="pune-bulk__read">
            <input
              type="checkbox"
              checked={isRead}
              onChange={({ target }) => setRead(target.checked)}
            />{' '}
            {say('I have read each of these texts.')}
          </label>
        )}
        <p className="pune-held__buttons">
          {stage === 'planned' && planned.length > 0 && (
            <button
              type="button"
              className="pune-button pune-button--first"
              disabled={choice.action === 'approve' && !isRead}
              onClick={() => void run()}
            >
              {say('Do this with {{count}} documents', { count: planned.length })}
            </button>
          )}
          {stage === 'running' && (
            <button type="button" className="pune-button" onClick={stop}>
              {say('Stop')}
            </button>
          )}
          <button type="button" className="pune-button" onClick={close}>
            {say('Close')}
          </button>
        </p>
      </dialog>
    </>
  );
}
