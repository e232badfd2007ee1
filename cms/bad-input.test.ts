import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { richText, type RichTextNode } from '@pune/content-models/rich-text';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';
import { errorText } from './error-text.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

type Id = number | string;
const PICTURE = path.join(import.meta.dirname, '../content-models/media/files/city-gate.svg');
const body = (...children: unknown[]) => ({ root: { ...richText('x').root, children } });
const words = (text: string): RichTextNode =>
  ({
    type: 'text',
    text,
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
    version: 1,
  }) as RichTextNode;
const paragraph = (...children: unknown[]) => ({
  type: 'paragraph',
  format: '',
  indent: 0,
  version: 1,
  direction: 'ltr',
  textFormat: 0,
  textStyle: '',
  children,
});
const link = (fields: object) =>
  paragraph(words('See '), {
    type: 'link',
    format: '',
    indent: 0,
    version: 3,
    direction: 'ltr',
    fields: { newTab: false, ...fields },
    children: [words('the form')],
  });
const upload = (id: Id) => ({
  type: 'upload',
  format: '',
  version: 3,
  relationTo: 'media',
  value: id,
  fields: {},
});

const publish = (title: string, more: object = {}) =>
  t.cms.create({
    collection: 'pages',
    locale: 'en',
    data: pageData(title, { _status: 'published', ...more }),
    overrideAccess: true,
  }) as unknown as Promise<{ id: Id }>;
const refused = (work: Promise<unknown>): Promise<string | null> =>
  work.then(() => null, errorText);

async function picture(name: string): Promise<Id> {
  const { default: sharp } = await import('sharp');
  const data = await sharp(fs.readFileSync(PICTURE)).resize(64).png().toBuffer();
  return (
    await t.cms.create({
      collection: 'media',
      locale: 'en',
      data: { alt: name } as never,
      file: { data, mimetype: 'image/png', name: `${name}.png`, size: data.length },
      overrideAccess: true,
    })
  ).id;
}

describe('a text that pages cannot show', () => {
  it('is refused when it is published, at its place and in words', async () => {
    expect(
      await refused(
        publish('Runs a script', {
          body: body(link({ linkType: 'custom', url: 'javascript:alert(1)' })),
        }),
      ),
    ).toMatch(
      /^body: In block 1, the paragraph “See the form”: the link “the form” leads to “javascript:alert\(1\)”/,
    );
    expect(
      await refused(
        publish('Unknown part', {
          body: body(paragraph(words('Fine')), { type: 'marquee', children: [] }),
        }),
      ),
    ).toMatch(/^body: In block 2: here is something that pages cannot show/);
  });

  it('is refused in each language of a save of all of them', async () => {
    const bodies = {
      en: richText('Fine.'),
      mr: body(link({ linkType: 'custom', url: 'data:text/html,x' })),
    };
    const data = {
      title: { en: 'In two languages', mr: 'दोन भाषांत' },
      summary: { en: 'About.', mr: 'विषयी.' },
      portals: ['pmc'],
      group: 'about',
      _status: 'published',
      body: bodies,
    };
    const create = (more: object = {}) =>
      t.cms.create({
        collection: 'pages',
        locale: 'all',
        data: { ...data, ...more } as never,
        overrideAccess: true,
      });
    expect(await refused(create())).toContain('“data:text/html,x”');
    expect(await refused(create({ body: { en: bodies.en } }))).toBeNull();
  });

  it('is refused if it references a deleted document', async () => {
    expect(
      await refused(
        publish('To nothing', {
          body: body(
            link({
              linkType: 'internal',
              doc: {
                relationTo: 'pages',
                value: t.cms.db.defaultIDType === 'number' ? 999_999 : 'f'.repeat(24),
              },
            }),
          ),
        }),
      ),
    ).toMatch(/the link “the form” leads to a page that was deleted/);
    const { id } = await publish('A target');
    expect(
      await refused(
        publish('To a page', {
          body: body(link({ linkType: 'internal', doc: { relationTo: 'pages', value: id } })),
        }),
      ),
    ).toBeNull();
  });

  it('may be kept as a draft, and is refused when that is published', async () => {
    const draft = await t.cms.create({
      collection: 'pages',
      locale: 'en',
      draft: true,
      data: pageData('In the making', { body: body(link({ linkType: 'custom', url: 'later' })) }),
      overrideAccess: true,
    });
    const rows = await t.written(async () => {
      expect(
        await refused(
          t.cms.update({
            collection: 'pages',
            id: draft.id,
            locale: 'en',
            data: { _status: 'published' } as never,
            overrideAccess: true,
          }),
        ),
      ).toContain('leads to “later”');
    });
    expect(rows).toEqual([]);
  });
});

