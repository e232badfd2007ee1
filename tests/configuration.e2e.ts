import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../packages/i18n/i18n.ts';
import { fileGrievance, postForm, validFiling } from './support/function-pages.ts';
import { loginAs, uniqueWord, until, type Doc, type Staff } from './support/cms.ts';
import { ownMsUntil } from './support/processes.ts';
import { system, visit } from './support/visit.ts';

const takers = system.sites.filter(({ capabilities }) => capabilities.includes('grievances'));
const [site] = takers as [(typeof takers)[number]];
const FORM = /name="configuration" value="([0-9a-f]{64})"/;
const formOf = async (of: typeof site, locale: string) =>
  (await visit(of, `/${locale}/grievances/new/`)).text;
const published = async (of: typeof site) =>
  (JSON.parse((await visit(of, '/_configuration/grievances.json')).text) as { version: string })
    .version;

let staff: Staff;
let configuration: Doc & { categories: Record<string, unknown>[] };
const word = uniqueWord();
const code = `test_${word}`.toLowerCase().replace(/[^a-z0-9_]/g, '_');
const names = { english: `Test ${word}`, marathi: `चाचणी ${word}`, hindi: `परीक्षण ${word}` };
const nameIn = { en: names.english, mr: names.marathi, hi: names.hindi };

const publish = (isActive: boolean) => {
  const [first] = configuration.categories as [Record<string, unknown>];
  // Rows of questions have ids, which no other category may have.
  const { id: _, questions: __, ...like } = first;
  return staff.update('grievance-configuration', configuration.id, 'en', {
    categories: [
      ...configuration.categories,
      { ...like, code, label: names, keywords: [], isActive },
    ],
    _status: 'published',
  });
};

beforeAll(async () => {
  staff = await loginAs('publisher');
  [configuration] = (await staff.find('grievance-configuration')) as [typeof configuration];
});

describe('a category that is published in the CMS', () => {
  it('is offered by the forms of all portals within a second, and can be filed at once', async () => {
    const before = await published(site);
    await publish(true);
    const took = await ownMsUntil(async () => (await formOf(site, 'en')).includes(names.english));
    expect(took).toBeLessThan(1000);
    const version = FORM.exec(await formOf(site, 'en'))![1]!;
    expect(version).not.toBe(before);

    // At once: functions may not have read yet which version is current.
    const receipt = await fileGrievance(site, 'mr', { category: code, configuration: version });
    expect((await visit(site, receipt, { headers: { accept: 'text/html' } })).text).toContain(
      names.marathi,
    );

    for (const of of takers)
      for (const locale of LOCALES)
        await until(async () => (await formOf(of, locale)).includes(nameIn[locale]));
    for (const of of takers) {
      await until(async () => (await published(of)) === version);
      const { text } = await visit(of, `/_configuration/grievances.${version}.json`);
      expect(createHash('sha256').update(text).digest('hex')).toBe(version);
      // Deletions come after all pages.
      await until(
        async () => (await visit(of, `/_configuration/grievances.${before}.json`)).status === 404,
      );
    }
  });

  it('and deactivated is offered no longer, and refused beside its field; its cases keep their name', async () => {
    const receipt = await fileGrievance(site, 'en', { category: code });
    await publish(false);
    await until(async () => !(await formOf(site, 'en')).includes(names.english));
    await until(
      async () =>
        (
          await postForm(site, 'en', {
            ...validFiling('en'),
            category: code,
            idempotencyKey: randomUUID(),
          })
        ).status === 422,
    );
    expect((await visit(site, receipt, { headers: { accept: 'text/html' } })).text).toContain(
      names.english,
    );
  });

  it('cannot be removed, and the refusal says what to do instead', async () => {
    const { status, body } = await staff.request<{ errors: unknown }>(
      'PATCH',
      `/api/grievance-configuration/${configuration.id}?depth=0&locale=en`,
      { categories: configuration.categories, _status: 'published' },
    );
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('untick');
  });
});
