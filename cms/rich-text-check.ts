import type { PayloadRequest, RichTextField, RichTextFieldValidation } from 'payload';
import { richText as validRichText } from 'payload/shared';
import { checkRichText, type References } from '@pune/content-models/rich-text.rules';
import { isLocale } from '@pune/i18n';

/**
 * Adds a validation to a rich text field: before publishing, pages must be able to show its
 * content, and its references must exist.
 */
export const withRichTextCheck = (field: RichTextField): RichTextField => ({
  ...field,
  validate: (async (value, options) => {
    for (const text of textsOf(value)) {
      const checked = checkRichText(text);
      const problem =
        'problem' in checked ? checked.problem : await missing(options.req, checked.references);
      if (problem) return problem;
    }
    return validRichText(value, options as never);
  }) as RichTextFieldValidation,
});

/** A save of all languages at once contains a text for each. */
const textsOf = (value: unknown): unknown[] =>
  value &&
  typeof value === 'object' &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every(isLocale)
    ? Object.values(value)
    : [value];

/** @returns a message about the first reference without a target, or null */
async function missing(req: PayloadRequest, references: References): Promise<string | null> {
  for (const [collection, group] of Map.groupBy(references, (reference) => reference.collection)) {
    const ids = [...new Set(group.map(({ id }) => id))];
    const { docs } = await req.payload.find({
      collection: collection as 'pages',
      where: { id: { in: ids } },
      select: {},
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    });
    const there = new Set(docs.map(({ id }) => String(id)));
    const lost = group.find(({ id }) => !there.has(id));
    if (lost)
      return `${lost.place} leads to ${collection === 'media' ? 'a file' : 'a page'} that was deleted. Choose another, or remove it.`;
  }
  return null;
}
