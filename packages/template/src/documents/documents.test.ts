import { describe, expect, it } from 'vitest';
import type { Card, Reader } from '@pune/content';
import { registerOf } from './documents.ts';

const TODAY = '2026-11-25';
const document = (
  id: string,
  card: Partial<Card<'documents'>['card']> = {},
): Card<'documents'> => ({
  id,
  slug: `document-${id}`,
  title: `Document ${id}`,
  summary: '',
  date: '2026-10-01',
  category: 'form',
  updatedOn: '2026-10-01',
  card: {
    kind: 'form',
    number: null,
    department: null,
    validUntil: null,
    supersedes: null,
    files: [],
    ...card,
  },
});
const file = (languages: string[]) => ({
  src: `/media/${languages.join()}.pdf`,
  alt: 'Form',
  mimeType: 'application/pdf',
  bytes: 24_400,
  pages: 2,
  languages,
});

const register = (
  documents: Card<'documents'>[],
  files: Record<string, ReturnType<typeof file>> = {},
) =>
  registerOf(
    {
      list: () => documents,
      get: (_: string, id: string) => files[id] ?? null,
      isPast: (day: string) => day < TODAY,
    } as unknown as Reader,
    'mr',
  );

describe('the register of documents', () => {
  it('keeps documents that are valid today, including the last day', () => {
    const { valid, archived } = register([document('1'), document('2', { validUntil: TODAY })]);
    expect(valid.map(({ document: { id } }) => id)).toEqual(['1', '2']);
    expect(archived).toEqual([]);
  });

  it('archives an ended document on the day after', () => {
    const { valid, archived } = register([document('1', { validUntil: '2025-12-31' })]);
    expect(valid).toEqual([]);
    expect(archived.map(({ document: { id }, since }) => [id, since])).toEqual([
      ['1', '2026-01-01'],
    ]);
  });

  it('archives a replaced document on the day of its successor', () => {
    const { valid, archived } = register([document('1'), document('2', { supersedes: '1' })]);
    expect(valid.map(({ document: { id } }) => id)).toEqual(['2']);
    expect(archived.map(({ document: { id }, since }) => [id, since])).toEqual([
      ['1', '2026-10-01'],
    ]);
  });

  it('offers the files that are published, the reader’s language first, each with its facts', () => {
    const [registered] = register([document('1', { files: ['en', 'mr', 'gone'] })], {
      en: file(['en']),
      mr: file(['mr']),
    }).valid;
    expect(registered!.files.map(({ languages, facts }) => [languages, facts])).toEqual([
      [['mr'], 'PDF, २४ kB, २ पाने'],
      [['en'], 'PDF, २४ kB, २ पाने'],
    ]);
    expect(registered!.languages).toEqual(['en', 'mr']);
  });
});
