const collators = new Map<string, Intl.Collator>();

/** The collator of a language, for sorting names. */
export const collator = (locale: string): Intl.Collator => {
  let found = collators.get(locale);
  if (!found) collators.set(locale, (found = new Intl.Collator(locale, { numeric: true })));
  return found;
};
