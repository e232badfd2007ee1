/** The rows of lists on a page, which functions render. */

const NOW = 'now';
export const rowsOf = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.cases [data-case]'),
];
const linkOf = (row: Element) => row.querySelector<HTMLAnchorElement>('h3 a');
export const boxOf = (row: Element) => row.querySelector<HTMLInputElement>('[name=case]');

/** The row with the focus, or the last one that had it. */
export function currentRow(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('.cases [data-case]');
  return focused ?? document.querySelector<HTMLElement>(`.cases .${NOW}`);
}

/** Moves the focus to the link of the next or the previous row. */
export function move(step: 1 | -1): void {
  const rows = rowsOf(document);
  const current = currentRow();
  const at = current ? rows.indexOf(current) + step : 0;
  const row = rows[Math.min(Math.max(at, 0), rows.length - 1)];
  if (!row) return;
  current?.classList.remove(NOW);
  row.classList.add(NOW);
  linkOf(row)?.focus();
}

export const openRow = (): void => {
  const row = currentRow();
  if (row) linkOf(row)?.click();
};

/** Chooses a row for a bulk action, or gives up the choice. */
export function pickRow(): void {
  const row = currentRow();
  const box = row && boxOf(row);
  if (box && !box.disabled) box.click();
}

/** Reads the actions that letters begin: `a:acknowledge r:reply`. */
export const keysIn = (element: HTMLElement | null): ReadonlyMap<string, string> =>
  new Map(
    (element?.dataset['keys'] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((pair) => pair.split(':') as [string, string]),
  );

/** The address of the form of an action on the case of a row. */
export function actionAddress(row: HTMLElement, action: string): string | null {
  const href = linkOf(row)?.getAttribute('href');
  if (!href) return null;
  const url = new URL(href, location.href);
  url.pathname += `${action}/`;
  return url.pathname + url.search;
}

/** Replaces a row with its new version; choice and focus stay. */
function replaceRow(row: HTMLElement, fresh: HTMLElement): void {
  const [box, next] = [boxOf(row), boxOf(fresh)];
  if (box && next) next.checked = box.checked;
  fresh.classList.toggle(NOW, row.classList.contains(NOW));
  const focused = document.activeElement;
  const isLink = focused === linkOf(row);
  const isBox = focused !== null && focused === box;
  row.replaceWith(fresh);
  if (isLink) linkOf(fresh)?.focus({ preventScroll: true });
  if (isBox) next?.focus({ preventScroll: true });
}

/** Marks a row that is no longer in its list. It keeps its place until the list is shown again. */
function markLeft(row: HTMLElement, words: string): void {
  if (row.classList.contains('left')) return;
  row.classList.add('left');
  const box = boxOf(row);
  if (box) Object.assign(box, { checked: false, disabled: true });
  const line = document.createElement('p');
  line.className = 'others';
  line.textContent = words;
  row.querySelector('div')?.append(line);
}

export interface Patched {
  /** Numbers of cases of which there is a new version. */
  changed: string[];
  /** The number of cases that are new in the list. */
  arrived: number;
}

/**
 * Shows what changed in a list without moving its rows, so that no press meets another case than it
 * was meant for: a row gets its new version at its place, and one that left the list is marked.
 */
export function patchRows(region: Element, fresh: Element, left: string): Patched {
  const next = new Map(rowsOf(fresh).map((row) => [row.dataset['case']!, row]));
  const changed: string[] = [];
  for (const row of rowsOf(region)) {
    const key = row.dataset['case']!;
    const found = next.get(key);
    next.delete(key);
    if (!found) {
      markLeft(row, left);
      continue;
    }
    if (found.dataset['version'] !== row.dataset['version'])
      changed.push(found.querySelector('.mono')?.textContent ?? '');
    replaceRow(row, found);
  }
  return { changed, arrived: next.size };
}

/** Shows a list anew. Cases that were chosen stay chosen. */
export function swapRows(region: Element, fresh: Element): void {
  const chosen = new Set(
    rowsOf(region)
      .filter((row) => boxOf(row)?.checked)
      .map((row) => row.dataset['case']),
  );
  region.replaceChildren(...fresh.cloneNode(true).childNodes);
  for (const row of rowsOf(region)) {
    const box = boxOf(row);
    if (box && chosen.has(row.dataset['case'])) box.checked = true;
  }
}
