import type { Locale } from '@pune/i18n';

export type Localized<T> = Record<Locale, T>;

type IsRichText<V> = V extends { root: unknown } ? true : false;
type IsDocument<V> = V extends { id: number; updatedAt: string } ? true : false;

type ExampleValue<V> =
  IsRichText<V> extends true
    ? Localized<string>
    : IsDocument<V> extends true
      ? string
      : V extends number | boolean
        ? V
        : V extends string
          ? V | Localized<string>
          : V extends { relationTo: infer R extends string; value: unknown }
            ? { relationTo: R; value: string }
            : V extends (infer I)[]
              ? ExampleValue<I>[]
              : V extends object
                ? { [K in keyof V]?: ExampleField<NonNullable<V[K]>> }
                : V;

type RelationAsSlug<V> = V extends number | { id: number; updatedAt: string }
  ? Extract<V, object> extends never
    ? V
    : string
  : V;

/**
 * An example document as written by hand: text in three languages, rich text in the markup of
 * `richText()`, related documents by slug. Seeds, tests and documentation share the examples.
 */
export type Example<Source> = { slug: string } & {
  [
    K in Exclude<keyof Source, 'id' | 'slug' | 'createdAt' | 'updatedAt' | '_status'>
  ]?: ExampleField<NonNullable<Source[K]>>;
};

type ExampleField<V> =
  Extract<V, { id: number; updatedAt: string }> extends never
    ? V extends (infer I)[]
      ? Extract<I, { id: number; updatedAt: string }> extends never
        ? ExampleValue<I>[]
        : string[]
      : ExampleValue<V>
    : RelationAsSlug<string>;
