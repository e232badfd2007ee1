import { describe, expect, it } from 'vitest';
import { forget, forgetOthers, keep, keptFor, storeOf, type Kept, type Store } from './kept.ts';

function storage(): Store & { rows: Map<string, string> } {
  const rows = new Map<string, string>();
  return {
    rows,
    get length() {
      return rows.size;
    },
    key: (n) => [...rows.keys()][n] ?? null,
    getItem: (name) => rows.get(name) ?? null,
    setItem: (name, value) => void rows.set(name, value),
    removeItem: (name) => void rows.delete(name),
  };
}
const kept: Kept = {
  form: 'before',
  owner: '7',
  at: '2026-11-29T12:00:00.000Z',
  values: { title: 'Water cut' },
};
const PLACE = 'pages/1/mr';

describe('words that could not be saved', () => {
  it('are kept for their document, language and account until they are saved', () => {
    const store = storage();
    keep(store, PLACE, kept);
    expect(keptFor(store, PLACE, '7', 'now')).toEqual([kept]);
    expect(keptFor(store, 'pages/1/en', '7', 'now')).toEqual([]);
    expect(keptFor(store, 'pages/1', '7', 'now')).toEqual([]);
    expect(keptFor(store, 'pages/11/mr', '7', 'now')).toEqual([]);
    forget(store, PLACE, 'before');
    expect(keptFor(store, PLACE, '7', 'now')).toEqual([]);
    expect(store.rows.size).toBe(0);
  });

  it('are replaced by later ones of their form, and not by those of another', () => {
    const store = storage();
    const later: Kept = { ...kept, at: '2026-11-29T12:00:05.000Z', values: { title: 'Later' } };
    const other: Kept = { ...kept, form: 'after', at: '2026-11-29T12:10:00.000Z' };
    for (const words of [kept, later, other]) keep(store, PLACE, words);
    expect(keptFor(store, PLACE, '7', 'now')).toEqual([other, later]);
    // A form is not offered its own words.
    expect(keptFor(store, PLACE, '7', 'after')).toEqual([later]);
    forget(store, PLACE, 'after');
    expect(keptFor(store, PLACE, '7', 'now')).toEqual([later]);
  });

  it('are not given to another account, and leave the tab when one signs in', () => {
    const store = storage();
    store.setItem('theme', 'dark');
    keep(store, PLACE, kept);
    keep(store, 'news/2/en', { ...kept, owner: '8' });
    expect(keptFor(store, PLACE, '8', 'now')).toEqual([]);
    forgetOthers(store, '8');
    expect([...store.rows.keys()]).toEqual(['theme', 'pune-unsaved news/2/en before']);
    forgetOthers(store, null);
    expect([...store.rows.keys()]).toEqual(['theme']);
  });

  it('stop nothing when the storage is full or unreadable', () => {
    const store = storage();
    for (const text of ['{', 'null', '{"owner":"7"}'])
      store.setItem(`pune-unsaved ${PLACE} ${text}`, text);
    expect(keptFor(store, PLACE, '7', 'now')).toEqual([]);
    forgetOthers(store, '7');
    expect(store.rows.size).toBe(0);
    const full: Store = {
      ...store,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => keep(full, PLACE, kept)).not.toThrow();
  });

  it('stop nothing in a browser that forbids its storage', () => {
    const store = storeOf(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    keep(store, PLACE, kept);
    forget(store, PLACE, kept.form);
    forgetOthers(store, '8');
    expect(keptFor(store, PLACE, '7', 'now')).toEqual([]);
  });
});
