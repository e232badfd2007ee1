'use client';
import { SetStepNav } from '@payloadcms/ui';
import { useEffect, useState, type ReactNode } from 'react';
import { clock, clockOrDay, dayAndMinute, duration } from '../../india-time.ts';
import type { Overview as State } from '../../publishing-overview.ts';
import { Alarms } from './Alarms.tsx';
import { send } from './send.ts';
import { gigabytes, plural, seconds, totalMs } from './in-words.ts';

const REFRESH_MS = 2000;
const ANSWER_MS_MAX = 5000;

/** Polls while the page is visible; `isStale` is true if the CMS does not answer. */
function useOverview(initial: State, address: string): { state: State; isStale: boolean } {
  const [state, setState] = useState(initial);
  const [isStale, setStale] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (): Promise<void> => {
      if (!document.hidden) {
        const answer = await fetch(address, {
          credentials: 'include',
          signal: AbortSignal.any([abort.signal, AbortSignal.timeout(ANSWER_MS_MAX)]),
        }).catch(() => null);
        const found = answer?.ok ? ((await answer.json().catch(() => null)) as State | null) : null;
        if (abort.signal.aborted) return;
        if (found) setState(found);
        setStale(!found);
      }
      timer = setTimeout(() => void ask(), REFRESH_MS);
    };
    timer = setTimeout(() => void ask(), REFRESH_MS);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [address]);
  return { state, isStale };
}

const Part = ({
  title,
  count,
  isEmpty,
  empty,
  children,
}: {
  title: string;
  count?: ReactNode;
  isEmpty?: boolean;
  empty?: string;
  children?: ReactNode;
}) => (
  <section className="pune-part">
    <h2>
      {title} {count !== undefined && <span className="pune-soft">{count}</span>}
    </h2>
    {isEmpty ? <p className="pune-soft">{empty}</p> : children}
  </section>
);

