/** A label that Payload asks for in the language of the account. */
export type LabelFunction = (args: { i18n: { language: string }; t: unknown }) => string;

/** @returns a label as an editor with this language reads it; `undefined` if there is none */
export function labelText(label: unknown, language = 'en'): string | undefined {
  if (typeof label === 'function')
    return (label as LabelFunction)({ i18n: { language }, t: (key: string) => key });
  if (typeof label === 'object' && label !== null)
    return (label as Record<string, string>)[language] ?? (label as Record<string, string>).en;
  return typeof label === 'string' && label ? label : undefined;
}
