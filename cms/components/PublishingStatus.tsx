'use client';
import { useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { LOCALES } from '@pune/i18n';
import { clockOrDay, day, clock } from '../india-time.ts';
import type { LanguageState } from '../language-states.ts';
import type { ScheduleView } from '../publishing-overview.ts';
import { useSay, type Say } from './say.ts';
import { FileUse } from './publishing/FileUse.tsx';
import { Schedules } from './publishing/Schedules.tsx';
import { Steps } from './publishing/Steps.tsx';
import {
  languageOf,
  operationInWords,
  counted,
  pagesIn,
  seconds,
  totalMs,
  type PageRow,
  type Steps as StepTimes,
} from './publishing/in-words.ts';

interface EarlierReceipt {
  id: string | number;
  operation: string;
  status: 'live' | 'failed';
  at: string;
  pageCount: number;
  ms: StepTimes;
}
interface ReceiptRow extends EarlierReceipt {
  pages: PageRow[];
  note?: string | null;
}
interface Status {
  waiting: number;
  waitingSince: string | null;
  publisherAlarm: string | null;
  progress: { done: number; total: number } | null;
  addresses: { portal: string; locale: string; url: string }[];
  receipt: ReceiptRow | null;
  earlier: EarlierReceipt[];
  receiptCount: number;
  schedules: ScheduleView[];
  languages: Record<string, LanguageState> | null;
  /** Actions that this account may not perform here, and the accounts that may; or `null`. */
  right: string | null;
  maySchedule: boolean;
  oldAddresses: { id: string | number; from: string }[];
  trouble: string | null;
  portals: Record<string, string>;
}

const REFRESH_MS = 600;
/** After this long without news, the status is polled less often. */
const PATIENCE_MS = 20_000;
const SLOW_REFRESH_MS = 10_000;
const PAGES_SHOWN = 12;

/**
 * Shows where the document is live, its schedules, and the result of the last publish. After a
 * publish it polls until the result is there.
 */
export function PublishingStatus() {
  const { say } = useSay();
  const { id, collectionSlug, lastUpdateTime, hasPublishedDoc } = useDocumentInfo();
  const { config } = useConfig();
  const [status, setStatus] = useState<Status | null>(null);
  const [asked, setAsked] = useState(0);
  const address = `${config.routes.api}/publishing/${collectionSlug}/${id}`;

  useEffect(() => {
    if (!id) return;
    const abort = new AbortController();
    const until = Date.now() + PATIENCE_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(5000)]);
      const answer = document.hidden
        ? null
        : await fetch(address, { credentials: 'include', signal }).catch(() => null);
      const found = answer?.ok ? ((await answer.json().catch(() => null)) as Status | null) : null;
      if (abort.signal.aborted) return;
      if (found) setStatus(found);
      timer = setTimeout(
        () => void ask(),
        Date.now() < until || found?.waiting ? REFRESH_MS : SLOW_REFRESH_MS,
      );
    };
    void ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- a save, or a schedule, starts the asking anew
  }, [id, address, lastUpdateTime, asked]);
  const askAgain = useCallback(() => setAsked((times) => times + 1), []);

  if (!id)
    return config.collections.find(({ slug }) => slug === collectionSlug)?.versions?.drafts ? (
      <NotSavedYet say={say} />
    ) : null;
  return (
    <section className="pune-receipt" aria-label={say('On the portals')}>
      <h2>{say('On the portals')}</h2>
      {status && (
        <>
          {status.publisherAlarm && (
            <p role="alert" className="pune-error">
              {status.publisherAlarm}
            </p>
          )}
          {status.trouble && (
            <p role="alert" className="pune-error">
              {say('This redirect acts for nobody:')} {status.trouble}
            </p>
          )}
          <div aria-live="polite">
            {status.right && <p className="pune-soft">{status.right}</p>}
            <Waiting {...status} />
            {collectionSlug === 'media' ? (
              <FileUse
                id={id}
                api={config.routes.api}
                admin={config.routes.admin}
                lastUpdateTime={lastUpdateTime}
              />
            ) : (
              <Addresses addresses={status.addresses} isPublished={hasPublishedDoc} />
            )}
            {status.languages && <Languages states={status.languages} />}
            {status.receipt && <Receipt receipt={status.receipt} portals={status.portals} />}
          </div>
          <Earlier
            receipts={status.earlier}
            count={status.receiptCount}
            collection={collectionSlug}
            id={id}
            admin={config.routes.admin}
          />
          <OldAddresses addresses={status.oldAddresses} admin={config.routes.admin} />
          <Schedules
            target={{
              collection: collectionSlug!,
              id: String(id),
              admin: config.routes.admin,
              api: config.routes.api,
              languages: LOCALES.filter(
                (locale) => (status.languages?.[locale] ?? 'none') !== 'none',
              ),
            }}
            address={`${address}/schedules`}
            schedulesAddress={`${config.routes.api}/publishing/schedules`}
            schedules={status.schedules}
            mayChange={status.maySchedule}
            onChange={askAgain}
          />
        </>
      )}
    </section>
  );
}

