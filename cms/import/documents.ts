import {
  afterReadTraverseFields,
  beforeChangeTraverseFields,
  beforeValidateTraverseFields,
  deepCopyObjectSimple,
  type PayloadRequest,
  type RequestContext,
  type SanitizedCollectionConfig,
} from 'payload';
import { namedFields } from '@pune/content-models/example-data';
import type { Locale } from '@pune/i18n';
import type { RowProblem } from './row-problems.ts';
import { inLanguage, languagesOf, type Values } from './values.ts';

/** A document in the database's format: localised fields by language. */
export type StoredDocument = Record<string, unknown> & {
  id?: number | string;
  updatedAt?: string;
  createdAt?: string;
};

/** The fixed arguments of Payload's field traversal. */
const WALK = {
  global: null,
  overrideAccess: true,
  parentIndexPath: '',
  parentIsLocalized: false,
  parentPath: '',
  parentSchemaPath: '',
} as const;

/** Copies one language of a document; the others are not needed. */
function only(
  { flattenedFields }: SanitizedCollectionConfig,
  stored: StoredDocument,
  locale: Locale,
): StoredDocument {
  const doc = { ...stored };
  for (const field of flattenedFields) {
    const value = doc[field.name];
    if (
      'localized' in field &&
      field.localized &&
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value)
    )
      doc[field.name] = { [locale]: (value as Record<string, unknown>)[locale] };
  }
  return doc;
}

/**
 * Reads a stored document in one language, as Payload returns it: relations as ids, no fallback for
 * missing values.
 */
export async function read(
  config: SanitizedCollectionConfig,
  stored: StoredDocument,
  locale: Locale,
  req: PayloadRequest,
): Promise<StoredDocument> {
  const doc = deepCopyObjectSimple(only(config, stored, locale) as never) as StoredDocument;
  const [fieldPromises, populationPromises]: Promise<void>[][] = [[], []];
  afterReadTraverseFields({
    ...WALK,
    collection: config,
    context: req.context,
    currentDepth: 1,
    depth: 0,
    doc,
    draft: false,
    fallbackLocale: false as never,
    fieldDepth: 0,
    fieldPromises: fieldPromises!,
    fields: config.fields,
    findMany: false,
    flattenLocales: true,
    locale,
    populationPromises: populationPromises!,
    req,
    showHiddenFields: false,
    siblingDoc: doc,
  });
  while (fieldPromises!.length > 0 || populationPromises!.length > 0)
    await Promise.all([...fieldPromises!.splice(0), ...populationPromises!.splice(0)]);
  return doc;
}

export interface Composition {
  config: SanitizedCollectionConfig;
  values: Values;
  /**
   * Builds the request for a language; `openRules` answers the queries of field validations on it.
   */
  requestIn: (locale: Locale, context: RequestContext) => PayloadRequest;
  /** The existing document. */
  known?: StoredDocument;
  /** True for a draft, which may lack required fields. */
  isDraft: boolean;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);
const at = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
      data,
    );

/**
 * Formats a path as an editor sees the field: array items counted from 1, the language at the end
 * of localised fields.
 */
function fieldAt({ fields }: SanitizedCollectionConfig, path: string, locale: Locale): string {
  let known = namedFields(fields);
  let isLocalized = false;
  for (const name of path.split('.')) {
    const field = known.get(name);
    if (field && 'localized' in field && field.localized) isLocalized = true;
    if (field && 'fields' in field) known = namedFields(field.fields);
  }
  return (
    path
      .split('.')
      .map((name) => (/^\d+$/.test(name) ? Number(name) + 1 : name))
      .join('.') + (isLocalized ? `.${locale}` : '')
  );
}

/**
 * Composes a document in all its languages as the CMS would save it: it runs the hooks and
 * validations of the fields for one language after the other, as if an editor saved each, without
 * writing anything.
 */
export async function compose({ config, values, requestIn, known, isDraft }: Composition): Promise<{
  stored: StoredDocument;
  context: RequestContext;
  problems: RowProblem[];
}> {
  const operation = known ? 'update' : 'create';
  const problems = new Map<string, RowProblem>();
  let stored: StoredDocument = known ?? {};
  let slug: unknown;
  const context: RequestContext = {};
  for (const locale of languagesOf(values)) {
    const req = requestIn(locale, context);
    const doc = known ? await read(config, stored, locale, req) : {};
    // Hooks mutate their input: `inLanguage` creates a copy.
    let data = {
      ...(inLanguage(values, locale) as StoredDocument),
      ...(slug !== undefined && { slug }),
      _status: isDraft ? 'draft' : 'published',
    } as StoredDocument;
    if (!config.versions) delete data._status;
    const walk = {
      ...WALK,
      id: known?.id,
      collection: config,
      context,
      doc,
      fields: config.fields,
      operation,
      req,
      siblingDoc: doc,
    } as const;
    await beforeValidateTraverseFields({ ...walk, data, siblingData: data });
    for (const hook of config.hooks.beforeValidate ?? [])
      data =
        (await hook({ collection: config, context, data, operation, originalDoc: doc, req })) ||
        data;
    for (const hook of config.hooks.beforeChange ?? [])
      data =
        (await hook({ collection: config, context, data, operation, originalDoc: doc, req })) ||
        data;
    const errors: { path: string; message: string }[] = [];
    const merges: (() => unknown)[] = [];
    await beforeChangeTraverseFields({
      ...walk,
      data,
      siblingData: data,
      docWithLocales: stored,
      siblingDocWithLocales: stored,
      errors: errors as never,
      mergeLocaleActions: merges as never,
      fieldLabelPath: '',
      skipValidation: false,
    });
    for (const { path, message } of errors) {
      if (isDraft && isEmpty(at(data, path))) continue;
      const field = fieldAt(config, path, locale);
      problems.set(`${field} ${message}`, { field, message });
    }
    // Merging combines the languages: an array item must be merged before its fields.
    for (const merge of merges) await merge();
    slug = data.slug;
    stored = known
      ? { ...data, id: known.id, createdAt: known.createdAt, updatedAt: known.updatedAt }
      : data;
  }
  return { stored, context, problems: [...problems.values()] };
}
