/** Escapes text for markup outside `html` templates. */
export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!,
  );

/** Converts a finished `html` template to text: a template without promises is ready at once. */
export const safe = (template: unknown): string => String(template);
