/**
 * The request by which the CMS has the work of an editor mailed: a POST whose body `signRequest`
 * signs for this purpose with the key that the CMS shares with the functions.
 */
export const EDITOR_MAIL = {
  path: '/api/notify/editors',
  purpose: 'mail the work of an editor',
} as const;

/** The most characters of a request. */
export const EDITOR_MAIL_CHARACTERS_MAX = 50_000;

export interface EditorMail {
  /** Names the mail once, however often it is asked for: `12 2026-11-29`. No personal data. */
  key: string;
  address: string;
  language: string;
  /** The lists of tasks, as text. */
  tasks: string;
  /** The address of the first page of the CMS. */
  page: string;
  /** The address that ends these mails. */
  stop: string;
}

const FIELDS = ['key', 'address', 'language', 'tasks', 'page', 'stop'] as const;

/** @returns the mail that a body asks for; null for any other text */
export function readEditorMail(body: string): EditorMail | null {
  let given: Partial<Record<string, unknown>> | null;
  try {
    given = JSON.parse(body) as typeof given;
  } catch {
    return null;
  }
  const values = FIELDS.map((field) => [field, given?.[field]] as const);
  return values.every(([, value]) => typeof value === 'string' && value !== '')
    ? (Object.fromEntries(values) as unknown as EditorMail)
    : null;
}