describe('a unique value', () => {
  const office = (title: string, code: string) =>
    t.cms.create({
      collection: 'offices',
      locale: 'en',
      data: {
        title,
        code,
        kind: 'ward-office',
        portals: ['pmc'],
        summary: 'About it.',
        _status: 'published',
      } as never,
      overrideAccess: true,
    });

  it('is refused with the name of its holder', async () => {
    await office('Kothrud office', 'WO-71');
    expect(await refused(office('Another office', 'WO-71'))).toBe(
      'code: “WO-71” belongs to “Kothrud office” already. Choose another one, or leave it empty.',
    );
    const navigation = () =>
      t.cms.create({
        collection: 'navigation',
        locale: 'en',
        data: { slug: 'pmc' } as never,
        overrideAccess: true,
      });
    await navigation();
    expect(await refused(navigation())).toBe(
      'slug: The portal pmc has this already, and there is one for each portal: change that one.',
    );
  });

  it('is not taken along by copies, of which there may be several', async () => {
    const { id } = await office('Aundh office', 'WO-72');
    for (const copy of [1, 2]) {
      const made = await t.cms.duplicate({
        collection: 'offices',
        id,
        locale: 'en',
        data: { title: `Copy ${copy}`, _status: 'published' } as never,
        overrideAccess: true,
      });
      // MongoDB omits values that other databases store as `null`.
      expect([made.title, made.code ?? null]).toEqual([`Copy ${copy}`, null]);
    }
  });

  it('may be given up, by several, and taken by another', async () => {
    const change = async (id: number | string, data: object) =>
      (
        await t.cms.update({
          collection: 'offices',
          id,
          locale: 'en',
          data: data as never,
          overrideAccess: true,
        })
      ).code ?? null;
    const [one, other] = [
      await office('Baner office', 'WO-73'),
      await office('Hadapsar office', 'WO-74'),
    ];
    expect(await change(one.id, { code: null })).toBeNull();
    // The value that a form sends for a cleared field.
    expect(await change(other.id, { code: '', title: 'Hadapsar ward office' })).toBeNull();
    expect(
      (
        await t.cms.findByID({
          collection: 'offices',
          id: other.id,
          locale: 'en',
          overrideAccess: true,
        })
      ).title,
    ).toBe('Hadapsar ward office');
    expect(await change(other.id, { code: ' WO-73 ' })).toBe('WO-73');
    expect(await change(one.id, { title: 'Baner ward office' })).toBeNull();
  });
});

describe('a file that published pages show', () => {
  it('is not deleted while pages show it as attachment, picture or in a text, and the refusal names them', async () => {
    const id = await picture('banyan');
    const page = await publish('With a picture', { picture: id, attachments: [id] });
    const other = await publish('With one in the text');
    // The reference is in one language only, so that a search in another would miss it.
    await t.cms.update({
      collection: 'pages',
      id: other.id,
      locale: 'mr',
      data: {
        title: 'चित्रासह',
        summary: 'सारांश',
        body: body(upload(id)),
        _status: 'published',
      } as never,
      overrideAccess: true,
    });
    const remove = () => t.cms.delete({ collection: 'media', id, overrideAccess: true });
    expect(await refused(remove())).toBe(
      'This file is shown by “With a picture” (Page), “With one in the text” (Page). Take it out there and publish, then delete it.',
    );
    for (const { id: holder } of [page, other])
      await t.cms.update({
        collection: 'pages',
        id: holder,
        locale: 'en',
        data: { picture: null, attachments: [], _status: 'published' } as never,
        overrideAccess: true,
      });
    await t.cms.update({
      collection: 'pages',
      id: other.id,
      locale: 'mr',
      data: { body: null, _status: 'published' } as never,
      overrideAccess: true,
    });
    expect(await refused(remove())).toBeNull();
  });

  it('is deleted where drafts alone show it', async () => {
    const id = await picture('draft-only');
    await t.cms.create({
      collection: 'pages',
      locale: 'en',
      draft: true,
      data: pageData('A draft with a picture', { picture: id }),
      overrideAccess: true,
    });
    expect(
      await refused(t.cms.delete({ collection: 'media', id, overrideAccess: true })),
    ).toBeNull();
  });
});

describe('a file that the server has lost', () => {
  it('is reported with its field when a page is published; drafts and unpublishing still work', async () => {
    const id = await picture('lost');
    const page = await publish('Shows a lost file', { attachments: [id] });
    const { filename } = await t.cms.findByID({
      collection: 'media',
      id,
      depth: 0,
      overrideAccess: true,
    });
    fs.rmSync(path.join(t.folder, 'media', filename!));
    const update = (data: object, draft = false) =>
      t.cms.update({
        collection: 'pages',
        id: page.id,
        locale: 'en',
        draft,
        data: data as never,
        overrideAccess: true,
      });
    expect(await refused(update({ title: 'Changed', _status: 'published' }))).toBe(
      `attachments: The file ${filename} is missing on the server. Upload it again under Files, or take it out here.`,
    );
    expect(await refused(update({ title: 'A draft' }, true))).toBeNull();
    expect(await refused(publish('In the text', { body: body(upload(id)) }))).toMatch(
      /^body: The file lost-/,
    );
    expect(await refused(update({ _status: 'draft' }))).toBeNull();
  });
});
