/**
 * The statuses that differ from those of other functions. GeoReport v2 knows 404 for what does not
 * exist, 403 for the key, and 400 for all else. Of HTTP we keep what a client acts upon: 405 with
 * `Allow`, 429 and 503 with `Retry-After`.
 */
export const OPEN311_PROBLEMS = { sign_in: 403, too_large: 400, media_type: 400 } as const;
