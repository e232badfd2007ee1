/** The feature's own kinds of problem, with their status. */
export const CITIZEN_PROBLEMS = { code_gone: 410, no_codes: 503 } as const;
