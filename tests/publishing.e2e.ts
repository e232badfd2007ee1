import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../packages/i18n/i18n.ts';
import { richText } from '../content-models/rich-text.ts';
import { createPdf } from '../packages/pdf/pdf.ts';
import { loginAs, uniqueWord, until, type Doc, type Staff } from './support/cms.ts';
import { releaseFiles, releaseOf } from './support/pages.ts';
import { citizensPortals, portalWith, visit, visitCms } from './support/visit.ts';

const everywhere = citizensPortals.map(({ id }) => id);
const TITLES: Record<Locale, string> = {
  en: 'A notice for a test',
  mr: 'चाचणीसाठी सूचना',
  hi: 'परीक्षण के लिए सूचना',
};

let staff: Staff;
beforeAll(async () => {
  staff = await loginAs('publisher');
});

const address = (doc: Doc, locale: Locale, collection = 'pages') =>
  `/${locale}/${collection}/${doc.slug}/`;

/** Publishes a page on all portals in the given languages; each text contains `word`. */
async function publishPage(word: string, locales: readonly Locale[] = LOCALES): Promise<Doc> {
  const texts = (locale: Locale) => ({
    title: `${TITLES[locale]} ${word}`,
    summary: `${TITLES[locale]} ${word}`,
  });
  const [first, ...others] = locales as [Locale, ...Locale[]];
  const doc = await staff.create('pages', first, {
    ...texts(first),
    slug: `test-${word}`,
    group: 'help',
    portals: everywhere,
    _status: 'published',
  });
  for (const locale of others)
    await staff.update('pages', doc.id, locale, { ...texts(locale), _status: 'published' });
  for (const site of citizensPortals)
    for (const locale of locales)
      await until(async () =>
        (await visit(site, address(doc, locale))).text.includes(`${TITLES[locale]} ${word}`),
      );
  return doc;
}

