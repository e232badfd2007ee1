import { choice } from './choice.ts';
import { attributes, html, type Attributes, type Content, type Markup } from './markup.ts';

/** The class that marks a field with an error. */
export const WRONG = 'err';

export const hintId = (id: string): string => `${id}-hint`;
export const errorId = (id: string): string => `${id}-error`;

/** The error beside a field; `isAlert` if no summary above the form announces it. */
export const fieldError = (id: string, text: Content, isAlert = false): Markup =>
  html`<p class="msg" id="${errorId(id)}"${isAlert && html` role="alert"`}>${text}</p>`;

/** The attributes that associate a control with its label, its hint and its error. */
export type Tied = Attributes & { id: string; name: string };

export interface Field {
  /** The id of the control. */
  id: string;
  name: string;
  label: Content;
  hint?: Content;
  /** The error of the last attempt, which is announced. */
  error?: Content;
  /** The id of an error at another field that is about this field too. */
  sharedErrorId?: string | null;
}

const isWrong = ({ error, sharedErrorId }: Pick<Field, 'error' | 'sharedErrorId'>): boolean =>
  Boolean(error || sharedErrorId);

const tiedOf = (field: Field): Tied => {
  const { id, name, hint, error, sharedErrorId } = field;
  const described = [hint && hintId(id), error && errorId(id), sharedErrorId];
  return {
    id,
    name,
    ...(described.some(Boolean) && { 'aria-describedby': described.filter(Boolean).join(' ') }),
    ...(isWrong(field) && { 'aria-invalid': 'true' }),
    ...(error && { autofocus: true }),
  };
};

/** A control with its label, hint and error. */
export function field(given: Field, control: (tied: Tied) => Content): Markup {
  const { id, name, label, hint, error } = given;
  return html`<div class="f${isWrong(given) ? ` ${WRONG}` : ''}" data-field="${name}"> <label for="${id}">${label}</label> ${hint && html`<span class="hint" id="${hintId(id)}">${hint}</span> `}${error && fieldError(id, error, true)}${control(tiedOf(given))} </div>`;
}

/** An input of a field. */
export const input =
  (own: Attributes) =>
  ({ id, name, ...tied }: Tied): Markup => {
    const { class: kind, ...rest } = own;
    return html`<input${attributes({ id, class: kind, name, ...rest, ...tied })}>`;
  };

/** The input of a code from a message: phones show digits and offer the code. */
export const codeInput = (own: Attributes): ((tied: Tied) => Markup) =>
  input({
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    required: true,
    ...own,
  });

/** The input of a mobile number, which phones fill from their own. */
export const mobileInput = (own: Attributes): ((tied: Tied) => Markup) =>
  input({
    type: 'tel',
    inputmode: 'tel',
    autocomplete: 'tel',
    maxlength: 20,
    required: true,
    ...own,
  });

/** An error that a script fills and shows. */
export const scriptError = (): Markup => html`<p class="msg" role="alert" hidden></p>`;

/** The hint of several fields, in a paragraph of its own. */
export const hintLine = (id: string, text: Content): Markup =>
  html`<p class="hint" id="${id}">${text}</p>`;

export interface FieldGroup {
  id: string;
  name: string;
  legend: Content;
  hint?: Content;
  error?: Content;
}

/** Radio buttons or checkboxes with a common legend and error. */
export const fieldGroup = (given: FieldGroup, controls: Content): Markup => {
  const { id, name, legend, hint, error } = given;
  return html`<fieldset class="f${isWrong(given) ? ` ${WRONG}` : ''}" data-field="${name}"${error && html` aria-describedby="${errorId(id)}"`}><legend>${legend}</legend>${hint && html`<span class="hint">${hint}</span>`}${error && fieldError(id, error)}${controls}</fieldset>`;
};

export interface TickField extends Pick<Field, 'id' | 'name' | 'label' | 'error'> {
  value: string;
}

/**
 * A checkbox that must be ticked, with its error. Its label stands in a `div`: a label that is a
 * child of the field is styled as the heading of the field.
 */
export function tickField({ id, name, value, label, error }: TickField): Markup {
  const { autofocus: _, name: __, ...tied } = tiedOf({ id, name, label, error });
  const box = choice({ type: 'checkbox', name, value, label, input: { ...tied, required: true } });
  return html`<div class="f${error ? ` ${WRONG}` : ''}" data-field="${name}">${error && fieldError(id, error, true)}<div>${box}</div></div>`;
}

export interface FoldedFields {
  /** The name of the fields, and the current choice. */
  summary: Content;
  legend: string;
  hint: Content;
}

/** Radio buttons or checkboxes behind a summary that opens them. */
export const foldedFields = ({ summary, legend, hint }: FoldedFields, controls: Content): Markup =>
  html`<details class="f"><summary>${summary}</summary><fieldset><legend class="vh">${legend}</legend><span class="hint">${hint}</span>${controls}</fieldset></details>`;
