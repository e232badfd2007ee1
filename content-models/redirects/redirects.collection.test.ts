import { describe, expect, it } from 'vitest';
import type { Field } from 'payload';
import { collections } from '../collections.ts';
import { redirects } from './redirects.collection.ts';

interface Row {
  id: number;
  from: string;
  href?: string;
  portals: string[];
}

const fieldOf = (
  fields: readonly Field[],
  name: string,
): { validate: (value: string | undefined, options: object) => Promise<true | string> } =>
  fields
    .flatMap((field) => ('fields' in field && !('name' in field) ? field.fields : [field]))
    .find((field) => 'name' in field && field.name === name) as never;

/**
 * Fakes the CMS's answers to the two queries of a redirect: other redirects, and the page at an
 * address.
 */
function answering(
  rows: Row[],
  pages: {
    collection: string;
    id?: number;
    title?: string;
    slug: string;
    portals: string[];
  }[] = [],
) {
  type Where = {
    from?: { in: string[] };
    slug?: { equals: string };
    id?: { equals: number };
    and?: Where[];
  };
  const payload = {
    collections: Object.fromEntries(
      collections.map((config) => [
        config.slug,
        {
          config: {
            slug: config.slug,
            flattenedFields: config.fields.filter((field) => 'name' in field),
          },
        },
      ]),
    ),
    find: async ({ collection, where }: { collection: string; where: Where }) => ({
      docs:
        collection === 'redirects'
          ? rows.filter(({ from }) => where.and![0]!.from!.in.includes(from))
          : pages.filter(
              (page) =>
                page.collection === collection &&
                (where.id ? page.id === where.id.equals : page.slug === where.slug!.equals),
            ),
    }),
  };
  const check =
    (name: 'from' | 'href') => (redirect: Partial<Row> & { status?: string; document?: object }) =>
      fieldOf(redirects.fields, name).validate(redirect[name], {
        data: { portals: ['a'], status: '301', ...redirect },
        id: redirect.id,
        req: { payload },
      });
  return { from: check('from'), href: check('href') };
}

describe('an old address', () => {
  const { from } = answering(
    [{ id: 1, from: '/en/old/', portals: ['a'] }],
    [{ collection: 'pages', slug: 'about', portals: ['a'] }],
  );
  it('is asked for', async () => expect(await from({})).toContain('begins with /'));
  it('has one redirect on a portal', async () => {
    expect(await from({ from: '/en/old' })).toContain('Another redirect');
    expect(await from({ from: '/en/old', portals: ['b'] })).toBe(true);
    expect(await from({ id: 1, from: '/en/old' })).toBe(true);
  });
  it('is not that of a page or a list, in any language', async () => {
    for (const address of ['/pages/about/', '/mr/pages/about', '/en/pages/'])
      expect(await from({ from: address }), address).toContain(
        'A page of the portal has this address',
      );
    expect(await from({ from: '/pages/about/', portals: ['b'] })).toBe(true);
    expect(await from({ from: '/pages/about/history/' })).toBe(true);
    expect(await from({ from: '/pages/moved-away/' })).toBe(true);
  });
});

describe('where it leads', () => {
  const { href } = answering(
    [
      { id: 1, from: '/b', href: '/en/c/', portals: ['a'] },
      { id: 2, from: '/en/c', href: '/a', portals: ['a'] },
      { id: 3, from: '/x', href: '/y', portals: ['b'] },
    ],
    [{ collection: 'pages', id: 1, slug: 'about', portals: ['a'] }],
  );
  it('is a page, or an address of the portal or of another secure site', async () => {
    expect(await href({ from: '/n' })).toContain('Choose a page');
    expect(await href({ from: '/n', document: { relationTo: 'pages', value: 1 } })).toBe(true);
    expect(await href({ from: '/n', href: 'http://old.example/' })).toContain('https://');
    expect(await href({ from: '/n', href: 'https://pmc.gov.in/' })).toBe(true);
  });
  it('is a page that is published, on this portal', async () => {
    expect(await href({ from: '/n', href: '/pages/about/' })).toBe(true);
    expect(await href({ from: '/n', href: '/mr/pages/about/#top' })).toBe(true);
    expect(await href({ from: '/n', href: '/pages/never/' })).toBe(
      'There is no published page at the end of /n → /pages/never/. Publish it, or choose another address.',
    );
    expect(await href({ from: '/n', href: '/pages/about/', portals: ['b'] })).toContain(
      'no published page',
    );
    expect(await href({ from: '/n', document: { relationTo: 'pages', value: 2 } })).toBe(
      'The page that it leads to (pages) is not published. Publish that page first.',
    );
  });
  it('is no circle, by itself or through others of the portal: the message names the chain', async () => {
    expect(await href({ from: '/n', href: '/n/' })).toContain('/n → /n/');
    expect(await href({ from: '/a', href: '/b' })).toContain(
      'leads back to where it was already: /a → /b → /en/c/ → /a.',
    );
    expect(await href({ from: '/i.php?id=1', href: '/i.php?id=1' })).toContain(
      '/i.php?id=1 → /i.php?id=1',
    );
    expect(await href({ from: '/i.php?id=1', href: '/i.php?id=2' })).toBe(true);
    expect(await href({ from: '/n', href: '/b' })).toBe(true);
    expect(await href({ from: '/y', href: '/x' })).toBe(true);
  });
  it('is absent for a deleted document', async () => {
    expect(await href({ from: '/n', status: '410' })).toBe(true);
    expect(await href({ from: '/n', status: '410', href: '/b' })).toContain('leads nowhere');
  });
});