/** A table whose rows become blocks on narrow screens. */
const Table = ({
  columns,
  rows,
}: {
  columns: string[];
  rows: { key: string | number; cells: ReactNode[] }[];
}) => (
  <table className="pune-table">
    <thead>
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells: [first, ...rest] }) => (
        <tr key={key}>
          <th scope="row" data-label={columns[0]}>
            {first}
          </th>
          {rest.map((cell, n) => (
            <td key={columns[n + 1]} data-label={columns[n + 1]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** The publishing status: waiting changes, failures, live changes, schedules. */
export function Overview({
  initial,
  address,
  admin,
}: {
  initial: State;
  address: string;
  admin: string;
}) {
  const { state, isStale } = useOverview(initial, address);
  const { publisher, queue, schedules, last, portals } = state;
  const now = Date.parse(state.at);
  const documentLink = ({
    contentType,
    documentId,
    title,
  }: {
    contentType: string;
    documentId: string;
    title: string;
  }) => <a href={`${admin}/collections/${contentType}/${documentId}`}>{title}</a>;
  const pageLink = (portal: string, page: string) => (
    <a
      href={portals[portal] ? new URL(page, portals[portal].url).href : undefined}
      target="_blank"
      rel="noreferrer"
    >
      {page}
    </a>
  );
  const nameOf = (portal: string) => portals[portal]?.name ?? portal;
  return (
    <div className="pune-overview">
      <SetStepNav nav={[{ label: 'Publishing' }]} />
      <header>
        <h1>Publishing</h1>
        <Health state={state} />
        {isStale && (
          <p role="status" className="pune-error">
            The CMS does not answer: this is how it was at {clock(state.at)}.
          </p>
        )}
      </header>
      <Alarms alarms={state.alarms} />
      <div className="pune-overview__parts">
        <Part
          title="Waiting"
          count={queue.total}
          isEmpty={queue.total === 0}
          empty="Nothing waits to be published."
        >
          <Table
            columns={['Document', 'Since', 'Held back']}
            rows={queue.rows.map((row) => ({
              key: row.id,
              cells: [
                documentLink(row),
                `${clockOrDay(row.at, now)} (${duration(now - Date.parse(row.at))})`,
                row.held ? (
                  <>
                    <span className="pune-error">{row.held.error}</span>{' '}
                    <p className="pune-soft">
                      Tried {row.held.tries} times, next at {clock(row.held.retryAt)}.
                    </p>
                  </>
                ) : (
                  'no'
                ),
              ],
            }))}
          />
          {queue.total > queue.rows.length && (
            <p className="pune-soft">and {plural(queue.total - queue.rows.length, 'more')}.</p>
          )}
        </Part>
        <Part
          title="Pages that cannot be made"
          count={publisher.work.failing.length}
          isEmpty={publisher.work.failing.length === 0}
          empty="Every page is as it should be."
        >
          <Table
            columns={['Page', 'Why', 'Since', 'Tries']}
            rows={publisher.work.failing.map(({ portal, page, error, since, tries }) => ({
              key: `${portal} ${page}`,
              cells: [
                <>
                  {pageLink(portal, page)} <span className="pune-soft">{nameOf(portal)}</span>
                </>,
                <span key="why" className="pune-error">
                  {error}
                </span>,
                clockOrDay(since, now),
                tries,
              ],
            }))}
          />
        </Part>
        <Part
          title="Scheduled"
          count={schedules.length}
          isEmpty={schedules.length === 0}
          empty="Nothing is scheduled. Editors schedule beside the document."
        >
          <Table
            columns={['Document', 'What', 'When, in India', 'By']}
            rows={schedules.map((row) => ({
              key: row.id,
              cells: [
                documentLink(row),
                row.what.replace(/, on .*/, ''),
                <>
                  {dayAndMinute(row.at)}
                  {row.alarm && (
                    <p className="pune-error">
                      {row.state === 'failed' ? 'will not be carried out' : 'late'}
                    </p>
                  )}
                </>,
                <>
                  {row.byName}{' '}
                  {row.alarm && row.mayCancel && (
                    <CancelButton key={row.id} schedule={row} address={address} />
                  )}
                </>,
              ],
            }))}
          />
        </Part>
        <Part title="Last published" isEmpty={last.length === 0} empty="Nothing was published yet.">
          <Table
            columns={['Document', 'Seen live', 'Pages', 'Took']}
            rows={last.map((row) => ({
              key: row.id,
              cells: [
                <>
                  <a href={`${admin}/collections/receipts/${row.id}`}>{row.title}</a>
                  {row.status === 'failed' && <span className="pune-error"> with errors</span>}
                </>,
                clockOrDay(row.at, now),
                row.pageCount.toLocaleString('en-IN'),
                seconds(totalMs(row.ms)),
              ],
            }))}
          />
          <p>
            <a href={`${admin}/collections/receipts`}>All receipts</a>
          </p>
        </Part>
        <Part
          title="Live releases"
          isEmpty={publisher.releases.length === 0}
          empty="No release is live yet."
        >
          <Table
            columns={['Portal', 'Pages', 'Since', 'Name']}
            rows={publisher.releases.map(({ portal, name, since, pages }) => ({
              key: portal,
              cells: [
                nameOf(portal),
                pages.toLocaleString('en-IN'),
                clockOrDay(since, now),
                <code key="name">{name}</code>,
              ],
            }))}
          />
        </Part>
        <Part
          title="Slowest pages"
          isEmpty={publisher.slowest.length === 0}
          empty="No page was made yet."
        >
          <Table
            columns={['Page', 'Portal', 'Took']}
            rows={publisher.slowest.map(({ portal, page, ms }) => ({
              key: `${portal} ${page}`,
              cells: [pageLink(portal, page), nameOf(portal), seconds(ms)],
            }))}
          />
        </Part>
      </div>
      <p className="pune-soft">
        Times are those of India.{' '}
        {state.disk &&
          `${gigabytes(state.disk.freeBytes)} of ${gigabytes(state.disk.totalBytes)} are free on the disk.`}
      </p>
    </div>
  );
}

/**
 * Cancels a schedule that failed or is late. Its document, and so its sidebar, may no longer exist.
 */
function CancelButton({
  schedule,
  address,
}: {
  schedule: State['schedules'][number];
  address: string;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      <button
        type="button"
        className="pune-button"
        aria-label={`Cancel: ${schedule.what}, ${schedule.title}`}
        onClick={() => void send(`${address}/schedules/${schedule.id}`, 'DELETE').then(setProblem)}
      >
        Cancel
      </button>
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
    </>
  );
}

const DOING = {
  idle: 'at rest, and looks for changes',
  publishing: 'publishing',
  releasing: 'making a new release',
  trouble: 'in trouble',
} as const;

function Health({ state: { publisher, queue, at } }: { state: State }) {
  const { kind, since, progress } = publisher;
  const words =
    kind === 'Answers'
      ? `The publisher is ${DOING[publisher.state]}.`
      : kind === 'Silent'
        ? `The publisher does not answer since ${clockOrDay(since!, Date.parse(at))}.`
        : 'The publisher has not been seen yet.';
  const oldest = queue.rows[0];
  return (
    <div className="pune-health">
      <p>
        <span
          className={`pune-health__light pune-health__light--${kind === 'Answers' && publisher.state !== 'trouble' ? 'good' : 'bad'}`}
          aria-hidden="true"
        />
        {words}
        {kind === 'Answers' &&
          publisher.work.total > 0 &&
          ` ${plural(publisher.work.total, 'page')} to make.`}
      </p>
      {oldest && (
        <p className="pune-soft">
          The oldest change waits for {duration(Date.parse(at) - Date.parse(oldest.at))}.
        </p>
      )}
      {kind === 'Answers' && progress && (
        <label>
          {progress.done.toLocaleString('en-IN')} of {progress.total.toLocaleString('en-IN')} pages{' '}
          <progress value={progress.done} max={progress.total} />
        </label>
      )}
    </div>
  );
}
