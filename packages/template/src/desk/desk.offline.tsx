import { useEffect, useRef, useState } from 'react';
import { formatDateTime, formatNumber } from '@pune/i18n/format';
import {
  findCopy,
  keysAt,
  listCopies,
  OFFLINE,
  OFFLINE_PAGE,
  removeCopy,
  type Copy,
} from './desk.copies.ts';
import {
  canKeep,
  endOffline,
  keepCases,
  keysOfSession,
  refreshCopy,
  sendWaiting,
  type Addresses,
  type Kept,
} from './desk.keep.ts';
import { setFiles } from './desk.photos.ts';
import { discard, formOf, listQueued, type Queued } from './desk.queue.ts';
import type { Words } from './desk.words.ts';

const AGAIN_MS = 60_000;

interface Shown {
  copies: readonly Copy[];
  queued: readonly Queued[];
  /** True if the case of the page is on the device. */
  isKept: boolean;
}
const NOTHING: Shown = { copies: [], queued: [], isKept: false };

async function load(): Promise<Shown> {
  const keys = await keysAt(Date.now());
  if (!keys) return NOTHING;
  return {
    copies: await listCopies(keys),
    queued: await listQueued(keys),
    isKept: (await findCopy(keys, location.pathname)) !== null,
  };
}

/** The page of the device: its copies and its queue are always shown. */
const isShortlist = (): boolean => document.querySelector('[data-shortlist]') !== null;

/** Sends a queued form as a page: the server shows both versions, or what is wrong. */
async function decide(one: Queued): Promise<void> {
  const keys = await keysAt(Date.now());
  const fields = keys && (await formOf(keys, one));
  if (!fields) return;
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: one.address, enctype: 'multipart/form-data' });
  form.hidden = true;
  const files = new Map<string, File[]>();
  for (const [name, value] of fields) {
    if (typeof value !== 'string') {
      files.set(name, [...(files.get(name) ?? []), value]);
      continue;
    }
    const input = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
    form.append(input);
  }
  for (const [name, chosen] of files) {
    const input = Object.assign(document.createElement('input'), { type: 'file', name });
    setFiles(input, chosen);
    form.append(input);
  }
  document.body.append(form);
  // The page that answers has the form, also if the network goes away meanwhile: the worker keeps it.
  await discard(one.id);
  form.submit();
}

