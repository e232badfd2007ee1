import { expect, it } from 'vitest';
import { forget, keep, keptFor } from './kept.ts';

const storage = () => {
  const rows = new Map<string, string>();
  return {
    rows,
    getItem: (name: string) => rows.get(name) ?? null,
    setItem: (name: string, value: string) => void rows.set(name, value),
    removeItem: (name: string) => void rows.delete(name),
  };
};
const kept = { owner: '7', at: '2026-11-29T12:00:00.000Z', values: { title: 'Water cut' } };

it('words are kept for their document, language and account until they are saved', () => {
  const store = storage();
  keep(store, 'pages/1/mr', kept);
  expect(keptFor(store, 'pages/1/mr', '7')).toEqual(kept);
  expect(keptFor(store, 'pages/1/en', '7')).toBeNull();
  forget(store, 'pages/1/mr');
  expect(keptFor(store, 'pages/1/mr', '7')).toBeNull();
});

it('another account at the same machine gets nothing of them, and they are gone', () => {
  const store = storage();
  keep(store, 'pages/1/mr', kept);
  expect(keptFor(store, 'pages/1/mr', '8')).toBeNull();
  expect(store.rows.size).toBe(0);
});

it('a storage that is full or unreadable stops nothing', () => {
  const store = storage();
  store.rows.set('pune-unsaved pages/1/mr', '{');
  expect(keptFor(store, 'pages/1/mr', '7')).toBeNull();
  const full = {
    ...store,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => keep(full, 'pages/1/mr', kept)).not.toThrow();
});
