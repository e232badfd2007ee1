import { describe, expect, it } from 'vitest';
import { fileIds, withFileTexts } from './file-texts.ts';

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
    { language: ['en'], texts: ['One', 'Two'] },
    { language: ['mr'], texts: ['एक'] },
  ];

  it('are searched in the language of the page, and in theirs where there is no other', () => {
    expect(withFileTexts(page, [english, marathi], 'en').text).toBe('Body\nOne\nTwo');
    expect(withFileTexts(page, [english, marathi], 'mr').text).toBe('Body\nएक');
    expect(withFileTexts(page, [english, marathi], 'hi').text).toBe('Body\nOne\nTwo\nएक');
    expect(withFileTexts(page, [{ language: [], texts: ['Any'] }, marathi], 'hi').text).toBe(
      'Body\nAny',
    );
  });

  it('may be long without filling the feed', () => {
    expect(
      withFileTexts(page, [{ language: [], texts: ['x'.repeat(1_000_000)] }], 'en').text.length,
    ).toBe(200_000);
    expect(withFileTexts(page, [], 'en')).toBe(page);
  });
});
