import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPdf, type PdfDocument } from '@pune/pdf';
import { openTestCms, type TestCms } from '../testing/test-cms.ts';
import { warningOf } from './read-files.ts';

describe('the warnings about a PDF', () => {
  it.each([
    ['nothing, where all is well', { pages: ['Text'], isTagged: true }, null],
    ['that a scan has no text', { pages: ['', ''], isTagged: false }, /no text: it is a scan/],
    ['that it is not tagged', { pages: ['Text'], isTagged: false }, /not tagged/],
    ['which pages have no text', { pages: ['Text', '', ''], isTagged: true }, /page 2, 3/],
  ] as const)('%s', (_, facts, words) => {
    const warning = warningOf({ pages: [...facts.pages], isTagged: facts.isTagged });
    if (words === null) expect(warning).toBeNull();
    else expect(warning).toMatch(words);
  });
});

describe('an uploaded PDF', () => {
  let t: TestCms;
  /** The errors of the reader of PDFs, which the CMS logs; the editor gets a warning in plain words. */
  const thrown: unknown[] = [];
  beforeAll(async () => {
    t = await openTestCms();
    vi.spyOn(t.cms.logger, 'warn').mockImplementation((told) => void thrown.push(told));
  });
  afterAll(() => t.close());

  const document = (lang: PdfDocument['lang'], text: string): PdfDocument => ({
    title: text,
    lang,
    issuer: 'पुणे',
    kind: 'सनद',
    date: '2026-11-02',
    blocks: [{ type: 'paragraph', text }],
  });
  const file = async (lang: PdfDocument['lang'], text: string, name = 'charter.pdf') => {
    const data = Buffer.from(await createPdf(document(lang, text)));
    return { name, mimetype: 'application/pdf', data, size: data.length };
  };
  const upload = async (lang: PdfDocument['lang'], text: string) =>
    t.cms.create({
      collection: 'media',
      locale: 'en',
      data: { alt: text } as never,
      file: await file(lang, text),
      overrideAccess: true,
    });

  it('yields its pages, language and text, and no warning if it is tagged', async () => {
    const words = 'क्षेत्रीय कार्यालयातील निर्णय';
    const { pages, language, fileWarning, texts } = await upload('mr', words);
    expect(thrown).toEqual([]);
    expect([fileWarning, pages, language?.join()].join(' · ')).toBe(' · 1 · mr');
    expect(texts?.join()).toContain(words);
  });

  it('that cannot be read is kept with a warning', async () => {
    const data = Buffer.from('%PDF-1.7\nnothing to read\nxref\n%%EOF');
    const doc = await t.cms.create({
      collection: 'media',
      locale: 'en',
      data: { alt: 'Broken' } as never,
      file: { name: 'broken.pdf', mimetype: 'application/pdf', data, size: data.length },
      overrideAccess: true,
    });
    expect(doc).toMatchObject({
      texts: null,
      fileWarning: expect.stringContaining('could not be read'),
    });
    expect(thrown.splice(0)).toEqual([
      { err: expect.any(Error), msg: '[files] A PDF could not be read' },
    ]);
  });

  it('is found with the document that holds it, in its language, and by its new words when it is replaced', async () => {
    const [english, marathi] = [
      await upload('en', 'Charter of the first kind'),
      await upload('mr', 'पहिली सनद'),
    ];
    expect(thrown).toEqual([]);
    expect(`${english.fileWarning}: ${english.texts?.join()}`).toContain('Charter of the first');
    const rows = await t.written(() =>
      t.cms.create({
        collection: 'documents',
        locale: 'en',
        overrideAccess: true,
        data: {
          title: 'Charter',
          summary: 'What we promise.',
          kind: 'charter',
          issuedOn: '2026-11-02',
          portals: ['pmc'],
          files: [english.id, marathi.id],
          _status: 'published',
        } as never,
      }),
    );
    expect(rows[0]!.versions.en!.text).toContain('Charter of the first kind');
    expect(rows[0]!.versions.en!.text).not.toContain('पहिली सनद');

    const again = await t.written(async () =>
      t.cms.update({
        collection: 'media',
        id: english.id,
        locale: 'en',
        data: {},
        file: await file('en', 'Charter of the second kind'),
        overrideAccess: true,
      }),
    );
    const holder = again.find(({ contentType }) => contentType === 'documents');
    expect(holder!.versions.en!.text).toContain('Charter of the second kind');
    expect(holder!.versions.en!.text).not.toContain('first kind');
  });

  it('that is given another title says nothing new about the documents that hold it', async () => {
    const { docs } = await t.cms.find({
      collection: 'media',
      limit: 1,
      sort: 'id',
      overrideAccess: true,
    });
    const rows = await t.written(() =>
      t.cms.update({
        collection: 'media',
        id: docs[0]!.id,
        locale: 'en',
        data: { alt: 'Another title' },
        overrideAccess: true,
      }),
    );
    expect(rows.map(({ contentType }) => contentType)).toEqual(['media']);
  });
});
