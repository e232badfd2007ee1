/**
 * The request by which the CMS has the work of an editor mailed: a POST whose body `signRequest`
 * signs for this purpose with the key that the CMS shares with the functions.
 */
export const EDITOR_MAIL = {
  path: '/api/notify/editors',
  purpose: 'mail the work of an editor',
} as const;

/** The maximum size of a request in bytes. */
export const EDITOR_MAIL_BYTES_MAX = 50_000;

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
