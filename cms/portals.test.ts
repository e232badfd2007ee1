import { describe, expect, it } from 'vitest';
import type { SiteConfig } from '@pune/content/sites';
import { addressesOf, portalOptions, portals, portalsExist, portalsThatShow } from './portals.ts';

const site = (id: string, more: Partial<SiteConfig> = {}): SiteConfig =>
  ({
    id,
    name: { en: id, mr: id, hi: id },
    shortName: { en: id, mr: id, hi: id },
    url: `http://${id}.example`,
    locales: ['en', 'mr'],
    collections: ['pages'],
    capabilities: [],
    ...more,
  }) as SiteConfig;

describe('portals', () => {
  it('are offered by name, as their folders are found', async () => {
    const options = await portalOptions();
    expect(options.map(({ value }) => value)).toEqual((await portals()).map(({ id }) => id));
    expect(options.every(({ label }) => label.length > 3)).toBe(true);
  });

  it('for officers are offered for settings, but for no document', async () => {
    const officers = (await portals()).filter(({ capabilities }) => capabilities.includes('desk'));
    expect(officers).not.toEqual([]);
    for (const { id } of officers)
      for (const collection of ['pages', 'alerts', 'redirects'])
        expect(await portalsThatShow(collection)).not.toContain(id);
    expect(await portalsThatShow('redirects')).toHaveLength(
      (await portals()).length - officers.length,
    );
  });

  it('that do not exist are refused, naming those that do', async () => {
    const [first] = await portalOptions();
    expect(await portalsExist([first!.value])).toBe(true);
    expect(await portalsExist([first!.value, 'atlantis'])).toMatch(
      new RegExp(`no portal "atlantis".*${first!.value}`),
    );
    expect(await portalsExist('atlantis')).toMatch(/no portal/);
    expect(await portalsExist([])).toBe(true);
  });
});

describe('addresses of a document', () => {
  const sites = [
    site('one'),
    site('two', { locales: ['en'] }),
    site('three', { collections: ['events'] }),
  ];

  it('are those of the portals that show it, its type, and the language', () => {
    const versions = (['en', 'mr', 'hi'] as const).map((locale) => ({
      locale,
      slug: 'dog-licence',
      portals: ['one', 'two', 'three'],
    }));
    expect(addressesOf(sites, 'pages', versions).map(({ url }) => url)).toEqual([
      'http://one.example/en/pages/dog-licence/',
      'http://one.example/mr/pages/dog-licence/',
      'http://two.example/en/pages/dog-licence/',
    ]);
  });

  it('name their portal in the language of the reader', () => {
    const named = [site('one', { shortName: { en: 'One', mr: 'एक', hi: 'एक' } })];
    const versions = [{ locale: 'en' as const, slug: 'dog-licence', portals: ['one'] }];
    const portal = (language?: 'mr') => addressesOf(named, 'pages', versions, language)[0]!.portal;
    expect([portal(), portal('mr')]).toEqual(['One', 'एक']);
  });

  it('are none where nothing is published', () =>
    expect(addressesOf(sites, 'pages', [])).toEqual([]));
});
