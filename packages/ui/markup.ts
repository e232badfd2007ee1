import { html as template, raw } from 'hono/html';

/** Takes finished markup as it is: its texts must be escaped already. */
export { raw };

/** Finished markup, in which every text is escaped. */
export type Markup = ReturnType<typeof raw>;

/** Text is escaped, markup is inserted as it is; false, null and undefined write nothing. */
export type Content = string | number | Markup | false | null | undefined | readonly Content[];

/**
 * Hono's template of markup, which escapes its values. Hono's type allows for values that are
 * promises; `Content` excludes them, so the result is finished at once.
 */
const write = template as unknown as (strings: readonly string[], ...values: Content[]) => Markup;

/** The parts of each template in the code, without the indentation of their lines. */
const parts = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Writes markup. Indentation in the code reaches no page: it would be 50 bytes of a list. */
export function html(strings: TemplateStringsArray, ...values: Content[]): Markup {
  let lean = parts.get(strings);
  if (!lean) parts.set(strings, (lean = strings.map((part) => part.replace(/\n\s+/g, '\n'))));
  return write(lean, ...values);
}

/** Attributes by name: `true` writes the name alone; `false`, null and undefined write nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Writes attributes, each with a space before it. */
export const attributes = (given: Attributes): Markup[] =>
  Object.entries(given)
    .filter(([, value]) => value !== false && value !== null && value !== undefined)
    .map(([name, value]) =>
      value === true ? html` ${name}` : html` ${name}="${value as string | number}"`,
    );

/** Hidden inputs of a form. */
export const hidden = (values: Readonly<Record<string, string>>): Markup[] =>
  Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
