/** Pages on the device: the names that the service worker and the scripts share. */

/** The caches: pages that the reader keeps, pages visited last, pages without a network, files. */
export const KEPT = 'pages kept';
export const VISITED = 'pages visited';
export const OFFLINE = 'pages offline';
export const FILES = 'pages files';

/** The pages visited last that are stored. */
export const VISITED_MAX = 30;

/** The header of a stored page that has the instant at which it was stored, in milliseconds. */
export const STORED_AT = 'x-stored-at';
