import {
  CODE_PATTERN,
  DATATYPES,
  isFreeText,
  isList,
  KEY_PATTERN,
  LIMITS,
  RESERVED_CODES,
  TIME_PATTERN,
  type Datatype,
} from '@pune/content-models/grievance-configuration/limits';
import { LOCALES, type Locale } from '@pune/i18n';
import { canonicalJson, sha256OfJson } from '@pune/std/canonical-json';
import { z } from 'zod';
import { GRIEVANCE_STATUSES } from './grievances.constants.ts';

/**
 * The configuration of grievances, as editors publish it. Categories, hours and words change there
 * without a release of the code. A case keeps the version under which it was filed.
 */

const DAYS_OF_WEEK = 7;
const VILLAGES_MAX = 100;
const NAME_CHARACTERS_MAX = 160;

/** A text without blanks around it. Parsing changes no value, so that the digest stays the same. */
const text = (charactersMax: number) =>
  z
    .string()
    .max(charactersMax)
    .regex(/^\S(.*\S)?$/s, { error: 'Expected a text without blanks around it' });

/** A text in each of the three languages. */
const localized = (charactersMax: number) => {
  const each = text(charactersMax);
  return z.strictObject(
    Object.fromEntries(LOCALES.map((locale) => [locale, each])) as Record<Locale, typeof each>,
  );
};
const label = localized(LIMITS.labelCharacters);
/** Names of offices and villages are those of other documents. */
const name = localized(NAME_CHARACTERS_MAX);

/** A code is stored with each case, so it never changes: `street_light`. */
const code = z.string().regex(CODE_PATTERN);
/** The code of a ward office: `WO-03`. */
export const OFFICE_PATTERN = /^[A-Z0-9][A-Z0-9-]{0,19}$/;
const officeId = z.string().regex(OFFICE_PATTERN);
/** The address of a department's page: `solid-waste-management`. */
const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** A time of day in India: `10:00`. */
const time = z.string().regex(TIME_PATTERN);
/** Office hours: time outside `hours`, and on holidays, does not count. */
const hours = z.int().min(1).max(LIMITS.hours);

/** Refuses lists in which two entries have the same key. */
const unique = <T extends z.ZodType>(
  list: z.ZodArray<T>,
  keyName: string,
  keyOf: (entry: z.output<T>) => string,
) =>
  list.superRefine((entries, context) => {
    const seen = new Set<string>();
    entries.forEach((entry, index) => {
      const value = keyOf(entry);
      if (seen.has(value))
        context.addIssue({
          code: 'custom',
          path: [index, keyName],
          message: `${keyName} ${value} occurs twice`,
        });
      seen.add(value);
    });
  });

const valueSchema = z.strictObject({ key: z.string().regex(KEY_PATTERN), name: label });

/** A question that the form of a category asks; the attribute of its service in Open311. */
const questionSchema = z
  .strictObject({
    code: code.refine((given) => !RESERVED_CODES.includes(given), {
      error: 'This code is that of an attribute of every service',
    }),
    label: localized(LIMITS.questionCharacters),
    hint: localized(LIMITS.hintCharacters).optional(),
    datatype: z.enum(Object.keys(DATATYPES) as [Datatype, ...Datatype[]]),
    required: z.boolean(),
    /** True if anybody sees the answer; else the office and the reporter alone see it. */
    isPublic: z.boolean(),
    values: unique(
      z.array(valueSchema).min(2).max(LIMITS.values),
      'key',
      ({ key }) => key,
    ).optional(),
  })
  .refine(({ datatype, values }) => isList(datatype) === (values !== undefined), {
    path: ['values'],
    error: 'A list has values, and nothing else has',
  })
  .refine(({ datatype, isPublic }) => !(isPublic && isFreeText(datatype)), {
    path: ['isPublic'],
    error: 'Free text can hold personal data, so it is never public',
  });

const categorySchema = z
  .strictObject({
    code,
    label,
    /** The department that is responsible. */
    department: slug,
    acknowledgeHours: hours,
    resolveHours: hours,
    /** The form offers active categories. A category that cases use is never removed. */
    isActive: z.boolean(),
    /** More words by which citizens find the category, in any language. */
    keywords: z.array(text(LIMITS.keywordCharacters)).max(LIMITS.keywords),
    /** In the order of the form. Absent without questions: earlier versions keep their digest. */
    questions: unique(
      z.array(questionSchema).min(1).max(LIMITS.questions),
      'code',
      ({ code: of }) => of,
    ).optional(),
  })
  .refine(({ acknowledgeHours, resolveHours }) => acknowledgeHours <= resolveHours, {
    path: ['resolveHours'],
    error: 'A case cannot be due for resolution before it is due for acknowledgement',
  });

