import type { SiteConfig } from '@pune/content/sites';
import { describe, expect, it } from 'vitest';
import { functionsPlaceOf } from './functions-place.ts';

const portal = (id: string, capabilities: string[]): SiteConfig => ({
  id,
  name: { en: id, mr: id, hi: id },
  shortName: { en: id, mr: id, hi: id },
  url: `https://${id}.example`,
  locales: ['en'],
  collections: [],
  capabilities,
});
const desk = portal('desk', ['desk']);
const north = portal('north', ['grievances']);
const south = portal('south', ['search']);
const environment = { portalOrigin: 'http://127.0.0.1:8080', staffKeys: ['new', 'former'] };

describe('the place of the functions', () => {
  it('is a portal for citizens, though that of the officers comes first', () =>
    expect(functionsPlaceOf([desk, north, south], environment)).toEqual({
      portal: north.url,
      origin: environment.portalOrigin,
      key: 'new',
    }));

  it('is a portal that has the feature', () => {
    expect(functionsPlaceOf([desk, north, south], environment, 'search')?.portal).toBe(south.url);
    expect(functionsPlaceOf([desk, north], environment, 'search')).toBeNull();
  });

  it('is unknown without a portal for citizens, and without a shared key', () => {
    expect(functionsPlaceOf([desk], environment)).toBeNull();
    expect(functionsPlaceOf([north], { ...environment, staffKeys: null })).toBeNull();
  });
});
