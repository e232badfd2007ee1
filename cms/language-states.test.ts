import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locale } from '@pune/i18n';
import { draftVersions, publishedVersions } from './hooks/published-versions.ts';
import { languageStates } from './language-states.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

it('says of each language whether it is live, changed since, drafted or not written, also where one is published alone', async () => {
  const { id } = await t.cms.create({
    collection: 'pages',
    locale: 'en',
    data: pageData('In English', { _status: 'published' }),
    overrideAccess: true,
  });
  const states = async () =>
    languageStates(
      await publishedVersions(t.cms, 'pages', id),
      await draftVersions(t.cms, 'pages', id),
    );
  const update = (locale: Locale, data: object, more: object = {}) =>
    t.cms.update({
      collection: 'pages',
      id,
      locale,
      data: data as never,
      overrideAccess: true,
      ...more,
    } as never);
  expect(await states()).toEqual({ en: 'live', mr: 'none', hi: 'none' });
  await update('mr', { title: 'मराठीत', summary: 'सारांश' }, { draft: true });
  expect(await states()).toEqual({ en: 'live', mr: 'draft', hi: 'none' });
  await update(
    'mr',
    { title: 'मराठीत', summary: 'सारांश', _status: 'published' },
    { publishSpecificLocale: 'mr' },
  );
  expect(await states()).toEqual({ en: 'live', mr: 'live', hi: 'none' });
  await update('en', { title: 'In better English' }, { draft: true });
  expect(await states()).toEqual({ en: 'changed', mr: 'live', hi: 'none' });
});

it('reports a draft without required fields', async () => {
  const { id } = await t.cms.create({
    collection: 'circulars',
    locale: 'en',
    draft: true,
    data: { title: 'Without a date' } as never,
    overrideAccess: true,
  });
  expect(
    languageStates(
      await publishedVersions(t.cms, 'circulars', id),
      await draftVersions(t.cms, 'circulars', id),
    ),
  ).toEqual({ en: 'draft', mr: 'none', hi: 'none' });
});
