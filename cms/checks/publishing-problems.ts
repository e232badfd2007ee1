import {
  beforeValidateTraverseFields,
  deepCopyObjectSimple,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type ValidationFieldError,
} from 'payload';
import { holderOf, nameOf } from '@pune/content-models/numbers';
import { fieldProblems } from '../handovers/problems.ts';
import { uniqueClash } from '../unique-clashes.ts';

/**
 * The reasons for which publishing a form would be refused, by the rules of the save itself: the
 * validations of the fields, the hooks of the collection, and the unique values.
 */

type Values = Record<string, unknown>;
type Original = (Values & { id: number | string }) | null;

export interface Problem {
  /** The path of the field in the form. */
  path: string;
  message: string;
  /** The document that has this value already. */
  other?: { id: string; title: string };
}

/**
 * @param id `null` for a form that was never saved
 * @param form the values of the form, in the language of the request
 */
export async function publishingProblems(
  req: PayloadRequest,
  slug: string,
  id: number | string | null,
  form: Values,
): Promise<Problem[]> {
  const collection = req.payload.collections[slug as CollectionSlug]!.config;
  const original = id === null ? null : await originalOf(req, slug, id);
  const errors: ValidationFieldError[] = [];
  const data = await prepared(collection, form, original, req, errors);
  await applyRules(collection, data, original, req, errors);
  errors.push(...(await fieldProblems(collection, data, original, req)));
  const problems = errors.map(({ path, message }): Problem => ({ path, message }));
  const clash = await uniqueClash(req.payload, { collection: slug, id: original?.id, data });
  if (clash)
    problems.push({
      path: clash.path,
      message: clash.message,
      other: { id: String(clash.other.id), title: clash.other.title },
    });
  return withHolder(req, slug, original, data, onePerField(problems));
}

const originalOf = (req: PayloadRequest, slug: string, id: number | string): Promise<Original> =>
  req.payload.findByID({
    collection: slug as 'pages',
    id,
    depth: 0,
    draft: true,
    fallbackLocale: false,
    showHiddenFields: true,
    overrideAccess: true,
    disableErrors: true,
    req,
  }) as never;

/** Adds the errors of a rule that refuses by throwing. */
async function collecting<Result>(
  errors: ValidationFieldError[],
  rule: () => Promise<Result> | Result,
): Promise<Result | undefined> {
  try {
    return await rule();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    errors.push(...error.data.errors);
    return undefined;
  }
}

/** Completes the values as a save does before it validates them: the address, the department. */
async function prepared(
  collection: SanitizedCollectionConfig,
  form: Values,
  original: Original,
  req: PayloadRequest,
  errors: ValidationFieldError[],
): Promise<Values> {
  // Hooks of fields mutate what they get.
  let data = { ...(deepCopyObjectSimple(form as never) as Values), _status: 'published' };
  const operation = original ? ('update' as const) : ('create' as const);
  await collecting(errors, () =>
    beforeValidateTraverseFields({
      id: original?.id,
      collection,
      context: req.context,
      data,
      doc: (original ?? {}) as typeof data,
      fields: collection.fields,
      global: null,
      operation,
      overrideAccess: true,
      parentIndexPath: '',
      parentPath: '',
      parentSchemaPath: '',
      req,
      siblingData: data,
      siblingDoc: original ?? {},
    }),
  );
  for (const hook of collection.hooks.beforeValidate) {
    const changed = await collecting(errors, () =>
      hook({
        collection,
        context: req.context,
        data,
        operation,
        originalDoc: original ?? undefined,
        req,
      }),
    );
    data = (changed as typeof data | undefined) ?? data;
  }
  return data;
}

/** Asks the rules that `withEditorial` gives the collection, and its hooks before a change. */
async function applyRules(
  collection: SanitizedCollectionConfig,
  data: Values,
  original: Original,
  req: PayloadRequest,
  errors: ValidationFieldError[],
): Promise<void> {
  const rules = (collection.custom?.publishingRules ?? []) as CollectionBeforeChangeHook[];
  for (const rule of rules)
    await collecting(errors, () =>
      rule({
        collection,
        context: req.context,
        data,
        operation: original ? 'update' : 'create',
        originalDoc: original ?? undefined,
        req,
      }),
    );
}

const onePerField = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ path }, n) => problems.findIndex((problem) => problem.path === path) === n);

/** Adds the document that has the number already. */
async function withHolder(
  req: PayloadRequest,
  slug: string,
  original: Original,
  data: Values,
  problems: Problem[],
): Promise<Problem[]> {
  const problem = problems.find(({ path, other }) => path === 'number' && !other);
  if (!problem || typeof data.number !== 'string') return problems;
  const holder = await holderOf(req, slug, data.number);
  if (!holder || String(holder.id) === String(original?.id)) return problems;
  return problems.map((one) =>
    one === problem ? { ...one, other: { id: String(holder.id), title: nameOf(holder) } } : one,
  );
}
