/**
 * The version of the notice that stands above every consent, `citizens:notice_*` in each language:
 * whoever changes what it says in substance gives it another one, and each consent keeps the one
 * under which it was given (Digital Personal Data Protection Act 2023, sections 5 and 6; Rules
 * 2025, rule 3). A test holds version and words together.
 */
export const NOTICE_VERSION = '2026-11-27';
