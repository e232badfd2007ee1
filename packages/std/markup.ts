const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const entity = (sign: string): string => ENTITIES[sign]!;

/** Escapes text for HTML and XML, also for attributes in quotes of either kind. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, entity);

/**
 * Escapes text for HTML whose attributes stand in double quotes: apostrophes, of which prose has
 * many, stay as they are.
 */
export const escapeProse = (text: string): string => text.replace(/[&<>"]/g, entity);
