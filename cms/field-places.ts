import { labelText } from './words/label-text.ts';

/** A field of a collection, on the server or in the admin. */
interface AnyField {
  name?: string;
  label?: unknown;
  fields?: readonly unknown[];
  tabs?: readonly unknown[];
}

export interface FieldPlace {
  label: string;
  /** The tab of the form with the field, if any. */
  tab?: string;
}

/** `validUntil` → `Valid until`. */
const inWords = (name: string): string =>
  name.charAt(0).toUpperCase() +
  name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const labelOf = ({ label, name = '' }: AnyField, language: string): string =>
  labelText(label, language) ?? inWords(name);

/**
 * Locates a field for an editor: its label as in the form, with the rows that contain it (`Versions
 * 2 > In force until`), and its tab.
 *
 * @param path Payload's path: `versions.1.inForceUntil`
 *
 * @param language the language of the labels on the server; a browser has one language
 * @returns `null` if the form has no such field
 */
export function placeOf(
  fields: readonly unknown[],
  path: string,
  language = 'en',
): FieldPlace | null {
  return find(fields as readonly AnyField[], path.split('.'), undefined, language);
}

function find(
  fields: readonly AnyField[],
  path: readonly string[],
  tab: string | undefined,
  language: string,
): FieldPlace | null {
  const [name, ...rest] = path;
  for (const field of fields) {
    if (!field.name) {
      const found = inside(field, path, tab, language);
      if (found) return found;
    } else if (field.name === name) return named(field, rest, tab, language);
  }
  return null;
}

/** Searches a field that adds nothing to the path: rows, collapsibles, tabs. */
function inside(
  field: AnyField,
  path: readonly string[],
  tab: string | undefined,
  language: string,
): FieldPlace | null {
  for (const each of (field.tabs ?? []) as readonly AnyField[]) {
    const found = each.name
      ? each.name === path[0]
        ? named(each, path.slice(1), labelOf(each, language), language)
        : null
      : find((each.fields ?? []) as AnyField[], path, labelOf(each, language), language);
    if (found) return found;
  }
  return field.fields ? find(field.fields as AnyField[], path, tab, language) : null;
}

function named(
  field: AnyField,
  rest: readonly string[],
  tab: string | undefined,
  language: string,
): FieldPlace {
  const here = labelOf(field, language);
  if (rest.length === 0) return { label: here, tab };
  const row = /^\d+$/.test(rest[0]!) ? Number(rest[0]) + 1 : null;
  const label = row === null ? here : `${here} ${row}`;
  const deeper =
    field.fields &&
    find(field.fields as AnyField[], row === null ? rest : rest.slice(1), tab, language);
  return { label: deeper ? `${label} > ${deeper.label}` : label, tab };
}

/**
 * The ids that Payload's forms give to the rows in which a field stands, the outermost first:
 * `footer-row-0` and `footer-0-links-row-3` for `footer.0.links.3.href`.
 */
export const rowIdsOf = (path: string): string[] =>
  path
    .split('.')
    .flatMap((part, at, parts) =>
      /^\d+$/.test(part) ? [`${parts.slice(0, at).join('-')}-row-${part}`] : [],
    );
