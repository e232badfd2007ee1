import type { Configuration } from '@pune/grievances/configuration';
import type { Locale } from '@pune/i18n';
import type { ListedPost } from '@pune/staff/directory';
import type { DepartmentNames } from '../departments.ts';
import type { Option } from './form.views.ts';

/** The departments and offices to which posts can belong. */
export interface Places {
  departments: readonly string[];
  /** The published names of departments. */
  names: DepartmentNames;
  /** With their names, where the configuration has them. */
  offices: readonly { code: string; name: Readonly<Record<Locale, string>> | null }[];
}

/** Reads departments and offices from the configuration of grievances; none before the first one. */
export const placesOf = (
  configuration: Configuration | null,
  names: DepartmentNames = new Map(),
): Places => ({
  names,
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
    departments: [...departments]
      .map((value) => ({ value, label: places.names.get(value)?.[locale] ?? value }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale)),
    offices: [...offices].toSorted().map((value) => {
      const name = known.get(value)?.[locale];
      return { value, label: name ? `${value} · ${name}` : value };
    }),
  };
}

/** The names of a post's department and office, or their codes where no name is known. */
export function placeNames(
  { names, offices }: Places,
  { department, office }: Pick<ListedPost, 'department' | 'office'>,
  locale: Locale,
): { text: string; isCode: boolean }[] {
  const named = (code: string, name: string | undefined) => ({
    text: name ?? code,
    isCode: name === undefined,
  });
  return [
    ...(department ? [named(department, names.get(department)?.[locale])] : []),
    ...(office ? [named(office, offices.find(({ code }) => code === office)?.name?.[locale])] : []),
  ];
}
