/**
 * The version of the notice above every consent, `citizens:notice_*` in each language. Change it
 * together with the substance of the notice: each consent stores the version under which it was
 * given (Digital Personal Data Protection Act 2023, sections 5 and 6; Rules 2025, rule 3). A test
 * checks that version and words change together.
 */
export const CONSENT_NOTICE_VERSION = '2026-11-29';
