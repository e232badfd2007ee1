import { ValidationError, type DateField, type Field, type FieldHook } from 'payload';
import { isIso, typedDate, type Kind } from './typed-dates.ts';

const COMPONENT = '/components/DateField.tsx#DateField';

const kindOf = (field: DateField): Kind =>
  field.admin?.date?.pickerAppearance === 'dayAndTime' ? 'dayAndTime' : 'day';

/**
 * Converts a typed date to an instant in India's time, or refuses it. It runs for drafts too: they
 * are not validated, and the database would read `03/12/2026` as an American date.
 */
const readTyped =
  (field: DateField): FieldHook =>
  ({ collection, path, req, value }) => {
    if (typeof value !== 'string' || isIso(value)) return value;
    const typed = typedDate(value, kindOf(field));
    if (typed.kind === 'Empty') return null;
    if (typed.kind === 'Instant') return typed.iso;
    const errors = [{ message: typed.message, path: path.join('.') }];
    throw new ValidationError({ ...(collection && { collection: collection.slug }), errors, req });
  };

/**
 * Adds an input to a date field that reads Indian date formats, and the same parsing on the server.
 */
export const withTypedDates = (field: Field): Field =>
  field.type !== 'date'
    ? field
    : {
        ...field,
        admin: { ...field.admin, components: { ...field.admin?.components, Field: COMPONENT } },
        hooks: {
          ...field.hooks,
          beforeValidate: [readTyped(field), ...(field.hooks?.beforeValidate ?? [])],
        },
      };
