/** The feature's own kinds of problem, with their status. */
export const CITIZEN_PROBLEMS = {
  code_gone: 410,
  no_codes: 503,
  kept_many: 409,
  kept_often: 429,
  refund_not_possible: 409,
} as const;
