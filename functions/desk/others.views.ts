import type { Presence } from '@pune/desk/presence';
import { t } from '@pune/i18n/server';
import type { View } from '@pune/http/view';
import { html, type Content } from '@pune/ui/markup';

/** The designations of other officers who have a case open, by `caseKey`. */
export type Others = Awaited<ReturnType<Presence['others']>>;
type Designations = Others extends ReadonlyMap<string, infer List> ? List : never;

/** The designations in the officer's language, each once. */
export const namesOf = (others: Designations | undefined, { locale }: View): string[] => [
  ...new Set(others?.map((designation) => designation[locale])),
];

/** A line about the other officers who have a case open. */
export function othersLine(others: Designations | undefined, view: View): Content {
  const posts = namesOf(others, view).join(', ');
  return posts && html`<p class="others">${t(view.locale)('desk:others_open', { posts })}</p>`;
}