function Queue({ queued, words: { t, locale } }: { queued: readonly Queued[]; words: Words }) {
  return (
    <>
      <h2>{t('offline_queue')}</h2>
      <ul>
        {queued.map((one) => (
          <li key={one.id}>
            <b>{one.title}</b> {formatDateTime(one.queuedAt, locale)}
            <p>{t(one.state === 'waiting' ? 'offline_waits' : 'offline_decide_lead')}</p>
            {one.state === 'decide' && (
              <button className="btn" type="button" onClick={() => void decide(one)}>
                {t('offline_decide')}
              </button>
            )}
            <button className="btn alt" type="button" onClick={() => void discard(one.id)}>
              {t('offline_discard')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Remove({ path, words: { t } }: { path: string; words: Words }) {
  const remove = async () => {
    const keys = await keysAt(Date.now());
    if (keys) await removeCopy(keys, path);
  };
  return (
    <button className="btn alt" type="button" onClick={() => void remove()}>
      {t('offline_remove')}
    </button>
  );
}

function Shortlist({ shown: { copies, queued }, words }: { shown: Shown; words: Words }) {
  const { t, locale } = words;
  return (
    <>
      {queued.length > 0 && <Queue queued={queued} words={words} />}
      <h2>{t('offline_copies')}</h2>
      {copies.length === 0 && <p>{t('offline_none')}</p>}
      <ul>
        {copies.map(({ path, title, savedAt }) => (
          <li key={path}>
            <a href={`${path}?lang=${locale}`}>{title}</a> {formatDateTime(savedAt, locale)}{' '}
            <Remove path={path} words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The paths of the chosen cases of a list. */
const chosenPaths = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('main .cases [name=case]:checked')].flatMap(
    (box) => {
      const href = box.closest('[data-case]')?.querySelector('h3 a')?.getAttribute('href');
      return href ? new URL(href, location.href).pathname : [];
    },
  );

/** The button that keeps the case of the page, or the chosen cases of a list. */
function Keep({
  isKept,
  addresses,
  words,
}: {
  isKept: boolean;
  addresses: Addresses;
  words: Words;
}) {
  const { t } = words;
  const [said, say] = useState<Kept | 'working' | null>(null);
  const [hasChosen, setChosen] = useState(false);
  useEffect(() => {
    const look = () => setChosen(chosenPaths().length > 0);
    document.addEventListener('change', look);
    return () => document.removeEventListener('change', look);
  }, []);
  const isCasePage = document.querySelector('main .dossier') !== null;
  if (!isCasePage && !hasChosen) return null;
  const keep = async () => {
    say('working');
    say(await keepCases(isCasePage ? [location.pathname] : chosenPaths(), addresses));
  };
  if (isCasePage && isKept)
    return (
      <p>
        <span role="status">{t('offline_kept')} </span>
        <Remove path={location.pathname} words={words} />
      </p>
    );
  return (
    <p>
      {said && <span role="status">{t(`offline_${said}`)} </span>}
      <button className="btn alt" type="button" onClick={() => void keep()}>
        {t(isCasePage ? 'offline_keep' : 'offline_keep_chosen')}
      </button>
    </p>
  );
}

/** True for a page that is shown to no officer: the session has ended. */
const isSignedOut = (): boolean => document.querySelector('a[href^="/staff/?"]') === null;

/** The time at which the page was kept, if it comes from the device; empty for its list. */
const storedAt = (): string | null =>
  document.querySelector<HTMLElement>('main [data-stored]')?.dataset['stored'] ?? null;

/**
 * Cases on the device: a button keeps them, the worker answers with them without a network, and
 * what the officer sent meanwhile is sent later, once.
 */
export function Offline({ words, addresses }: { words: Words; addresses: Addresses }) {
  const { t, locale } = words;
  const [shown, setShown] = useState(NOTHING);
  const [stored] = useState(storedAt);
  const [isList] = useState(isShortlist);
  const running = useRef(addresses);

  useEffect(() => {
    if (!canKeep()) return undefined;
    const show = () => void load().then(setShown, () => {});
    const send = () => void sendWaiting(running.current).then(show, show);
    if (stored === null && isSignedOut()) {
      void endOffline().catch(() => {});
      return undefined;
    }
    const channel = new BroadcastChannel(OFFLINE);
    channel.addEventListener('message', show);
    addEventListener('online', send);
    const again = setInterval(send, AGAIN_MS);
    const begin = async () => {
      if (stored !== null) return;
      if (isShortlist()) await keysOfSession(running.current);
      const { version } = document.querySelector<HTMLElement>('main [data-open]')?.dataset ?? {};
      await refreshCopy(location.pathname, version, running.current);
    };
    void begin().then(send, send);
    return () => {
      channel.close();
      clearInterval(again);
      removeEventListener('online', send);
    };
  }, [stored]);

  if (!canKeep()) return null;
  const count = shown.queued.length;
  return (
    <div className="w">
      {stored !== null && (
        <p className="others" role="status">
          {t(stored ? 'offline_stored' : 'offline_no_network', {
            time: stored && formatDateTime(stored, locale),
          })}
        </p>
      )}
      {isList && <Shortlist shown={shown} words={words} />}
      {stored === null && <Keep isKept={shown.isKept} addresses={addresses} words={words} />}
      {!isList && (count > 0 || shown.copies.length > 0) && (
        <p>
          <a href={`${OFFLINE_PAGE}?lang=${locale}`}>
            {count > 0
              ? t('offline_count', { count, amount: formatNumber(count, locale) })
              : t('offline_title')}
          </a>
        </p>
      )}
    </div>
  );
}
