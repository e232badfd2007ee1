import { KEPT, STORED_AT, VISITED } from './copies.store.ts';

/** Lists the pages that are stored on this device, newest first, and removes them. */

const find = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;
const locale = document.documentElement.lang;
const all = find('[data-copies]');
const said = find('[data-said]');
/** The worker shows this page at the address of a page that is not stored. */
find('[data-missing]').hidden = location.pathname === `/${locale}/offline/`;

/**
 * The day and time as `formatDateTime` writes them, which is in one file with all parts of forms:
 * this page does not load it.
 */
const formatted = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-IN' : `${locale}-IN-u-nu-deva`, {
    timeZone: 'Asia/Kolkata',
    ...options,
  });
const DAY = formatted({ day: 'numeric', month: 'long', year: 'numeric' });
const TIME = formatted({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayAndTime = (at: number): string => `${DAY.format(at).replace(',', '')}, ${TIME.format(at)}`;

/** The title of a page without the portal's name, which its breadcrumbs have. */
function titleOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.querySelector('.crumbs [aria-current]')?.textContent ?? page.title;
}

/** Pages that the portal took down since they were stored are removed here too. */
const checks: (() => Promise<void>)[] = [];

/** Adds a row for a stored page. */
async function show(list: HTMLElement, cache: Cache, page: Request): Promise<void> {
  const stored = await cache.match(page);
  if (!stored) return;
  const row = find<HTMLTemplateElement>('template').content.firstElementChild!.cloneNode(
    true,
  ) as HTMLElement;
  const [link, date, button] = row.querySelectorAll<HTMLElement>('a, small, button');
  const title = titleOf(await stored.text());
  (link as HTMLAnchorElement).href = page.url;
  link!.textContent = title;
  link!.lang = new URL(page.url).pathname.slice(1, 3);
  date!.textContent = date!.dataset['date']!.replace(
    '{date}',
    dayAndTime(Number(stored.headers.get(STORED_AT))),
  );
  button!.ariaLabel = button!.dataset['name']!.replace('{title}', title);
  const remove = async (): Promise<void> => {
    await cache.delete(page);
    row.remove();
    settle();
  };
  button!.addEventListener('click', async () => {
    await remove();
    said.textContent = said.dataset['removed']!.replace('{title}', title);
    list.parentElement!.querySelector('h2')!.focus();
  });
  list.prepend(row);
  checks.push(async () => {
    const { status } = await fetch(page.url, { method: 'HEAD' });
    if (status === 404 || status === 410) await remove();
  });
}

/** Shows “None” under an empty list, and the button for all while there is something. */
function settle(): void {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-list]')];
  for (const list of lists)
    (list.nextElementSibling as HTMLElement).hidden = list.childElementCount > 0;
  find('[data-all]').parentElement!.hidden = lists.every((list) => list.childElementCount === 0);
}

async function showAll(): Promise<void> {
  for (const [name, list] of [
    [KEPT, find('[data-list=kept]')],
    [VISITED, find('[data-list=visited]')],
  ] as const) {
    const cache = await caches.open(name);
    for (const page of await cache.keys()) await show(list, cache, page);
  }
  settle();
  try {
    for (const check of checks) await check();
  } catch {
    // No network: the pages stay.
  }
}

find('[data-all]').addEventListener('click', async () => {
  for (const name of [KEPT, VISITED]) await caches.delete(name);
  for (const list of document.querySelectorAll('[data-list]')) list.replaceChildren();
  settle();
  said.textContent = said.dataset['allRemoved']!;
  find('h1').tabIndex = -1;
  find('h1').focus();
});

find('[data-scriptless]').hidden = true;
if (navigator.serviceWorker && globalThis.caches) {
  all.hidden = false;
  settle();
  await showAll();
} else find('[data-impossible]').hidden = false;
