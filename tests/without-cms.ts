/**
 * End-to-end tests that need the portals and their functions, not the CMS: they begin while the CMS
 * is compiled. None of them measures time.
 */
export const WITHOUT_CMS: readonly string[] = [
  'tests/gates/accessibility.e2e.ts',
  'tests/gates/accessibility-of-answers.e2e.ts',
  'tests/grievances.e2e.ts',
  'tests/payments.e2e.ts',
  'tests/openapi.e2e.ts',
  'tests/illustrations.e2e.ts',
  'tests/citizens.e2e.ts',
  'tests/gates/language.e2e.ts',
  'tests/places.e2e.ts',
  'tests/gates/markup.e2e.ts',
  'tests/benefits.e2e.ts',
  'tests/payments-card.e2e.ts',
  'tests/oracle.e2e.ts',
];

/** @param file the path of an end-to-end test */
export const needsCms = (file: string): boolean =>
  !WITHOUT_CMS.some((name) => file.endsWith(`/${name}`));

/**
 * The files that only read published pages, or ask a host or publish into a folder of their own: they
 * run beside one other file. A file that signs in has its turn: of two sign-ins of one account
 * at the same moment, Payload keeps one session.
 */
const BESIDE_ANOTHER: readonly string[] = [
  'tests/openapi.e2e.ts',
  'tests/illustrations.e2e.ts',
  'tests/gates/markup.e2e.ts',
  'tests/gates/accessibility.e2e.ts',
  'tests/oracle.e2e.ts',
];

/** @param file the path of an end-to-end test */
export const runsBesideAnother = (file: string): boolean =>
  BESIDE_ANOTHER.some((name) => file.endsWith(`/${name}`));
