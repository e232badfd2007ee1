import {
  beforeChangeTraverseFields,
  deepCopyObjectSimple,
  ValidationError,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type ValidationFieldError,
} from 'payload';

type Original = (Record<string, unknown> & { id: number | string }) | null;

/**
 * Judges the fields of a text by their own rules, as Payload does when it publishes.
 *
 * @param original the stored document; `null` for a new one
 * @returns the invalid fields
 */
export async function fieldProblems(
  collection: SanitizedCollectionConfig,
  values: Record<string, unknown>,
  original: Original,
  req: PayloadRequest,
): Promise<ValidationFieldError[]> {
  // Hooks of fields mutate what they get.
  const data = deepCopyObjectSimple(values as never) as Record<string, unknown>;
  const doc = original ?? {};
  const errors: ValidationFieldError[] = [];
  await beforeChangeTraverseFields({
    id: original?.id,
    collection,
    context: req.context,
    data,
    doc,
    docWithLocales: {},
    errors,
    fieldLabelPath: '',
    fields: collection.fields,
    global: null,
    mergeLocaleActions: [],
    operation: original ? 'update' : 'create',
    overrideAccess: true,
    parentIndexPath: '',
    parentIsLocalized: false,
    parentPath: '',
    parentSchemaPath: '',
    req,
    siblingData: data,
    siblingDoc: doc,
    siblingDocWithLocales: {},
    skipValidation: false,
  });
  return errors;
}

/**
 * Refuses a text with invalid fields, as Payload does a moment later: an editor corrects these first,
 * and is asked for a reason only for a text that could be published.
 *
 * @param original the stored document; `null` for a new one
 */
export async function refuseInvalid(
  collection: SanitizedCollectionConfig,
  values: Record<string, unknown>,
  original: Original,
  req: PayloadRequest,
): Promise<void> {
  const errors = await fieldProblems(collection, values, original, req);
  if (errors.length > 0)
    throw new ValidationError(
      { id: original?.id, collection: collection.slug, errors, req },
      req.t,
    );
}
