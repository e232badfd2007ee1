import { grievanceSchema, GRIEVANCE_FIELDS, PHOTO_BYTES_MAX } from '@pune/grievances/schema';
import { gatherAnswers, isAnswerField } from '@pune/grievances/questions.schema';
import { readFields } from '@pune/http/bodies';

/** The maximum size of a photo with its texts. */
const MULTIPART_BYTES_MAX = PHOTO_BYTES_MAX + 100_000;

/** Ten questions, each a list of thirty values, beside the other fields. */
const PARTS_MAX = 350;

/** Reads a filing from a form (with or without a photo) or from JSON. */
export async function readFiling(request: Request) {
  const read = await readFields(request, {
    schema: grievanceSchema,
    fields: GRIEVANCE_FIELDS,
    types: ['json', 'form', 'multipart'],
    files: { fields: ['photo'], bytesMax: MULTIPART_BYTES_MAX },
    more: { isField: isAnswerField, gather: gatherAnswers },
    partsMax: PARTS_MAX,
    // People see latitude and longitude as one field.
    place: (field) => (field === 'longitude' ? 'latitude' : field),
  });
  if ((read.kind !== 'Read' && read.kind !== 'Invalid') || read.files.length < 2) return read;
  const refusals =
    read.kind === 'Invalid' ? read.refusals.filter(({ field }) => field !== 'photo') : [];
  return {
    kind: 'Invalid' as const,
    refusals: [...refusals, { field: 'photo', message: 'error_photo_many' }],
    typed: read.typed,
    files: read.files,
    aadhaarFields: read.aadhaarFields,
  };
}
