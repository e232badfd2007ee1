/** The form that asks readers whether a page was useful: `?page=` and the path of the page. */
export const REMARKS_API = '/api/remarks';

/**
 * The request by which the CMS asks the functions for the views of pages and what readers said of
 * them: a GET that `signRequest` signs for this purpose, with an empty body and the key that the CMS
 * shares with the functions.
 */
export const PAGE_REMARKS = {
  path: `${REMARKS_API}/pages`,
  purpose: 'read remarks about pages',
} as const;
