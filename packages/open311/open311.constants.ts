/** The address of the page on which a partner asks for a key, and of the links that show one. */
export const PARTNERS_API = '/api/reports/partners';

export const ORGANISATION_CHARACTERS_MAX = 100;
export const PURPOSE_CHARACTERS_MAX = 1_000;
