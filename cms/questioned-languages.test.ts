import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { richText } from '@pune/content-models/rich-text';
import { notInDevanagari } from './hooks/questioned-languages.ts';
import { refusalOf, send, signIn, type Person } from './testing/http.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let publisher: Person;
beforeAll(async () => {
  t = await openTestCms();
  publisher = await signIn(t, 'publisher');
});
afterAll(() => t.close());

type Id = number | string;
const page = async (title: string): Promise<Id> =>
  (
    await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData(title, { body: richText(`About ${title}.`), _status: 'published' }),
      overrideAccess: true,
    })
  ).id;
const publish = (id: Id, locale: string, data: object, query = '') =>
  send(
    t,
    `/api/pages/${id}?locale=${locale}&depth=0&draft=false${query}`,
    'PATCH',
    { ...data, _status: 'published', publishReason: 'A test of languages' },
    { json: true, cookie: publisher.cookie },
  );
const english = (title: string) => ({
  title,
  summary: `About ${title}.`,
  body: richText(`About ${title}.`),
});

describe('an English text that is published as the Marathi page', () => {
  it('is questioned, and published when that was confirmed; afterwards it is not asked about again', async () => {
    const id = await page('Copied');
    const asked = await publish(id, 'mr', english('Copied'));
    expect(asked.status).toBe(428);
    expect(await refusalOf(asked)).toMatch(
      /^The Marathi title, summary, text has no letter of Devanagari: “Copied”/,
    );
    expect(
      Object.values(
        (
          await t.cms.findByID({
            collection: 'pages',
            id,
            locale: 'mr',
            fallbackLocale: false,
            overrideAccess: true,
          })
        ).title ?? [],
      ),
    ).toEqual([]);
    expect((await publish(id, 'mr', english('Copied'), '&confirmed=true')).status).toBe(200);
    expect((await publish(id, 'en', { title: 'Another English title' })).status).toBe(200);
  });

  it('is questioned also when English is published with it', async () => {
    const id = await page('With it');
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'hi',
      draft: true,
      data: english('With it') as never,
      overrideAccess: true,
    });
    expect((await publish(id, 'en', { title: 'With it, again' })).status).toBe(428);
    expect(
      (await publish(id, 'en', { title: 'With it, again' }, '&publishSpecificLocale=en')).status,
    ).toBe(200);
  });

  it('may be saved as a draft, and goes through in Devanagari and from programs of the CMS itself', async () => {
    const id = await page('Draft');
    const draft = await send(
      t,
      `/api/pages/${id}?locale=mr&draft=true`,
      'PATCH',
      { ...english('Draft'), _status: 'draft' },
      { json: true, cookie: publisher.cookie },
    );
    expect(draft.status).toBe(200);
    expect(
      (await publish(id, 'mr', { title: 'मसुदा PMC', summary: 'सारांश', body: richText('मजकूर') }))
        .status,
    ).toBe(200);
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'hi',
      data: { ...english('Draft'), _status: 'published' } as never,
      overrideAccess: true,
    });
  });
});

it('numbers and empty texts have no script', () => {
  expect(notInDevanagari({ title: '108', summary: '', text: 'Call 108', other: 'सेवा' })).toEqual([
    'text',
  ]);
});
