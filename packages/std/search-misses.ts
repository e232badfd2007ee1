/**
 * The request by which the CMS asks the search for what it did not find: a GET that `signRequest`
 * signs for this purpose, with an empty body and the key that the CMS shares with the functions.
 */
export const SEARCH_MISSES = {
  path: '/api/search/misses',
  purpose: 'read searches without an answer',
} as const;
