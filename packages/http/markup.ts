/** For text that is put into markup outside `html` templates. */
export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!,
  );

/** The text of a finished `html` template: those without promises inside are ready at once. */
export const safe = (template: unknown): string => String(template);

/** An icon on the grid of 24; a word always stands beside it. */
export const icon = (path: string, size = 'i'): string =>
  `<svg class="${size}" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
