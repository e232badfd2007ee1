import { describe, expect, it } from 'vitest';
import { fileIds, partsOfText, withFileTexts, withoutFilePages } from './file-texts.ts';

describe('the files of a document', () => {
  it('are found in its fields, below arrays too, each once', () => {
    const source = {
      attachments: [3, { id: 4 }],
      versions: [{ document: 5 }, { document: null }, { document: 3 }],
    };
    expect(fileIds(source, ['attachments', 'versions.document'])).toEqual(['3', '4', '5']);
    expect(fileIds({ attachments: null }, ['attachments', 'versions.document'])).toEqual([]);
  });

  const page = {
    title: '',
    summary: '',
    date: '',
    category: '',
    portals: [],
    data: null,
    card: null,
    text: 'Body',
  };
  const [english, marathi] = [
    { id: '7', language: ['en'], texts: ['One', 'Two'] },
    { id: '8', language: ['mr'], texts: ['एक'] },
  ];

  it('are searched in the language of the page, and in theirs where there is no other', () => {
    const textOf = (files: Parameters<typeof withFileTexts>[1], locale: 'en' | 'mr' | 'hi') =>
      withoutFilePages(withFileTexts(page, files, locale).text);
    expect(textOf([english, marathi], 'en')).toBe('Body\nOne\nTwo');
    expect(textOf([english, marathi], 'mr')).toBe('Body\nएक');
    expect(textOf([english, marathi], 'hi')).toBe('Body\nOne\nTwo\nएक');
    expect(textOf([{ id: '9', language: [], texts: ['Any'] }, marathi], 'hi')).toBe('Body\nAny');
  });

  it('keep the numbers of their pages', () => {
    expect(partsOfText(withFileTexts(page, [english], 'en').text)).toEqual([
      { text: 'Body' },
      { text: 'One', file: { id: '7', page: 1 } },
      { text: 'Two', file: { id: '7', page: 2 } },
    ]);
    expect(partsOfText('Body')).toEqual([{ text: 'Body' }]);
  });

  it('may be long without filling the feed', () => {
    expect(
      withFileTexts(page, [{ id: '9', language: [], texts: ['x'.repeat(1_000_000)] }], 'en').text
        .length,
    ).toBe(200_000);
    expect(withFileTexts(page, [], 'en')).toBe(page);
  });
});
