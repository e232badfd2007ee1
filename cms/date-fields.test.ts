import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';
import { errorText } from './error-text.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

const page = (reviewOn: unknown, draft: boolean) =>
  t.cms.create({
    collection: 'pages',
    locale: 'en',
    draft,
    data: pageData(`Review ${String(reviewOn)} ${draft}`, {
      reviewOn,
      _status: draft ? 'draft' : 'published',
    }),
    overrideAccess: true,
  });

describe.each([true, false])('a typed date that is saved (as a draft: %s)', (draft) => {
  it('is the day that it is in India', async () => {
    expect((await page('03/12/2026', draft)).reviewOn).toBe('2026-12-03T12:00:00.000Z');
    expect((await page('2026-12-03', draft)).reviewOn).toMatch(/^2026-12-03T/);
    expect((await page('', draft)).reviewOn ?? null).toBeNull();
  });

  it('is refused in words where it is none', async () => {
    const refused = await page('31/02/2026', draft).then(() => null, errorText);
    expect(refused).toBe(
      'reviewOn: “31/02/2026” is no day. Write the day like 27/11/2026: the day first, the year with four digits.',
    );
  });
});

it('every date field of every type has the input and the reading', () => {
  const wrong: string[] = [];
  const look = (fields: readonly object[], where: string): void => {
    for (const field of fields as {
      type: string;
      name?: string;
      fields?: object[];
      tabs?: { fields: object[] }[];
      admin?: { hidden?: boolean; components?: { Field?: unknown } };
      hooks?: { beforeValidate?: unknown[] };
    }[]) {
      if (
        field.type === 'date' &&
        !['createdAt', 'updatedAt'].includes(field.name!) &&
        !(
          String(field.admin?.components?.Field).includes('DateField') &&
          field.hooks?.beforeValidate?.length
        )
      )
        wrong.push(`${where}.${field.name}`);
      if (field.fields) look(field.fields, `${where}.${field.name ?? ''}`);
      for (const tab of field.tabs ?? []) look(tab.fields, where);
    }
  };
  const shown = t.cms.config.collections.filter(
    ({ slug, admin }) => !admin.hidden && slug !== 'receipts' && slug !== 'users',
  );
  for (const { slug, fields } of shown) look(fields, slug);
  expect(wrong).toEqual([]);
});
