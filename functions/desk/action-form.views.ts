import type { Action, CaseRow, Field, Option, Refusal, Text } from '@pune/desk/case-type';
import type { Files } from '@pune/desk/kept-files';
import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { View } from '@pune/http/view';
import type { Officer } from '@pune/staff/officer';
import { field, input, type Tied } from '@pune/ui/field';
import { attributes, hidden, html, type Content, type Markup } from '@pune/ui/markup';
import { templateList } from '@pune/ui/template-list';
import { FILES_MAX, FORM_BYTES_MAX, isFileField } from './read-action.ts';

/** Whole megabytes for files; the rest of the form is small. */
export const FILES_MEGABYTES_MAX = Math.floor(FORM_BYTES_MAX / 1e6);

/** A field with what its case offers. */
export interface OfferedField {
  field: Field;
  options: readonly Option[];
  templates: readonly Text[];
}

/** Loads options and templates of an action's fields for a case. */
export const offeredFields = (
  { fields }: Action,
  found: CaseRow,
  officer: Officer,
): Promise<OfferedField[]> =>
  Promise.all(
    fields.map(async (one) => ({
      field: one,
      options: (await one.options?.(found, officer)) ?? [],
      templates: (await one.templates?.(found)) ?? [],
    })),
  );

export const fieldId = (name: string): string => `desk-${name}`;

const PHOTOS = 'image/jpeg,image/png,image/webp,image/heic';
const FILES = `${PHOTOS},application/pdf`;

function control({ field: one, options }: OfferedField, value: string, locale: Locale) {
  const T = t(locale);
  const required = one.required;
  switch (one.kind) {
    case 'choice':
      return (tied: Tied): Markup =>
        html`<select${attributes({ ...tied, required })}><option value="">${T('desk:option_choose')}</option>${options.map((option) => html`<option${attributes({ value: option.value, selected: option.value === value })}>${option.label(locale)}</option>`)}</select>`;
    case 'longtext':
      // A browser drops the first line end of a text area.
      return (tied: Tied): Markup =>
        html`<textarea${attributes({ ...tied, rows: 5, required, maxlength: one.charactersMax })}>
${value}</textarea>`;
    case 'date':
      return input({
        class: 's',
        type: 'text',
        inputmode: 'numeric',
        value,
        required,
        autocomplete: 'off',
      });
    case 'photos':
    case 'file':
      return input({ type: 'file', multiple: true, accept: one.kind === 'file' ? FILES : PHOTOS });
    case 'text':
      return input({ type: 'text', value, required, maxlength: one.charactersMax });
  }
}

function hintOf({ hint, kind, charactersMax }: Field, kept: number, locale: Locale): string {
  const T = t(locale);
  const shown = (value: number) => formatNumber(value, locale);
  const limits = { amount: shown(FILES_MAX), megabytes: shown(FILES_MEGABYTES_MAX) };
  return [
    hint?.(locale),
    kind === 'date' && T('desk:hint_date'),
    charactersMax && T('desk:hint_characters', { max: shown(charactersMax) }),
    kind === 'photos' && T('desk:hint_photos', limits),
    kind === 'file' && T('desk:hint_files', limits),
    kept > 0 && T('desk:files_kept', { amount: shown(kept) }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Prepared texts: the citizen's language is inserted, the officer's is shown beside it. */
function templatesOf({ field: one, templates }: OfferedField, found: CaseRow, locale: Locale) {
  const T = t(locale);
  const { citizenLanguage: lang } = found;
  return (
    templates.length > 0 &&
    templateList(
      T('desk:templates'),
      templates.map((text, n) => ({
        text: text(lang),
        lang,
        meaning: lang !== locale && html`<p class="soft" lang="${locale}">${text(locale)}</p>`,
        button: html`<button
          class="btn alt"
          type="submit"
          formnovalidate
          name="_template"
          value="${one.name}.${n}"
        >
          ${T('desk:action_template')}
        </button>`,
      })),
    )
  );
}

export interface FormContent {
  offered: readonly OfferedField[];
  found: CaseRow;
  typed: Readonly<Record<string, string>>;
  files: Files;
  refusals: readonly Refusal[];
}

function fieldOf(offered: OfferedField, content: FormContent, { locale }: View): Content {
  const { field: one } = offered;
  const label = one.label(locale);
  const kept = content.files[one.name]?.length ?? 0;
  const shown = {
    id: fieldId(one.name),
    name: one.name,
    label: one.required || one.oneOf ? label : t(locale)('desk:optional', { label }),
    hint: hintOf(one, kept, locale),
    error: content.refusals.find((refusal) => refusal.field === one.name)?.message(locale),
  };
  const camera =
    one.kind === 'photos' &&
    field(
      {
        id: `${shown.id}-camera`,
        name: one.name,
        label: t(locale)('desk:label_camera'),
      },
      input({ type: 'file', accept: PHOTOS, capture: 'environment' }),
    );
  return [
    templatesOf(offered, content.found, locale),
    field(shown, control(offered, content.typed[one.name] ?? '', locale)),
    camera,
  ];
}

/** The fields of an action, filled with what was typed. */
export const formFields = (content: FormContent, view: View): Content =>
  content.offered.map((offered) => fieldOf(offered, content, view));

/** The fields with which a form says on what it was decided. */
export interface FormState {
  version: number;
  seen: number;
  key: string;
  kept: string;
}

export const stateFields = ({ version, seen, key, kept }: FormState, { locale }: View) =>
  hidden({
    _lang: locale,
    _version: String(version),
    _seen: String(seen),
    _key: key,
    _kept: kept,
  });

export const hasFileField = ({ fields }: Action): boolean => fields.some(isFileField);
