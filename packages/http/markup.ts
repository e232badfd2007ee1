/** Converts a finished `html` template to text: a template without promises is ready at once. */
export const safe = (template: unknown): string => String(template);
