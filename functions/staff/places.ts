import type { Configuration } from '@pune/grievances/configuration';
import type { Locale } from '@pune/i18n';
import type { ListedPost } from '@pune/staff/directory';
import type { Option } from './form.views.ts';

/** The departments and offices to which posts can belong. */
export interface Places {
  departments: readonly string[];
  /** With their names, where the configuration has them. */
  offices: readonly { code: string; name: Readonly<Record<Locale, string>> | null }[];
}

/** Reads departments and offices from the configuration of grievances; none before the first one. */
export const placesOf = (configuration: Configuration | null): Places => ({
  departments: [...new Set(configuration?.categories.map(({ department }) => department) ?? [])],
  offices: configuration?.offices.map(({ id, name }) => ({ code: id, name })) ?? [],
});

/** The choices of a new post: configured places, and those of the posts that exist. */
export function placeOptions(
  places: Places,
  posts: readonly Pick<ListedPost, 'department' | 'office'>[],
  locale: Locale,
): { departments: Option[]; offices: Option[] } {
  const known = new Map(places.offices.map(({ code, name }) => [code, name]));
  const departments = new Set([
    ...places.departments,
    ...posts.flatMap(({ department }) => department ?? []),
  ]);
  const offices = new Set([...known.keys(), ...posts.flatMap(({ office }) => office ?? [])]);
  return {
    departments: [...departments].toSorted().map((value) => ({ value, label: value })),
    offices: [...offices].toSorted().map((value) => {
      const name = known.get(value)?.[locale];
      return { value, label: name ? `${value} · ${name}` : value };
    }),
  };
}
