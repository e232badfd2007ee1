import { describe, expect, it } from 'vitest';
import type { App } from '../content-models.types.ts';
import {
  ACCOUNTS,
  APP_KINDS,
  AVAILABILITIES,
  DATA_FLOWS,
  ENDORSEMENTS,
  PERMISSIONS,
  PLATFORMS,
} from './apps.values.ts';
import { apps } from './apps.published.ts';

const app = {
  id: 1,
  slug: 'an-app',
  title: 'An app',
  summary: 'It does something.',
  publisher: 'A publisher',
  portals: ['city'],
  createdAt: '2026-11-25T00:00:00.000Z',
  updatedAt: '2026-11-25T00:00:00.000Z',
  kind: 'municipal',
  availability: 'available',
  account: 'none',
  dataFlow: 'stays',
  trackers: 0,
  endorsement: 'submitted',
  links: [
    { platform: 'web', url: 'https://example.org/' },
    { platform: 'web', url: 'https://example.org/app' },
    { platform: 'android', url: 'https://example.org/store' },
  ],
  permissions: [{ permission: 'location', optional: true, why: 'To show the way' }],
} as unknown as App & { slug: string };
const published = (changes: Partial<Omit<App, 'slug'>>) =>
  apps.publish({ ...app, ...changes }, 'en')!;

describe('a published app', () => {
  it('carries its privacy score and its platforms, each once, into lists', () => {
    expect(published({}).card).toEqual({
      publisher: 'A publisher',
      availability: 'available',
      endorsement: 'submitted',
      grade: 'A',
      platforms: ['web', 'android'],
    });
  });

  it.each(['planned', 'withdrawn'] as const)(
    'that is %s leads to no place where it could be got',
    (availability) => {
      expect(published({ availability }).data.links).toEqual([]);
    },
  );

  it('that is planned has no score, for there is nothing to look into', () => {
    expect(published({ availability: 'planned' }).data.privacy).toBeNull();
  });

  it('with uncounted trackers is scored as if it had some', () => {
    expect(published({ trackers: null }).data.privacy!.points).toBeGreaterThan(
      published({ trackers: 1 }).data.privacy!.points,
    );
  });
});

/** @returns the options that the CMS offers for a field, by the field's name */
const offered = (name: string, fields: readonly unknown[] = apps.collection.fields): string[] =>
  (
    fields as {
      name?: string;
      options?: { value: string }[];
      fields?: unknown[];
      tabs?: { fields: unknown[] }[];
    }[]
  ).flatMap((field) =>
    field.name === name && field.options
      ? field.options.map(({ value }) => value)
      : offered(name, field.fields ?? field.tabs?.flatMap((tab) => tab.fields) ?? []),
  );

it.each([
  ['kind', APP_KINDS],
  ['availability', AVAILABILITIES],
  ['platform', PLATFORMS],
  ['permission', PERMISSIONS],
  ['account', ACCOUNTS],
  ['dataFlow', DATA_FLOWS],
  ['endorsement', ENDORSEMENTS],
] as const)('the CMS offers the values of %s that pages have words for', (name, values) =>
  expect(offered(name)).toEqual([...values]),
);
