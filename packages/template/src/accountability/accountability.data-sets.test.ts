import { PAGED_COLLECTIONS } from '@pune/content/routes';
import { LOCALES } from '@pune/i18n';
import { describe, expect, it } from 'vitest';
import { dataSets } from './accountability.data-sets.ts';

const idsOf = (collections: readonly string[], capabilities: readonly string[]) =>
  dataSets({ collections, capabilities } as never, 'en').map(({ id }) => id);

describe('the data sets of a portal', () => {
  it('follow from its capabilities and collections', () => {
    expect(idsOf(['pages'], ['search'])).toEqual(['interface']);
    expect(idsOf(['pages'], ['grievances'])).toEqual([
      'reports',
      'statistics',
      'open311',
      'interface',
    ]);
    expect(idsOf(['events', 'alerts'], ['dashboard'])).toEqual([
      'dashboard',
      'feeds',
      'calendar',
      'alerts',
      'interface',
    ]);
    expect(idsOf(['policies', 'documents'], [])).toEqual(['interface']);
  });

  it.each(LOCALES)('name each file with its format, and no file twice, in %s', (locale) => {
    const links = dataSets(
      { collections: [...PAGED_COLLECTIONS], capabilities: ['grievances', 'dashboard'] } as never,
      locale,
    ).flatMap((set) => set.links);
    expect(links.filter(({ label, format }) => !label || !format)).toEqual([]);
    const addresses = links.map(({ href }) => href);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(
      addresses.filter(
        (address) => !/^\/(api\/|open311\/|alerts\/|sitemap|[a-z]{2}\/)/.test(address),
      ),
    ).toEqual([]);
  });
});
