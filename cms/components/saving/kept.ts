import type { Values } from './comparison.ts';

/**
 * Words that could not be saved, because the session ended or the CMS does not answer. They are kept
 * in the storage of their tab: it survives a reload or a crash, and is gone when the tab is closed,
 * because machines are shared.
 */
export interface Kept {
  /** The account that wrote them. */
  owner: string;
  at: string;
  values: Values;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameOf = (key: string): string => `pune-unsaved ${key}`;

/** @param key the document and language, as of `keyOf` */
export function keep(store: Store, key: string, kept: Kept): void {
  try {
    store.setItem(nameOf(key), JSON.stringify(kept));
  } catch {
    // The storage is full or forbidden: the words stand in the form.
  }
}

export const forget = (store: Store, key: string): void => store.removeItem(nameOf(key));

/** @returns the words of this account; those of another account are forgotten */
export function keptFor(store: Store, key: string, owner: string): Kept | null {
  const text = store.getItem(nameOf(key));
  if (!text) return null;
  try {
    const kept = JSON.parse(text) as Kept;
    if (kept.owner === owner && typeof kept.values === 'object') return kept;
  } catch {
    // Fall through: what cannot be read is of no use.
  }
  forget(store, key);
  return null;
}
