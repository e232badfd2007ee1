import { parse, type HTMLElement } from 'node-html-parser';
import { escapeMarkup } from '@pune/std/markup';
import { errorSummary } from '@pune/ui/error-summary';
import { errorId, fieldError, WRONG } from '@pune/ui/field';

export interface FilledForm {
  /** The value of the form's `data-form`. */
  form: string;
  /** Controls have the id `<prefix>-<field>`. */
  prefix: string;
  values: Record<string, string>;
  errors: readonly { field: string | null; detail: string }[];
  /** Markup to insert after the field of this name: fields that depend on its choice. */
  after?: Readonly<Record<string, string>>;
  /** Markup to insert into the field of this name, below its hint. */
  insertions?: Readonly<Record<string, string>>;
  /** Markup between the summary and the fields. */
  above?: string | undefined;
  /** The heading of the summary. */
  summary: string;
  /**
   * Builds the title of the page from its own, so that a screen reader announces the error first.
   */
  title: (own: string) => string;
}

/** Elements that Astro puts around an island and around its slots. */
const ISLANDS = 'astro-island, astro-slot, astro-static-slot';
const CONTROLS = 'input, select, textarea';
const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Shows a person's form again: the published page with the typed values, each message beside its
 * field, and a summary on top that links to the fields (WCAG 3.3.1, 3.3.3). Islands become plain
 * markup, because their scripts would render the form anew.
 *
 * @returns null if the page does not contain the form
 */
export function fillFormPage(
  page: string,
  {
    form: name,
    prefix,
    values,
    errors,
    after = {},
    insertions = {},
    above = '',
    summary,
    title,
  }: FilledForm,
): string | null {
  const root = parse(page, { comment: true });
  for (const rest of root.querySelectorAll('astro-island template, astro-island script'))
    rest.remove();
  for (let island = root.querySelector(ISLANDS); island; island = root.querySelector(ISLANDS))
    island.replaceWith(...island.childNodes);
  const form = root.querySelector(`form[data-form="${name}"]`);
  if (!form) return null;
  for (const [field, markup] of Object.entries(after))
    form.querySelector(`[data-field="${field}"]`)?.insertAdjacentHTML('afterend', markup);
  for (const control of form.querySelectorAll(CONTROLS)) typeInto(control, values);
  for (const [field, markup] of Object.entries(insertions)) {
    const wrapper = form.querySelector(`[data-field="${field}"]`);
    if (wrapper) insertBelowHint(wrapper, markup);
  }
  const entries = errors.map(({ field, detail }) => ({
    detail,
    target: field && markField(form, prefix, field, detail),
  }));
  const heading =
    entries.length > 0 ? String(errorSummary({ prefix, heading: summary, errors: entries })) : '';
  form.insertAdjacentHTML('afterbegin', heading + above);
  const head = root.querySelector('head title');
  // Set as text: the parser would write every Marathi letter as a numeric reference.
  if (head) head.innerHTML = escapeMarkup(title(head.text));
  return root.toString();
}

function typeInto(control: HTMLElement, values: Record<string, string>): void {
  const name = control.getAttribute('name');
  if (!name || !Object.hasOwn(values, name)) return;
  const value = values[name]!;
  const tag = control.rawTagName.toLowerCase();
  const type = control.getAttribute('type')?.toLowerCase();
  if (tag === 'textarea') control.innerHTML = `\n${escapeMarkup(value)}`;
  else if (tag === 'select')
    for (const option of control.querySelectorAll('option')) {
      if ((option.getAttribute('value') ?? option.text.trim()) === value)
        option.setAttribute('selected', '');
      else option.removeAttribute('selected');
    }
  else if (type === 'radio' || type === 'checkbox') {
    if (control.getAttribute('value') === value) control.setAttribute('checked', '');
    else control.removeAttribute('checked');
  } else if (type !== 'file') control.setAttribute('value', attribute(value));
}

function insertBelowHint(wrapper: HTMLElement, markup: string): void {
  const before =
    wrapper.querySelector('.hint') ??
    wrapper.querySelector('legend') ??
    wrapper.querySelector('label[for]');
  if (before) before.insertAdjacentHTML('afterend', markup);
  else wrapper.insertAdjacentHTML('afterbegin', markup);
}

/**
 * Inserts the message between hint and control.
 *
 * @returns the id that a link can target
 */
function markField(
  form: HTMLElement,
  prefix: string,
  field: string,
  detail: string,
): string | null {
  const controls = form
    .querySelectorAll(CONTROLS)
    .filter((control) => control.getAttribute('name') === field);
  const wrapper = form.querySelector(`[data-field="${field}"]`);
  const messageId = errorId(`${prefix}-${field}`);
  if (wrapper) {
    wrapper.classList.add(WRONG);
    insertBelowHint(wrapper, String(fieldError(`${prefix}-${field}`, detail)));
  }
  const shown = controls.filter((control) => control.getAttribute('type') !== 'hidden');
  const grouped = shown.length !== 1 || shown[0]?.getAttribute('type') === 'radio';
  for (const control of grouped ? shown.slice(0, 1) : shown) {
    if (!control.getAttribute('id')) control.setAttribute('id', `${prefix}-${field}`);
    if (!grouped) control.setAttribute('aria-invalid', 'true');
  }
  if (wrapper)
    for (const described of grouped && wrapper.rawTagName.toLowerCase() === 'fieldset'
      ? [wrapper]
      : shown)
      described.setAttribute(
        'aria-describedby',
        [described.getAttribute('aria-describedby'), messageId].filter(Boolean).join(' '),
      );
  const target = shown[0]?.getAttribute('id');
  if (target) return target;
  if (!wrapper) return null;
  if (!wrapper.getAttribute('id')) wrapper.setAttribute('id', `${prefix}-${field}-field`);
  wrapper.setAttribute('tabindex', '-1');
  return wrapper.getAttribute('id')!;
}
