import type { Change } from '../outbox.ts';

export const NOON = Date.parse('2026-11-25T06:30:00Z');
/** Their pages exceed both the limit of a high-priority change and the size of a batch. */
const DOCUMENTS = 150;

const change = (
  collection: string,
  id: string,
  version: Record<string, unknown> | null,
  title = id,
  locale: 'en' | 'mr' = 'en',
): Change => ({
  id: `${id} ${JSON.stringify(version)}`,
  collection,
  documentId: id,
  title,
  at: new Date(NOON).toISOString(),
  versions: {
    en: null,
    mr: null,
    [locale]:
      version &&
      ({
        collection,
        id,
        locale,
        slug: id,
        updatedAt: '2026-11-25T00:00:00Z',
        title,
        summary: '',
        date: '2026-11-25',
        category: '',
        portals: ['pmc'],
        data: {},
        card: {},
        text: '',
        ...version,
      } as never),
  },
});

/** Returns a change of a page. */
export const page = (id: string, title = id): Change =>
  change('pages', id, { data: { title } }, title);
/** Returns a change of the portal's settings. */
export const settings = (tagline: string): Change =>
  change('settings', 's', { slug: 'pmc', data: { tagline }, card: null });
/** Returns the changes that create a portal with settings and many pages. */
export const cityChanges = (): Change[] => [
  settings('Before'),
  ...Array.from({ length: DOCUMENTS }, (_, n) => page(`p${n}`)),
];

interface AlertFields {
  severity?: string;
  status?: string;
  title?: string;
  effective?: string;
  locale?: 'en' | 'mr';
}

/** Returns an alert that is in force at noon and for an hour after. */
export function alert({
  severity = 'Extreme',
  status = 'Actual',
  title = 'Flood',
  effective = '2026-11-25T06:00:00.000Z',
  locale = 'en',
}: AlertFields = {}): Change {
  const card = {
    event: 'Flood',
    severity,
    status,
    area: 'River roads',
    effective,
    expires: '2026-11-25T07:30:00.000Z',
    allClearAt: null,
    sentAt: '2026-11-25T06:00:00.000Z',
  };
  return change('alerts', 'flood', { data: card, card, category: severity }, title, locale);
}
/** Returns the change that takes the alert down. */
export const withoutAlert = (): Change => change('alerts', 'flood', null);
