import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '@pune/i18n/format';
import {
  askForChanges,
  changesAddress,
  fetchPage,
  watchedIn,
  type ChangesAnswer,
  type Watched,
} from './desk.changes.ts';
import { patchRows, swapRows } from './desk.rows.ts';
import type { Words } from './desk.words.ts';

const ASK_MS = 10_000;

/** The notices about changes by colleagues. */
interface State {
  /** A change that is announced: rows of a list with these numbers. */
  rows: string;
  /** The number of cases that are new in the list. */
  arrived: number;
  about: 'changed' | 'writing' | 'gone' | 'signed_out' | null;
}
const NOTHING: State = { rows: '', arrived: 0, about: null };

/** Shows on an open case who else has it open. */
function showOthers(element: HTMLElement, posts: readonly string[], { t }: Words): void {
  const line = element.parentElement?.querySelector('.others');
  if (posts.length === 0) return line?.remove();
  const text = t('others_open', { posts: posts.join(', ') });
  if (line?.textContent === text) return;
  const shown = line ?? document.createElement('p');
  shown.className = 'others';
  shown.textContent = text;
  if (!line) element.after(shown);
}

function stateOfCase(
  { element, isForm }: Extract<Watched, { kind: 'case' }>,
  { cases: [found] }: ChangesAnswer,
  words: Words,
): State {
  if (!found) return { ...NOTHING, about: 'gone' };
  showOthers(element, found.others, words);
  if (String(found.version) === element.dataset['version']) return NOTHING;
  return { ...NOTHING, about: isForm ? 'writing' : 'changed' };
}

/** Fetches the page of a list again and shows what changed in its rows and in the queues. */
async function showList(
  { element }: Watched,
  before: State,
  { t }: Words,
): Promise<{ state: State; fresh: Element | null }> {
  const page = await fetchPage();
  const fresh = page && watchedIn(page);
  if (!page || fresh?.kind !== 'list') return { state: before, fresh: null };
  const [tabs, newTabs] = [document, page].map((one) => one.querySelector('main .tabs'));
  if (
    tabs &&
    newTabs &&
    tabs.innerHTML !== newTabs.innerHTML &&
    !tabs.contains(document.activeElement)
  )
    tabs.innerHTML = newTabs.innerHTML;
  const { changed, arrived } = patchRows(
    element,
    fresh.element.cloneNode(true) as Element,
    t('live_left'),
  );
  const rows = changed.map((number) => t('live_row_changed', { number })).join(' ');
  return { state: { ...NOTHING, rows: rows || before.rows, arrived }, fresh: fresh.element };
}

/** Asks for changes while the page is visible, and shows them. */
export function Live({ words }: { words: Words }) {
  const [state, setState] = useState(NOTHING);
  const latest = useRef(NOTHING);
  const fresh = useRef<Element | null>(null);
  const watched = useRef<Watched | null>(null);
  const { t, locale } = words;

  useEffect(() => {
    const found = (watched.current = watchedIn(document));
    if (!found) return;
    const address = changesAddress(found, location.search);
    let tag: string | null = null;
    let isFirst = true;
    const set = (next: State) => setState((latest.current = next));
    const ask = async () => {
      if (document.hidden) return;
      const asked = await askForChanges(address, tag);
      if (asked.kind === 'signed_out') return set({ ...NOTHING, about: 'signed_out' });
      if (asked.kind !== 'changed') return;
      tag = asked.tag;
      if (found.kind === 'case') set(stateOfCase(found, asked.answer, words));
      else if (!isFirst || differs(found.element, asked.answer)) {
        const shown = await showList(found, latest.current, words);
        fresh.current = shown.fresh ?? fresh.current;
        set(shown.state);
      }
      isFirst = false;
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_MS);
    const look = () => void ask();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [words]);

  const showArrived = () => {
    if (watched.current && fresh.current) swapRows(watched.current.element, fresh.current);
    document.dispatchEvent(new Event('change'));
    setState((latest.current = NOTHING));
  };
  const { about, arrived, rows } = state;
  return (
    <>
      <p className={about ? '' : 'vh'} role="status">
        {about && t(`live_${about}`)}{' '}
        {about === 'changed' && (
          <a className="btn" href={location.pathname + location.search}>
            {t('live_show')}
          </a>
        )}
        {rows}
      </p>
      {arrived > 0 && (
        <button className="btn" type="button" onClick={showArrived}>
          {t('live_arrived', { count: arrived, amount: formatNumber(arrived, locale) })}
        </button>
      )}
    </>
  );
}

/** True if the page is older than the answer: a page that was kept by the browser. */
function differs(list: HTMLElement, { cases }: ChangesAnswer): boolean {
  const shown = [...list.querySelectorAll<HTMLElement>('[data-case]')].map(
    ({ dataset }) => `${dataset['case']} ${dataset['version']}`,
  );
  return cases.map((one) => `${one.case} ${one.version}`).join() !== shown.join();
}
