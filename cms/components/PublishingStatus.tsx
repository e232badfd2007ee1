'use client';
import { useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

interface Page { portal: string; path: string; url: string; action: 'put' | 'delete'; liveAt: string | null; error: string | null }
interface ReceiptRow { id: string | number; operation: string; status: 'live' | 'failed'; at: string; pages: Page[]; pageCount: number; ms: Record<string, number> }
interface Status { waiting: number; addresses: { portal: string; locale: string; url: string }[]; receipts: ReceiptRow[]; portals: Record<string, string> }

const REFRESH_MS = 600;
const PATIENCE_MS = 20_000;
const PAGES_SHOWN = 12;

const clock = (at: string) => new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Asia/Kolkata' });
const day = (at: string) => new Date(at).toLocaleDateString('en-GB', { timeZone: 'Asia/Kolkata', day: 'numeric', month: 'long' });
const seconds = (ms: Record<string, number>) => (Object.values(ms).reduce((sum, value) => sum + value, 0) / 1000).toFixed(2);

/** Where this document is live, and what became of the last publish; after one it asks until the answer is there. */
export function PublishingStatus() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const { config } = useConfig();
  const [status, setStatus] = useState<Status | null>(null);

  useEffect(() => {
    if (!id) return;
    const abort = new AbortController();
    const until = Date.now() + PATIENCE_MS;
    const ask = async (): Promise<void> => {
      const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(5000)]);
      const answer = await fetch(`${config.routes.api}/publishing/${collectionSlug}/${id}`, { credentials: 'include', signal }).catch(() => null);
      if (abort.signal.aborted) return;
      if (answer?.ok) setStatus((await answer.json()) as Status);
      if (Date.now() < until) setTimeout(ask, REFRESH_MS);
    };
    void ask();
    return () => abort.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- a save starts the asking anew
  }, [id, collectionSlug, lastUpdateTime, config.routes.api]);

  if (!id) return null;
  return (
    <section className="pune-receipt" aria-live="polite">
      <h4>On the portals</h4>
      {status?.waiting ? <p className="pune-receipt__soft">Being published …</p> : null}
      {status && status.addresses.length === 0 && <p className="pune-receipt__soft">Nothing of it is public.</p>}
      {status?.addresses.length ? (
        <ul>
          {status.addresses.map(({ portal, locale, url }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">{status.portals[portal] ?? portal}, {locale}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {status?.receipts[0] && <Receipt receipt={status.receipts[0]} />}
    </section>
  );
}

function Receipt({ receipt }: { receipt: ReceiptRow }) {
  const failed = receipt.pages.filter((page) => page.error);
  return (
    <>
      <p className={`pune-receipt__status pune-receipt__status--${receipt.status}`}>
        {receipt.status === 'live' ? `Live since ${clock(receipt.at)}, ${day(receipt.at)}` : `Published with ${failed.length} errors`}
      </p>
      <p className="pune-receipt__soft">{receipt.pageCount} pages in {seconds(receipt.ms)} s, each fetched back from its address.</p>
      {failed.slice(0, PAGES_SHOWN).map((page) => <p key={page.url} role="alert" className="pune-receipt__error">{page.path}: {page.error}</p>)}
      <details>
        <summary>Pages</summary>
        <ul>
          {receipt.pages.slice(0, PAGES_SHOWN).map((page) => (
            <li key={page.url}>
              <a href={page.url} target="_blank" rel="noreferrer">{page.portal} {page.path}</a>
              <span className="pune-receipt__soft"> {page.action === 'delete' ? 'taken down' : page.liveAt ? clock(page.liveAt) : 'not seen'}</span>
            </li>
          ))}
        </ul>
        {receipt.pageCount > PAGES_SHOWN && <p className="pune-receipt__soft">and {receipt.pageCount - PAGES_SHOWN} more, in the receipt itself.</p>}
      </details>
    </>
  );
}
