/** Escapes text for markup outside `html` templates. */
export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!,
  );

/** Converts a finished `html` template to text: a template without promises is ready at once. */
export const safe = (template: unknown): string => String(template);

/** Builds an icon on a grid of 24; it always accompanies a word. */
export const icon = (path: string, size = 'i'): string =>
  `<svg class="${size}" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
