const TIMEOUT_MS = 15_000;

/** The answer of `GET /desk/changes`: the present state of the cases of a page. */
export interface ChangesAnswer {
  cases: readonly {
    /** The type and the id: `grievances:01J…`. */
    case: string;
    version: number;
    /** The designations of other officers who have it open. */
    others: readonly string[];
  }[];
}

/** The part of a page that changes: an open case, or a list. */
export type Watched =
  | { kind: 'case'; element: HTMLElement; isForm: boolean }
  | { kind: 'list'; element: HTMLElement };

export function watchedIn(root: Document): Watched | null {
  const opened = root.querySelector<HTMLElement>('main [data-open]');
  if (opened)
    return {
      kind: 'case',
      element: opened,
      isForm:
        root.querySelector('main [name=_seen]') !== null && root.querySelector('.dossier') === null,
    };
  const list = root.querySelector<HTMLElement>('main [data-list]');
  return list && { kind: 'list', element: list };
}

/** The address of the question for changes of a page. */
export function changesAddress(watched: Watched, search: string): string {
  const parameters = new URLSearchParams(search);
  const { open, list } = watched.element.dataset;
  if (watched.kind === 'case') parameters.set('case', open!);
  else if (list) parameters.set('list', list);
  return `/desk/changes?${String(parameters)}`;
}

export type Asked =
  | { kind: 'same' }
  | { kind: 'changed'; answer: ChangesAnswer; tag: string | null }
  | { kind: 'signed_out' }
  | { kind: 'unreachable' };

/** Asks for changes since the answer with this tag. */
export async function askForChanges(
  address: string,
  tag: string | null,
  fetcher: typeof fetch = fetch,
): Promise<Asked> {
  try {
    const response = await fetcher(address, {
      headers: { accept: 'application/json', ...(tag && { 'if-none-match': tag }) },
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 304) return { kind: 'same' };
    if (response.status === 401) return { kind: 'signed_out' };
    if (!response.ok) return { kind: 'unreachable' };
    const answer = (await response.json()) as ChangesAnswer;
    return { kind: 'changed', answer, tag: response.headers.get('etag') };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Fetches the page again, to show what changed; null if that fails. */
export async function fetchPage(fetcher: typeof fetch = fetch): Promise<Document | null> {
  try {
    const response = await fetcher(location.href, {
      headers: { accept: 'text/html' },
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok || response.redirected) return null;
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    return null;
  }
}