/** A new document must be saved by hand once. */
const NotSavedYet = ({ say }: { say: Say }) => (
  <section className="pune-receipt" aria-label={say('On the portals')}>
    <h2>{say('Not saved yet')}</h2>
    <p className="pune-soft">
      {say(
        'Press “Save Draft” when you have begun. From then on every change is saved by itself, and nobody outside sees it before it is published.',
      )}
    </p>
  </section>
);

function Waiting({
  waiting,
  waitingSince,
  progress,
}: Pick<Status, 'waiting' | 'waitingSince' | 'progress'>) {
  const { say } = useSay();
  if (waiting === 0) return null;
  return (
    <p className="pune-receipt__status">
      {say('Being published …')}{' '}
      <span className="pune-soft">
        {waitingSince
          ? say('waiting since {{time}}', { time: clock(waitingSince) })
          : say('waiting since now')}
        {progress &&
          `; ${say('{{done}} of {{total}} pages', { done: progress.done, total: progress.total })}`}
      </span>
    </p>
  );
}

function Languages({ states }: { states: Record<string, LanguageState> }) {
  const { say } = useSay();
  const inWords: Record<LanguageState, string> = {
    live: say('live'),
    changed: say('live, and changed since: publish to show it'),
    draft: say('a draft'),
    none: say('not written'),
  };
  return (
    <ul className="pune-languages">
      {Object.entries(states).map(([locale, state]) => (
        <li key={locale}>
          {languageOf(say, locale)}: {inWords[state]}
        </li>
      ))}
    </ul>
  );
}

