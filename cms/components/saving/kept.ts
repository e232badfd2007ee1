import type { Values } from './comparison.ts';

/**
 * Words whose save has not succeeded yet: the session ended, the CMS does not answer, or it refused.
 * They are kept in the storage of their tab: it survives a reload or a crash, and is gone when the
 * tab is closed, because machines are shared. Pure but for the storage given.
 */
export interface Kept {
  /** The form in which they were written, or the offer of them in a later one. */
  form: string;
  /** The account that wrote them. */
  owner: string;
  at: string;
  values: Values;
  /** The name of a chosen file, which is not kept: the storage takes text alone. */
  file?: string;
}

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The storage of a browser that forbids it: each access to its own one throws. */
const NOTHING: Store = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {},
  removeItem: () => {},
};

/** @param open gives the storage of the tab */
export function storeOf(open: () => Store): Store {
  try {
    return open();
  } catch {
    return NOTHING;
  }
}
export const storeOfTab = (): Store => storeOf(() => window.sessionStorage);

const PREFIX = 'pune-unsaved ';
const nameOf = (key: string, form: string): string => `${PREFIX}${key} ${form}`;

const namesIn = (store: Store): string[] =>
  Array.from({ length: store.length }, (_, n) => store.key(n) ?? '').filter((name) =>
    name.startsWith(PREFIX),
  );

/** @returns the words of a name; null if they cannot be read */
function read(store: Store, name: string): Kept | null {
  try {
    const kept = JSON.parse(store.getItem(name) ?? '') as Kept | null;
    return kept?.values && typeof kept.values === 'object' ? kept : null;
  } catch {
    return null;
  }
}

/**
 * Keeps the words of a form in the place of its earlier ones.
 *
 * @param key the document and language, as of `keyOf`
 */
export function keep(store: Store, key: string, kept: Kept): void {
  try {
    store.setItem(nameOf(key, kept.form), JSON.stringify(kept));
  } catch {
    // The storage is full or forbidden: the words stand in the form.
  }
}

/** Removes the words of one form, after they were saved or dropped. */
export const forget = (store: Store, key: string, form: string): void =>
  store.removeItem(nameOf(key, form));

/** @returns the words that this account has written in earlier forms, the newest first */
export const keptFor = (store: Store, key: string, owner: string, form: string): Kept[] =>
  namesIn(store)
    .filter((name) => name.startsWith(nameOf(key, '')))
    .flatMap((name) => read(store, name) ?? [])
    .filter((kept) => kept.owner === owner && kept.form !== form)
    .sort((one, other) => (one.at < other.at ? 1 : -1));

/**
 * Removes all words, or those of others and what cannot be read.
 *
 * @param owner the account whose words stay
 */
export function forgetOthers(store: Store, owner: string | null): void {
  for (const name of namesIn(store))
    if (owner === null || read(store, name)?.owner !== owner) store.removeItem(name);
}