const dayHoursSchema = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'The offices must close after they open',
  });

/** The office hours of each weekday in India's time, Monday first; `null` for a closed day. */
const weekSchema = z
  .array(dayHoursSchema.nullable())
  .length(DAYS_OF_WEEK)
  .refine((week) => week.some((day) => day !== null), {
    error: 'A week without an open day would stop all SLA clocks',
  });

const holidaySchema = z.strictObject({ date: z.iso.date(), name: label });

const officeSchema = z.strictObject({
  id: officeId,
  name,
  /** Degrees (WGS 84); `null` if the place of the office is not known. */
  longitude: z.number().min(-180).max(180).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  /** Villages that the office serves. */
  villages: z.array(name).max(VILLAGES_MAX),
});

const templateSchema = z.strictObject({
  code,
  label,
  /** The states in which officers can choose the template. */
  states: z.array(z.enum(GRIEVANCE_STATUSES)).min(1),
  text: localized(LIMITS.templateCharacters),
});

/** The contents of the published file. Its version is the digest of these contents. */
export const configurationSchema = z.strictObject({
  categories: unique(
    z.array(categorySchema).min(1).max(LIMITS.categories),
    'code',
    ({ code: of }) => of,
  ).refine((categories) => categories.some(({ isActive }) => isActive), {
    error: 'Without an active category nothing can be reported',
  }),
  hours: weekSchema,
  holidays: unique(z.array(holidaySchema).max(LIMITS.holidays), 'date', ({ date }) => date),
  offices: unique(z.array(officeSchema).min(1).max(LIMITS.offices), 'id', ({ id }) => id),
  templates: unique(z.array(templateSchema).max(LIMITS.templates), 'code', ({ code: of }) => of),
});

export type ConfigurationContents = z.output<typeof configurationSchema>;
/** `version`: SHA-256 of the canonical JSON (RFC 8785) of the contents, 64 hexadecimal digits. */
export type Configuration = ConfigurationContents & { readonly version: string };
export type ConfigurationCategory = ConfigurationContents['categories'][number];
export type ConfigurationQuestion = NonNullable<ConfigurationCategory['questions']>[number];
export type WeekHours = ConfigurationContents['hours'];
export type Holiday = ConfigurationContents['holidays'][number];
export type ConfigurationOffice = ConfigurationContents['offices'][number];
export type ReplyTemplate = ConfigurationContents['templates'][number];

export type ParsedConfiguration =
  | { kind: 'Parsed'; configuration: Configuration }
  /** Each problem names the path of a value: `categories.3.label.mr: …`. */
  | { kind: 'ConfigurationInvalid'; problems: string[] };

/** The bytes of the published file, whose SHA-256 is the version. */
export function canonicalConfiguration(
  configuration: ConfigurationContents & { version?: string },
): string {
  const { version: _, ...contents } = configuration;
  return canonicalJson(contents);
}

/** Checks the parsed JSON of a published file, and computes its version. */
export function parseConfiguration(value: unknown): ParsedConfiguration {
  const parsed = configurationSchema.safeParse(value);
  if (!parsed.success)
    return {
      kind: 'ConfigurationInvalid',
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  const contents = parsed.data;
  return { kind: 'Parsed', configuration: { ...contents, version: sha256OfJson(contents) } };
}

/** Finds a category, also one that is no longer active. */
export const categoryIn = (
  { categories }: Pick<Configuration, 'categories'>,
  categoryCode: string,
): ConfigurationCategory | undefined =>
  categories.find((category) => category.code === categoryCode);

export const officeIn = (
  { offices }: Pick<Configuration, 'offices'>,
  id: string,
): ConfigurationOffice | undefined => offices.find((office) => office.id === id);

/** The name of a category; its code if the configuration is unavailable. */
export const categoryLabel = (
  configuration: Configuration | null,
  categoryCode: string,
  locale: Locale,
): string =>
  (configuration && categoryIn(configuration, categoryCode)?.label[locale]) ?? categoryCode;

/** The name of a ward office; its code if the configuration is unavailable. */
export const officeName = (
  configuration: Configuration | null,
  id: string,
  locale: Locale,
): string => (configuration && officeIn(configuration, id)?.name[locale]) ?? id;
