/** The reader's choice; empty before one. It does not identify the reader. */
export interface AudienceChoice {
  audience: string;
  office: string;
}

export const NO_CHOICE: AudienceChoice = { audience: '', office: '' };

/**
 * The key of the reader's choice. It and the draft of a grievance are all that the portal stores on
 * a device.
 */
export const CHOICE_KEY = 'for-you';

/**
 * Returns the storage. Throws if the browser denies access, which it does on reading
 * `window.localStorage`.
 */
export type StorageOf = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The stored choice, without values that are no longer offered. */
export function keptChoice(
  storage: StorageOf,
  isOffered: { audience: (value: string) => boolean; office: (value: string) => boolean },
): AudienceChoice {
  try {
    const kept = JSON.parse(storage().getItem(CHOICE_KEY) ?? '{}') as Partial<
      Record<keyof AudienceChoice, unknown>
    > | null;
    const valid = (name: keyof AudienceChoice) =>
      typeof kept?.[name] === 'string' && isOffered[name](kept[name]) ? kept[name] : '';
    return { audience: valid('audience'), office: valid('office') };
  } catch {
    return NO_CHOICE;
  }
}

/**
 * Stores the choice, or removes the entry if nothing is chosen.
 *
 * @returns false if the browser denies access to the storage
 */
export function keepChoice(storage: StorageOf, choice: AudienceChoice): boolean {
  try {
    if (choice.audience || choice.office) storage().setItem(CHOICE_KEY, JSON.stringify(choice));
    else storage().removeItem(CHOICE_KEY);
    return true;
  } catch {
    return false;
  }
}
