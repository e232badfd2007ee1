import { LOCALES } from '@pune/i18n';
import { z } from 'zod';

export const OFFICES_API = '/api/offices';
export const ADDRESS_CHARACTERS_MAX = 200;

/** A ward office in the portal's published list (`/<locale>/offices/index.json`). */
const officeSchema = z.object({
  slug: z.string(),
  title: z.string(),
  code: z.string().nullable(),
  zone: z.number().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  officer: z.string().nullable(),
  hours: z.string().nullable(),
  collectionDay: z.string().nullable(),
  engineer: z.string().nullable(),
  localSource: z.string().nullable(),
  pinCodes: z.array(z.string()),
  localities: z.array(z.string()),
  areas: z.array(z.string()),
  also: z.array(z.string()).meta({ description: 'Names of its parts in the other languages.' }),
});
export const officesSchema = z.array(officeSchema);
export type WardOffice = z.output<typeof officeSchema>;

export const officesQuerySchema = z.strictObject({
  q: z
    .string()
    .max(ADDRESS_CHARACTERS_MAX)
    .transform((text) => text.normalize('NFC').trim())
    .default(''),
  lang: z.preprocess((value) => (value === '' ? undefined : value), z.enum(LOCALES).optional()),
});

/** How the offices of an answer were found; `none` if nothing in the address is known. */
export const FOUND_BY = ['pin', 'area', 'words', 'none'] as const;

export const officesAnswerSchema = z.object({
  by: z.enum(FOUND_BY),
  /** The PIN code or the name of the area that was recognised. */
  known: z.string().nullable(),
  offices: z
    .array(officeSchema)
    .meta({ description: 'Several if the PIN code or the area lies in several wards.' }),
});
export type OfficesAnswer = z.output<typeof officesAnswerSchema>;
