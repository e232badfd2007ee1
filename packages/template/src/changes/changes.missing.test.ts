import { expect, test } from 'vitest';
import { missingChanges } from './changes.missing.ts';

type Row = Parameters<typeof missingChanges>[0][number];
const note = (text: string) => ({ text, locale: 'en' as const });
const row = (at: string, behind: Row['card']['behind'], text?: string) =>
  ({ card: { kind: 'told', at, note: text ? note(text) : null, behind } }) as Row;

test('missing changes are told by the language that changed, never mixed', () =>
  expect(
    missingChanges([
      row('2026-11-28', { source: 'mr', parts: ['Fee'] }, 'The fee'),
      row('2026-11-27', null, 'Translated'),
      row('2026-11-26', { source: 'en', parts: ['Text', 'Fee'] }, 'Both'),
      row('2026-11-25', { source: 'mr', parts: ['Text', 'Fee'] }),
      row('2026-11-24', { source: 'mr', parts: [] }, 'The text'),
    ]),
  ).toEqual([
    {
      source: 'mr',
      at: '2026-11-28',
      parts: ['Fee', 'Text'],
      notes: [
        { at: '2026-11-28', note: note('The fee') },
        { at: '2026-11-24', note: note('The text') },
      ],
    },
    {
      source: 'en',
      at: '2026-11-26',
      parts: ['Text', 'Fee'],
      notes: [{ at: '2026-11-26', note: note('Both') }],
    },
  ]));

test('nothing is missing from a translation that has every change', () =>
  expect(missingChanges([row('2026-11-27', null, 'Told')])).toEqual([]));
