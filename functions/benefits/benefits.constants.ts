/** The feature's own kinds of problem, with their status. */
export const BENEFIT_PROBLEMS = {
  code_over: 410,
  view_over: 404,
  not_linked: 403,
  no_mobile: 422,
  no_codes: 503,
  refused: 422,
  switched_off: 503,
} as const;
