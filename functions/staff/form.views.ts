import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { choice } from '@pune/ui/choice';
import { errorSummary } from '@pune/ui/error-summary';
import { field as fieldOf, fieldGroup, input, type Field, type Tied } from '@pune/ui/field';
import { attributes, hidden, html, type Content, type Markup } from '@pune/ui/markup';
import { latinLanguage } from './person-name.views.ts';

export interface Option {
  value: string;
  label: string;
  /** The name of a checkbox that has one of its own; by default that of the field. */
  name?: string;
}

interface FieldBase {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
}
export type FormField = FieldBase &
  (
    | {
        kind: 'text' | 'email' | 'password' | 'code' | 'day' | 'number' | 'datetime';
        autocomplete?: string;
        charactersMax?: number;
      }
    | { kind: 'choice'; options: readonly Option[]; empty?: string }
    | { kind: 'ticks'; options: readonly Option[] }
    | { kind: 'longtext'; charactersMax?: number }
    /** A control of its own, with what stands below it; it shows no typed value. */
    | { kind: 'own'; control: (tied: Tied) => Content; below?: Content }
  );

export interface FormState {
  /** Typed values; those of ticks are separated by spaces. */
  values: Readonly<Record<string, string>>;
  /** Messages by field, in the officer's language; '' has a message about no field. */
  errors: Readonly<Record<string, string>>;
}
export const BLANK: FormState = { values: {}, errors: {} };

export interface Form {
  /** The prefix of the ids. */
  id: string;
  action: string;
  fields: readonly FormField[];
  submit: string;
  /** True for an action that takes rights away. */
  isDanger?: boolean;
  hidden?: Readonly<Record<string, string>>;
  /** True for a form with a file. */
  hasFile?: boolean;
  /** A question between the fields and the button. */
  question?: Content;
}

const INPUTS = {
  text: { type: 'text' },
  email: { type: 'email', inputmode: 'email', spellcheck: 'false' },
  password: { type: 'password' },
  code: { type: 'text', inputmode: 'numeric', class: 's mono' },
  day: { type: 'text', inputmode: 'numeric', class: 's' },
  number: { type: 'text', inputmode: 'decimal', class: 's' },
  datetime: { type: 'datetime-local' },
} as const;

/** The summary of errors above the form takes the focus. */
const field = (about: Field, write: (tied: Tied) => Content): Markup =>
  fieldOf(about, (tied) => write({ ...tied, autofocus: false }));

/** A field with its typed value and its error. */
export function fieldView(given: FormField, about: Field, value: string): Markup {
  if (given.kind === 'ticks')
    return fieldGroup(
      {
        id: about.id,
        name: given.name,
        legend: given.label,
        hint: given.hint,
        error: about.error,
      },
      given.options.map((option) =>
        choice({
          type: 'checkbox',
          name: option.name ?? given.name,
          value: option.value,
          label: option.label,
          isChecked: value.split(' ').includes(option.value),
        }),
      ),
    );
  if (given.kind === 'choice')
    return field(
      about,
      (tied) =>
        html`<select${attributes({ ...tied, required: given.required })}>${given.empty !== undefined && html`<option value="">${given.empty}</option>`}${given.options.map((option) => html`<option${attributes({ value: option.value, selected: option.value === value, lang: latinLanguage(option.label) })}>${option.label}</option>`)}</select>`,
    );
  if (given.kind === 'longtext')
    return field(
      about,
      (tied) =>
        html`<textarea${attributes({ ...tied, rows: 6, required: given.required, maxlength: given.charactersMax })}>
${value}</textarea>`,
    );
  if (given.kind === 'own')
    return field(about, (tied) => html`${given.control(tied)}${given.below}`);
  const { autocomplete, charactersMax: maxlength, required } = given;
  const isSecret = given.kind === 'password' || given.kind === 'code';
  return field(
    about,
    input({
      ...INPUTS[given.kind],
      autocomplete: autocomplete ?? 'off',
      maxlength,
      required,
      ...(!isSecret && { value }),
    }),
  );
}

/** A form with what was typed, its errors beside the fields, and a summary on top. */
export function formView(form: Form, { values, errors }: FormState, locale: Locale): Content {
  const idOf = (name: string) => `${form.id}-${name}`;
  const named = form.fields.map(({ name }) => name);
  const entries = Object.entries(errors).map(([name, detail]) => ({
    detail,
    target: named.includes(name) ? idOf(name) : null,
  }));
  const heading = t(locale)('functions:form_problems');
  const summary = entries.length > 0 && errorSummary({ prefix: form.id, heading, errors: entries });
  const fields = form.fields.map((given) =>
    fieldView(
      given,
      {
        id: idOf(given.name),
        name: given.name,
        label: given.label,
        hint: given.hint,
        error: errors[given.name],
      },
      values[given.name] ?? '',
    ),
  );
  const enctype = form.hasFile && html` enctype="multipart/form-data"`;
  return html`<form class="form" action="${form.action}" method="post"${enctype}>
    ${summary}${hidden({ language: locale, ...form.hidden })}${fields}${form.question}
    <button class="btn${form.isDanger && ' bad'}" type="submit">${form.submit}</button>
  </form>`;
}