/** Lists the live languages, by portal. */
function Addresses({
  addresses,
  isPublished,
}: Pick<Status, 'addresses'> & { isPublished: boolean }) {
  const { say } = useSay();
  if (addresses.length === 0)
    return (
      <p className="pune-soft">
        {isPublished
          ? say('It is published. It has no page of its own: the pages that use it show it.')
          : say('It is not published.')}
      </p>
    );
  return (
    <dl className="pune-receipt__portals">
      {[...Map.groupBy(addresses, ({ portal }) => portal)].map(([portal, versions]) => (
        <div key={portal}>
          <dt>{portal}</dt>
          <dd>
            {versions.map(({ locale, url }) => (
              <a key={url} href={url} target="_blank" rel="noreferrer">
                {languageOf(say, locale)}
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Receipt({ receipt, portals }: { receipt: ReceiptRow; portals: Status['portals'] }) {
  const { say, language } = useSay();
  const failed = receipt.pages.filter((page) => page.error);
  const isGone = receipt.operation === 'unpublish' || receipt.operation === 'delete';
  const at = `${clock(receipt.at)}, ${day(receipt.at, language)}`;
  // For example a file that no page shows, or a document without a portal.
  if (receipt.status === 'live' && receipt.pageCount === 0)
    return (
      <p className="pune-soft">
        {say('{{what}} {{time}}: no page had to change.', {
          what: operationInWords(say, receipt.operation),
          time: at,
        })}{' '}
        {receipt.note}
      </p>
    );
  return (
    <>
      <p className={`pune-receipt__status pune-receipt__status--${receipt.status}`}>
        {receipt.status === 'live'
          ? isGone
            ? say('Taken down since {{time}}', { time: at })
            : say('Live since {{time}}', { time: at })
          : counted(
              failed.length,
              say('Published {{time}}, with {{count}} error', { time: at }),
              say('Published {{time}}, with {{count}} errors', { time: at }),
            )}
      </p>
      {receipt.note && <p className="pune-soft">{receipt.note}</p>}
      <p className="pune-soft">
        {say('{{pages}} in {{length}}, each fetched back from its address.', {
          pages: pagesIn(say, receipt.pageCount),
          length: seconds(say, totalMs(receipt.ms)),
        })}
      </p>
      {failed.slice(0, PAGES_SHOWN).map((page) => (
        <p key={page.url} role="alert" className="pune-error">
          {page.path}: {page.error}
        </p>
      ))}
      <details>
        <summary>{say('Pages and times')}</summary>
        <Steps ms={receipt.ms} say={say} />
        {[
          ...Map.groupBy(
            receipt.pages.slice(0, PAGES_SHOWN),
            ({ portal, locale }) => `${portals[portal] ?? portal}, ${languageOf(say, locale)}`,
          ),
        ].map(([place, pages]) => (
          <div key={place}>
            <h3>{place}</h3>
            <ul>
              {pages.map((page) => (
                <li key={page.url}>
                  <a href={page.url} target="_blank" rel="noreferrer">
                    {page.path}
                  </a>{' '}
                  <span className="pune-soft">
                    {page.action === 'delete'
                      ? say('taken down')
                      : page.liveAt
                        ? clockOrDay(page.liveAt, undefined, language)
                        : say('not seen')}{' '}
                    {page.hash && (
                      <code title={say('Mark of the content: {{mark}}', { mark: page.hash })}>
                        {page.hash.slice(0, 8)}
                      </code>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <p>
          <a href={`/admin/collections/receipts/${receipt.id}`}>
            {receipt.pageCount > PAGES_SHOWN
              ? say('The whole receipt, with {{count}} more', {
                  count: receipt.pageCount - PAGES_SHOWN,
                })
              : say('The whole receipt')}
          </a>
        </p>
      </details>
    </>
  );
}

function Earlier({
  receipts,
  count,
  collection,
  id,
  admin,
}: {
  receipts: EarlierReceipt[];
  count: number;
  collection: string | undefined;
  id: string | number;
  admin: string;
}) {
  const { say, language } = useSay();
  if (receipts.length === 0) return null;
  const all = `${admin}/collections/receipts?where[and][0][contentType][equals]=${collection}&where[and][1][documentId][equals]=${id}`;
  return (
    <details>
      <summary>
        {say('Earlier receipts')} ({count - 1})
      </summary>
      <ul>
        {receipts.map((receipt) => (
          <li key={receipt.id}>
            <a href={`${admin}/collections/receipts/${receipt.id}`}>
              {operationInWords(say, receipt.operation)}{' '}
              {clockOrDay(receipt.at, undefined, language)}
            </a>{' '}
            <span className={receipt.status === 'failed' ? 'pune-error' : 'pune-soft'}>
              {receipt.status === 'failed'
                ? say('with errors')
                : `${pagesIn(say, receipt.pageCount)}, ${seconds(say, totalMs(receipt.ms))}`}
            </span>
          </li>
        ))}
      </ul>
      {count - 1 > receipts.length && (
        <p>
          <a href={all}>{say('All {{count}} receipts', { count })}</a>
        </p>
      )}
    </details>
  );
}

function OldAddresses({ addresses, admin }: { addresses: Status['oldAddresses']; admin: string }) {
  const { say } = useSay();
  if (addresses.length === 0) return null;
  return (
    <details>
      <summary>
        {say('Old addresses that lead here')} ({addresses.length})
      </summary>
      <ul>
        {addresses.map(({ id, from }) => (
          <li key={id}>
            <a href={`${admin}/collections/redirects/${id}`}>{from}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
