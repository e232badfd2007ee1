import type { Page } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';

/** A page that accounts for a project; the list says on which portal. */
export const project = (slug: string, department: string, title: Localized<string>, summary: Localized<string>, body: Localized<string>): Example<Page> => ({
  slug,
  group: 'about',
  department,
  audience: ['resident', 'investor'],
  reviewedOn: '2026-11-02',
  reviewOn: '2027-05-01',
  title,
  summary,
  body,
});
