/**
 * The fallback of the search page when the search function is unavailable: tries the function
 * first, then Pagefind's index of the release. The index may be older than the pages, so each hit
 * is fetched and shown with the current title and description of its page.
 */
const PATIENCE_MS = 5000;
const HITS_A_STEP = 10;

interface Found {
  results: { id: string; data(): Promise<{ url: string }> }[];
}
/** Words as people type them, and the words of pages that they mean. */
interface Term {
  typed: string[];
  means: string[];
}
interface Pagefind {
  init(): Promise<void>;
  mergeIndex(folder: string): Promise<void>;
  search(query: string): Promise<Found>;
}

const form = document.querySelector<HTMLFormElement>('form[data-fallback]')!;
const field = form.querySelector<HTMLInputElement>('[name=q]')!;
const out = document.getElementById('found')!;

const said = (name: string, values: Record<string, string> = {}): DocumentFragment => {
  const piece = document
    .querySelector<HTMLTemplateElement>(`template[data-said=${name}]`)!
    .content.cloneNode(true) as DocumentFragment;
  for (const slot of piece.querySelectorAll<HTMLElement>('[data-value]'))
    slot.textContent = slot.textContent!.replace(
      '{query}',
      () => values[slot.dataset.value!] ?? '',
    );
  return piece;
};

async function answers(address: string): Promise<boolean> {
  try {
    const { status } = await fetch(address, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return status <= 400;
  } catch {
    return false;
  }
}

function hit(url: string, title: string, description: string): HTMLLIElement {
  const [item, heading, link, text] = [
    document.createElement('li'),
    document.createElement('h3'),
    document.createElement('a'),
    document.createElement('p'),
  ];
  item.className = 'result';
  Object.assign(link, { href: url, textContent: title });
  text.textContent = description;
  heading.append(link);
  item.append(heading, text);
  return item;
}

/**
 * @returns the result as the live page shows it; null if the page was withdrawn or does not exist
 *   in this language
 */
async function live(url: string): Promise<HTMLLIElement | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
    const title = page.querySelector('h1')?.textContent?.trim();
    if (!title || page.querySelector('meta[name=robots][content*=noindex]')) return null;
    return hit(
      url,
      title,
      page.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
    );
  } catch {
    return null;
  }
}

async function show(query: string, { results }: Found): Promise<void> {
  const list = document.createElement('ul');
  list.className = 'rows';
  let next = 0;
  const step = async (): Promise<HTMLLIElement | undefined> => {
    const added: HTMLLIElement[] = [];
    while (added.length < HITS_A_STEP && next < results.length) {
      const few = results.slice(next, (next += HITS_A_STEP - added.length));
      added.push(
        ...(await Promise.all(few.map(async (result) => live((await result.data()).url)))).filter(
          (item) => item !== null,
        ),
      );
    }
    list.append(...added);
    return added[0];
  };
  await step();
  if (list.childElementCount === 0) return out.replaceChildren(said('empty', { query }));
  const more = said('more').querySelector('button')!;
  more.hidden = next >= results.length;
  more.addEventListener('click', async () => {
    more.disabled = true;
    const first = await step();
    more.disabled = false;
    more.hidden = next >= results.length;
    first?.querySelector('a')?.focus();
  });
  out.replaceChildren(said('note', { query }), list, more);
}

/** The query in the words of pages, by the terms of editors; the query itself without any. */
async function meantBy(query: string): Promise<string> {
  const { lang } = document.documentElement;
  try {
    const answer = await fetch(`/${lang}/search/terms.json`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    let words = ` ${query.toLowerCase().normalize('NFC')} `;
    for (const { typed, means } of (await answer.json()) as Term[])
      for (const one of typed)
        if (words.includes(` ${one.toLowerCase()} `))
          words = words.replace(` ${one.toLowerCase()} `, () => ` ${means[0]} `);
    return words.trim();
  } catch {
    return query;
  }
}

/** The folders of the later parts of the index in the language of this page. */
async function laterParts(): Promise<string[]> {
  const answer = await fetch('/pagefind/parts.json', {
    cache: 'no-cache',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answer.ok) return [];
  const count = ((await answer.json()) as Record<string, number>)[document.documentElement.lang];
  return Array.from(
    { length: Math.max(0, (count ?? 1) - 1) },
    (_, index) => `/pagefind/${index + 2}/`,
  );
}

async function search(): Promise<void> {
  const query = field.value.trim();
  if (!query) return field.focus();
  out.replaceChildren(said('working'));
  const address = `${form.action}?${new URLSearchParams(new FormData(form) as unknown as Record<string, string>)}`;
  if (await answers(address)) return location.assign(address);
  try {
    const index = '/pagefind/pagefind.js';
    const pagefind = (await import(/* @vite-ignore */ index)) as Pagefind;
    await pagefind.init();
    await Promise.all((await laterParts()).map((folder) => pagefind.mergeIndex(folder)));
    const asked = [...new Set([await meantBy(query), query])];
    const found = await Promise.all(asked.map((words) => pagefind.search(words)));
    const results = new Map(
      found.flatMap((one) => one.results.map((result) => [result.id, result] as const)),
    );
    await show(query, { results: [...results.values()] });
  } catch {
    out.replaceChildren(said('failed'));
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void search();
});
const asked = new URLSearchParams(location.search).get('q');
if (asked) {
  field.value = asked;
  void search();
}
