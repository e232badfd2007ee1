/**
 * The request by which the officers' desk changes the accounts of a person in the CMS: a POST whose
 * body `signRequest` signs for this purpose with the key that both share.
 */
export const EDITOR_ACCOUNT = {
  path: '/staff/account',
  purpose: 'change editor account',
} as const;

export interface EditorAccountChange {
  /** The id of the person at the desk. */
  person: string;
  /** True if the person was disabled, false if an administrator enabled the editor again. */
  disabled: boolean;
  /** The time of the change, ISO 8601 in UTC: an older one does not undo a newer one. */
  at: string;
}

/** @returns the change that a body names; null for any other text */
export function readEditorAccountChange(body: string): EditorAccountChange | null {
  let given: Partial<Record<keyof EditorAccountChange, unknown>> | null;
  try {
    given = JSON.parse(body) as typeof given;
  } catch {
    return null;
  }
  const { person, disabled, at } = given ?? {};
  if (typeof person !== 'string' || person === '' || typeof disabled !== 'boolean') return null;
  return typeof at === 'string' && Number.isFinite(Date.parse(at))
    ? { person, disabled, at }
    : null;
}