/** All release files that contain a word. A file that is being replaced exists before or after. */
function filesWith(word: string): string[] {
  return citizensPortals.flatMap((site) =>
    releaseFiles(site)
      .filter((file) => readNow(path.join(releaseOf(site), file)).includes(word))
      .map((file) => `${site.id}/${file}`),
  );
}
function readNow(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
async function hitsOf(words: string, locale: Locale): Promise<{ slug: string; locale: Locale }[]> {
  const found = await Promise.all(
    citizensPortals.map(
      async (site) =>
        JSON.parse(
          (
            await visit(site, `/api/search?lang=${locale}&q=${encodeURIComponent(words)}`, {
              headers: { accept: 'application/json' },
            })
          ).text,
        ) as { hits: { slug: string; locale: Locale }[] },
    ),
  );
  return found.flatMap(({ hits }) => hits);
}
const isFound = async (word: string, locale: Locale): Promise<boolean> =>
  (await hitsOf(word, locale)).length > 0;

/** Publishes another page and waits until it is live: earlier saves are then live too. */
const letPublisherPass = async () => void (await publishPage(uniqueWord(), ['en']));

describe('actions of a publisher in the CMS', () => {
  it('to a circular, in English and in Marathi, is live on every portal of the circular, with a receipt', async () => {
    const site = portalWith(({ collections }) => collections.includes('circulars'));
    const [circular] = (await staff.find('circulars', { 'portals.equals': site.id })) as [Doc];
    const [english, marathi] = [uniqueWord(), uniqueWord()];
    await staff.update('circulars', circular.id, 'en', {
      summary: `What the circular says, ${english}`,
      _status: 'published',
    });
    await staff.update('circulars', circular.id, 'mr', {
      summary: `परिपत्रकाचा सारांश, ${marathi}`,
      _status: 'published',
    });
    for (const [locale, word] of [
      ['en', english],
      ['mr', marathi],
    ] as const) {
      await until(async () =>
        (await visit(site, address(circular, locale, 'circulars'))).text.includes(word),
      );
      await until(() => isFound(word, locale));
    }
    expect((await visit(site, address(circular, 'hi', 'circulars'))).text).not.toMatch(
      new RegExp(`${english}|${marathi}`),
    );
    await until(async () => {
      const receipts = await staff.find(
        'receipts',
        { 'documentId.equals': String(circular.id) },
        'depth=0&limit=5&sort=-at',
      );
      const pages = receipts.flatMap(({ status, pages: seen }) =>
        status === 'live' ? (seen as { path: string; liveAt: string | null }[]) : [],
      );
      return (['en', 'mr'] as const).every((locale) =>
        pages.some((page) => page.path === address(circular, locale, 'circulars') && page.liveAt),
      );
    });
  });

  it('by making a page shows it on all portals in all languages: page, list, site map, search', async () => {
    const word = uniqueWord();
    const doc = await publishPage(word);
    for (const site of citizensPortals) {
      for (const locale of site.locales) {
        await until(async () => (await visit(site, `/${locale}/pages/`)).text.includes(word));
        await until(async () =>
          (await visit(site, `/sitemaps/${locale}-pages.xml`)).text.includes(address(doc, locale)),
        );
        await until(() => isFound(word, locale));
      }
    }
    await staff.delete('pages', doc.id);
  });

  it('by attaching a PDF shows it with its number of pages, and makes its text searchable', async () => {
    const word = uniqueWord();
    const pdf = await createPdf({
      title: 'Levels of the river',
      lang: 'en',
      issuer: 'A department',
      kind: 'Report',
      date: '2026-11-25',
      blocks: [{ type: 'paragraph', text: `The river stood at ${word}.` }],
    });
    const file = await staff.upload('levels.pdf', 'application/pdf', pdf, {
      alt: 'Levels of the river',
      title: 'Levels of the river',
    });
    expect(file).toMatchObject({ pages: 1, language: ['en'], mimeType: 'application/pdf' });
    expect(file.fileWarning ?? null).toBeNull();
    const doc = await staff.create('pages', 'en', {
      title: 'Levels',
      summary: 'Of the river',
      slug: `test-${word}`,
      group: 'help',
      portals: everywhere,
      attachments: [file.id],
      _status: 'published',
    });
    const site = citizensPortals[0]!;
    const link = async () =>
      /href="([^"]*levels[^"]*\.pdf)"/.exec((await visit(site, address(doc, 'en'))).text)?.[1];
    await until(async () => (await link()) !== undefined);
    const href = (await link())!;
    expect((await visit(site, href)).bytes.equals(Buffer.from(pdf))).toBe(true);
    await until(() => isFound(word, 'en'));
    await staff.delete('pages', doc.id);
  });

  it('with structured blocks shows them, follows the office of a contact, and refuses what cannot stand in them', async () => {
    const word = uniqueWord();
    const site = portalWith(({ collections }) => collections.includes('offices'));
    const office = await staff.create('offices', 'en', {
      title: `Office ${word}`,
      summary: 'An office of a test',
      slug: `office-${word}`,
      kind: 'facilitation-centre',
      phone: '020 2550 1111',
      portals: everywhere,
      _status: 'published',
    });
    const body = richText(
      `:::steps\n# Ask\nFor the ${word}.\n:::\n\n:::fees\n# Fees\nA copy | 2.5\n:::\n\n:::accordion\n# Who?\nAnybody.\n:::`,
    );
    const contact = { type: 'block', format: '', version: 2 };
    const children = body.root.children as unknown[];
    children.push({ ...contact, fields: { id: '1', blockType: 'contact', office: office.id } });
    const page = {
      title: 'Blocks',
      summary: 'A page of a test',
      slug: `blocks-${word}`,
      group: 'help',
      portals: everywhere,
      body,
      _status: 'published',
    };
    const doc = await staff.create('pages', 'en', page);
    const text = async () => (await visit(site, address(doc, 'en'))).text;
    await until(async () => (await text()).includes('020\u00a02550\u00a01111'));
    expect(await text()).toMatch(
      /<ol class="steps">.*<caption>Fees<\/caption>.*₹2\.50.*<summary>Who\?<\/summary>/s,
    );
    await staff.update('offices', office.id, 'en', {
      phone: '020 2550 2222',
      _status: 'published',
    });
    await until(async () => (await text()).includes('020\u00a02550\u00a02222'));
    await until(() => isFound(word, 'en'));

    const heading = richText(':::callout note\n## Fees\n:::');
    const { status, body: refused } = await staff.request('POST', '/api/pages?locale=en', {
      ...page,
      slug: `refused-${word}`,
      body: heading,
      publishReason: 'A test of the system',
    });
    expect([status, JSON.stringify(refused)]).toEqual([
      400,
      expect.stringContaining('In block 1, the callout'),
    ]);
    await staff.delete('pages', doc.id);
    await staff.delete('offices', office.id);
  });

  it('by deleting takes everything away, and says for good that it is gone', async () => {
    const word = uniqueWord();
    const doc = await publishPage(word);
    await staff.delete('pages', doc.id);
    for (const site of citizensPortals)
      for (const locale of site.locales)
        await until(async () => (await visit(site, address(doc, locale))).status === 410);
    // Only the address is still known, so that readers and search engines get a 410.
    await until(async () => filesWith(word).every((file) => file.endsWith('_redirects')));
    for (const locale of LOCALES) expect(await isFound(word, locale)).toBe(false);
  });

  it('by unpublishing takes everything away, and publishing brings it back', async () => {
    const word = uniqueWord();
    const doc = await publishPage(word);
    await staff.takeDown('pages', doc.id);
    for (const site of citizensPortals)
      await until(async () => (await visit(site, address(doc, 'mr'))).status === 410);
    await until(async () => filesWith(word).every((file) => file.endsWith('_redirects')));
    await staff.update('pages', doc.id, 'en', { _status: 'published' });
    for (const site of citizensPortals)
      for (const locale of site.locales)
        await until(async () => (await visit(site, address(doc, locale))).text.includes(word));
    await staff.delete('pages', doc.id);
  });

  it('by taking down one language leaves a page there that says so and leads to the others', async () => {
    const word = uniqueWord();
    const doc = await publishPage(word);
    await staff.update('pages', doc.id, 'hi', { takenDown: true, _status: 'published' });
    for (const site of citizensPortals) {
      await until(async () =>
        (await visit(site, address(doc, 'hi'))).text.includes('name="robots" content="noindex"'),
      );
      const { status, text } = await visit(site, address(doc, 'hi'));
      expect(status).toBe(200);
      expect(text).not.toContain(`${TITLES.hi} ${word}`);
      expect(text).toContain(`${TITLES.mr} ${word}`);
      expect(text).toContain(`href="${address(doc, 'mr')}"`);
      expect(text).not.toContain('rel="alternate" hreflang');
      await until(async () => !(await visit(site, `/hi/pages/`)).text.includes(word));
      await until(
        async () =>
          !(await visit(site, address(doc, 'en'))).text.includes('hreflang="hi" href="http'),
      );
    }
    // The search no longer finds its own words in Hindi, but the versions in other languages.
    const own = async () =>
      (await hitsOf(`${TITLES.hi} ${word}`, 'hi')).some(
        (hit) => hit.locale === 'hi' && hit.slug === doc.slug,
      );
    await until(async () => !(await own()));
    expect(await isFound(word, 'hi')).toBe(true);
    await staff.delete('pages', doc.id);
  });

  it('in one language publishes that language alone', async () => {
    const [word, secret] = [uniqueWord(), uniqueWord()];
    const doc = await publishPage(word);
    await staff.update('pages', doc.id, 'en', { title: `Unfinished ${secret}` }, '&draft=true');
    const marathi = uniqueWord();
    await staff.update(
      'pages',
      doc.id,
      'mr',
      { title: `बदल ${marathi}`, _status: 'published' },
      '&publishSpecificLocale=mr',
    );
    for (const site of citizensPortals)
      await until(async () => (await visit(site, address(doc, 'mr'))).text.includes(marathi));
    expect(filesWith(secret)).toEqual([]);
    await staff.delete('pages', doc.id);
  });
});

describe('drafts never leave the CMS', () => {
  it('neither a new document nor changes of a published one, anywhere', async () => {
    const [fresh, changed] = [uniqueWord(), uniqueWord()];
    const page = await publishPage(uniqueWord());
    await staff.update(
      'pages',
      page.id,
      'en',
      { title: `Secret ${changed}`, summary: `Secret ${changed}` },
      '&draft=true',
    );
    const draft = await staff.create('pages', 'en', {
      title: `Secret ${fresh}`,
      summary: `Secret ${fresh}`,
      slug: `test-${fresh}`,
      group: 'help',
      portals: everywhere,
      _status: 'draft',
    });
    await letPublisherPass();
    expect([...filesWith(fresh), ...filesWith(changed)]).toEqual([]);
    for (const word of [fresh, changed]) expect(await isFound(word, 'en')).toBe(false);
    for (const site of citizensPortals)
      expect((await visit(site, address(draft, 'en'))).status).toBe(404);
    await staff.delete('pages', draft.id);
    await staff.delete('pages', page.id);
  });

  it('and cannot be read through the CMS without an account', async () => {
    for (const query of ['', '?draft=true', '?where[_status][equals]=draft'])
      expect([401, 403]).toContain((await visitCms(`/api/pages${query}`)).status);
  });
});

describe.each(['author', 'translator', 'checker'])('a member of staff who is %s', (role) => {
  it('may not publish, and nothing of the attempt is public', async () => {
    const word = uniqueWord();
    const someone = await loginAs(role);
    const [page] = (await staff.find('pages', {}, 'depth=0&limit=1')) as [Doc];
    const { status } = await someone.request('PATCH', `/api/pages/${page.id}?locale=en`, {
      summary: `Not mine to publish ${word}`,
      _status: 'published',
    });
    expect(status).toBeGreaterThanOrEqual(400);
    await letPublisherPass();
    expect(filesWith(word)).toEqual([]);
  });
});
