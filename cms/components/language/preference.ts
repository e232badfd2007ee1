/** The key of Payload's preferences under which an account keeps the language of its admin. */
export const LANGUAGE_PREFERENCE = 'pune-language';

/** The cookie from which Payload reads the language of a request. */
export const LANGUAGE_COOKIE = 'payload-lng';
/** A year, as long as Payload sets it. */
export const LANGUAGE_COOKIE_SECONDS = 60 * 60 * 24 * 365;
