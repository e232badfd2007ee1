import { dayOf } from '@pune/content-models/content-model';
import type { Locale } from '@pune/i18n';
import { LANGUAGES } from '../languages.ts';

/**
 * Facts that the guidelines for government sites ask for (GIGW 3.0: content ownership, review,
 * validity, alternative text, language of downloads) and that a text can be published without. Pure.
 */

export interface Advice {
  /** The path of the field in the form. */
  path: string;
  message: string;
}

/** A file that the text shows. */
export interface ShownFile {
  path: string;
  name: string;
  isPdf: boolean;
  /** The alternative text in the language of the form. */
  alt: string | null;
  /** The languages of a document. */
  languages: readonly string[];
  /** The finding of the reading of a PDF, such as scanned pages. */
  warning: string | null;
}

export interface Text {
  collection: string;
  /** The names of the fields of this type. */
  fields: ReadonlySet<string>;
  values: Record<string, unknown>;
  files: readonly ShownFile[];
  /** The language of the form. */
  language: Locale;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === false;

/** @param today the calendar day in India */
export function adviceFor(text: Text, today: string): Advice[] {
  return [
    ...owner(text),
    ...review(text, today),
    ...validity(text, today),
    ...text.files.flatMap((file) => ofFile(file, text.language)),
  ];
}

function owner({ collection, fields, values }: Text): Advice[] {
  if (!fields.has('department') || !isEmpty(values.department)) return [];
  if (!fields.has('issuer'))
    return [
      {
        path: 'department',
        message:
          collection === 'circulars'
            ? 'Choose the department that issued this: readers see the issuer.'
            : 'Choose the department that owns this: readers see who answers for the text.',
      },
    ];
  return isEmpty(values.issuer)
    ? [{ path: 'issuer', message: 'Choose the department that issued this, or write the issuer.' }]
    : [];
}

function review({ fields, values }: Text, today: string): Advice[] {
  const advice: Advice[] = [];
  if (fields.has('reviewedOn') && isEmpty(values.reviewedOn))
    advice.push({
      path: 'reviewedOn',
      message: 'Give the day of the last review: the page shows it.',
    });
  if (!fields.has('reviewOn')) return advice;
  if (isEmpty(values.reviewOn))
    advice.push({ path: 'reviewOn', message: 'Give the day by which this is to be reviewed.' });
  else if (isPast(values.reviewOn, today))
    advice.push({
      path: 'reviewOn',
      message:
        'The day of review has passed, and the page says so. Review the text, then give the next day.',
    });
  return advice;
}

const isPast = (value: unknown, today: string): boolean =>
  !Number.isNaN(Date.parse(String(value))) && dayOf(String(value)) < today;

function validity({ collection, values }: Text, today: string): Advice[] {
  const advice: Advice[] = [];
  const isForm = collection === 'documents' && values.kind === 'form';
  if ((collection === 'circulars' || isForm) && isEmpty(values.validFrom))
    advice.push({ path: 'validFrom', message: 'Give the day from which this is valid.' });
  if (!isEmpty(values.validUntil) && isPast(values.validUntil, today))
    advice.push({
      path: 'validUntil',
      message:
        'The last day of validity has passed: the page says that this is no longer in force.',
    });
  const hasWindow = !['closesOn', 'windowNote', 'hasEnded'].every((name) => isEmpty(values[name]));
  if (collection === 'schemes' && !hasWindow)
    advice.push({
      path: 'closesOn',
      message: 'Give the last day to apply, or say in words when one may apply.',
    });
  return advice;
}

function ofFile({ path, name, isPdf, alt, languages, warning }: ShownFile, language: Locale) {
  const advice: Advice[] = [];
  if (isEmpty(alt?.trim()))
    advice.push({
      path,
      message: `The file ${name} has no alternative text in ${LANGUAGES[language]}. Write it on the page of the file.`,
    });
  if (isPdf && languages.length === 0)
    advice.push({
      path,
      message: `The file ${name} does not say in which language it is. Choose it on the page of the file.`,
    });
  if (warning) advice.push({ path, message: `The file ${name}: ${warning}` });
  return advice;
}
