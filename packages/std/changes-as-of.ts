/**
 * The address that leads to the text of a document on any date: `?page=` and the path of its page,
 * `&date=` and the date.
 */
export const CHANGES_AS_OF = '/api/changes/as-of';
