import { z } from 'zod';
import { wardOfficeSchema } from '../payments.schema.ts';
import { addressWords, nameWords } from './owner-words.ts';

/** Messages of fields are keys of `payments`. */
const key = <K extends `error_${string}`>(name: K): K => name;

export const OWNER_TEXT_MAX = 120;
const ownerText = (error: `error_${string}`) =>
  z
    .string({ error })
    .trim()
    .min(1, { error })
    .max(OWNER_TEXT_MAX, { error })
    .refine((text) => !/\p{Cc}/u.test(text), { error });
/** A search for bills without their number: all three are needed. */
export const ownerSearchSchema = z.strictObject({
  wardOffice: wardOfficeSchema,
  name: ownerText(key('error_name_words')).refine((name) => nameWords(name).length > 1, {
    error: key('error_name_words'),
  }),
  address: ownerText(key('error_address_words')).refine(
    (address) => {
      const { numbers, words } = addressWords(address);
      return words.length > 0 && numbers.length + words.length > 1;
    },
    { error: key('error_address_words') },
  ),
});
export type OwnerSearch = z.output<typeof ownerSearchSchema>;
