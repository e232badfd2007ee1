'use client';
import { SetStepNav } from '@payloadcms/ui';
import { useEffect, useState, type ReactNode } from 'react';
import { clock, clockOrDay, dayAndMinute, duration } from '../../india-time.ts';
import type { Overview as State } from '../../publishing-overview.ts';
import { Alarms } from './Alarms.tsx';
import { useSay } from '../say.ts';
import { send } from './send.ts';
import { gigabytes, pagesIn, seconds, totalMs } from './in-words.ts';

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
  const { say, language } = useSay();
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
      <SetStepNav nav={[{ label: say('Publishing') }]} />
      <header>
        <h1>{say('Publishing')}</h1>
        <Health state={state} />
        {isStale && (
          <p role="status" className="pune-error">
            {say('The CMS does not answer: this is how it was at {{time}}.', {
              time: clock(state.at),
            })}
          </p>
        )}
      </header>
      <Alarms alarms={state.alarms} say={say} />
      <div className="pune-overview__parts">
        <Part
          title={say('Waiting')}
          count={queue.total}
          isEmpty={queue.total === 0}
          empty={say('Nothing waits to be published.')}
        >
          <Table
            columns={[say('Document'), say('Since'), say('Held back')]}
            rows={queue.rows.map((row) => ({
              key: row.id,
              cells: [
                documentLink(row),
                `${clockOrDay(row.at, now, language)} (${duration(now - Date.parse(row.at), language)})`,
                row.held ? (
                  <>
                    <span className="pune-error">{row.held.error}</span>{' '}
                    <p className="pune-soft">
                      {say('Tried {{count}} times, next at {{time}}.', {
                        count: row.held.tries,
                        time: clock(row.held.retryAt),
                      })}
                    </p>
                  </>
                ) : (
                  say('no')
                ),
              ],
            }))}
          />
          {queue.total > queue.rows.length && (
            <p className="pune-soft">
              {say('and {{count}} more', { count: queue.total - queue.rows.length })}
            </p>
          )}
        </Part>
        <Part
          title={say('Pages that cannot be made')}
          count={publisher.work.failing.length + (publisher.work.unlisted ?? 0)}
          isEmpty={publisher.work.failing.length === 0}
          empty={say('Every page is as it should be.')}
        >
          <Table
            columns={[say('Page'), say('Why'), say('Since'), say('Tries')]}
            rows={publisher.work.failing.map(({ portal, page, error, since, tries }) => ({
              key: `${portal} ${page}`,
              cells: [
                <>
                  {pageLink(portal, page)} <span className="pune-soft">{nameOf(portal)}</span>
                </>,
                <span key="why" className="pune-error">
                  {error}
                </span>,
                clockOrDay(since, now, language),
                tries,
              ],
            }))}
          />
        </Part>
        <Part
          title={say('Scheduled')}
          count={schedules.length}
          isEmpty={schedules.length === 0}
          empty={say('Nothing is scheduled. Editors schedule beside the document.')}
        >
          <Table
            columns={[say('Document'), say('What'), say('When, in India'), say('By')]}
            rows={schedules.map((row) => ({
              key: row.id,
              cells: [
                documentLink(row),
                row.action,
                <>
                  {dayAndMinute(row.at, language)}
                  {row.alarm && (
                    <p className="pune-error">
                      {row.state === 'failed' ? say('will not be carried out') : say('late')}
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
        <Part
          title={say('Last published')}
          isEmpty={last.length === 0}
          empty={say('Nothing was published yet.')}
        >
          <Table
            columns={[say('Document'), say('Seen live'), say('Pages'), say('Took')]}
            rows={last.map((row) => ({
              key: row.id,
              cells: [
                <>
                  <a href={`${admin}/collections/receipts/${row.id}`}>{row.title}</a>
                  {row.status === 'failed' && (
                    <span className="pune-error"> {say('with errors')}</span>
                  )}
                </>,
                clockOrDay(row.at, now, language),
                row.pageCount.toLocaleString('en-IN'),
                seconds(say, totalMs(row.ms)),
              ],
            }))}
          />
          <p>
            <a href={`${admin}/collections/receipts`}>{say('All receipts')}</a>
          </p>
        </Part>
        <Part
          title={say('What is public, by portal')}
          isEmpty={publisher.releases.length === 0}
          empty={say('Nothing is public yet.')}
        >
          <Table
            columns={[say('Portal'), say('Pages'), say('Since'), say('Release')]}
            rows={publisher.releases.map(({ portal, name, since, pages }) => ({
              key: portal,
              cells: [
                nameOf(portal),
                pages.toLocaleString('en-IN'),
                clockOrDay(since, now, language),
                <code key="name">{name}</code>,
              ],
            }))}
          />
        </Part>
        <Part
          title={say('Slowest pages')}
          isEmpty={publisher.slowest.length === 0}
          empty={say('No page was made yet.')}
        >
          <Table
            columns={[say('Page'), say('Portal'), say('Took')]}
            rows={publisher.slowest.map(({ portal, page, ms }) => ({
              key: `${portal} ${page}`,
              cells: [pageLink(portal, page), nameOf(portal), seconds(say, ms)],
            }))}
          />
        </Part>
      </div>
      <p className="pune-soft">
        {say('Times are those of India.')}{' '}
        {state.disk &&
          say('{{free}} of {{total}} are free on the disk.', {
            free: gigabytes(state.disk.freeBytes),
            total: gigabytes(state.disk.totalBytes),
          })}
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
  const { say } = useSay();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      <button
        type="button"
        className="pune-button"
        aria-label={say('Cancel: {{what}}', { what: `${schedule.what}, ${schedule.title}` })}
        onClick={() =>
          void send(say, `${address}/schedules/${schedule.id}`, 'DELETE').then(setProblem)
        }
      >
        {say('Cancel')}
      </button>
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
    </>
  );
}

function Health({ state: { publisher, queue, at } }: { state: State }) {
  const { say, language } = useSay();
  const { kind, since, progress } = publisher;
  const doing = {
    starting: say('Publishing starts. Changes go live once it runs.'),
    idle: say('Publishing runs. It looks for changes.'),
    publishing: say('Changes are being published.'),
    releasing: say('All pages are being made anew.'),
    trouble: say('Publishing is in trouble.'),
  };
  const words =
    kind === 'Answers'
      ? doing[publisher.state]
      : kind === 'Silent'
        ? say('Publishing does not run. It answered last at {{time}}.', {
            time: clockOrDay(since!, Date.parse(at), language),
          })
        : say('Publishing has not run yet.');
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
          ` ${say('To make: {{pages}}.', { pages: pagesIn(say, publisher.work.total) })}`}
      </p>
      {kind === 'Answers' && publisher.machine && (
        <p className="pune-soft">
          {say('It runs on “{{machine}}”.', { machine: publisher.machine })}{' '}
          {publisher.standBy
            ? say('Another publisher stands by on “{{machine}}”.', { machine: publisher.standBy })
            : say('No other publisher stands by.')}
        </p>
      )}
      {oldest && (
        <p className="pune-soft">
          {say('The oldest change waits for {{length}}.', {
            length: duration(Date.parse(at) - Date.parse(oldest.at), language),
          })}
        </p>
      )}
      {kind === 'Answers' && progress && (
        <label>
          {say('{{done}} of {{total}} pages', {
            done: progress.done.toLocaleString('en-IN'),
            total: progress.total.toLocaleString('en-IN'),
          })}{' '}
          <progress value={progress.done} max={progress.total} />
        </label>
      )}
    </div>
  );
}
