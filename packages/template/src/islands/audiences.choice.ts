/** The reader's choice; empty before one. It does not identify the reader. */
export interface Choice {
  audience: string;
  office: string;
}

export const NO_CHOICE: Choice = { audience: '', office: '' };

/** Beside the draft of a grievance, the one thing that the portal keeps on a device. */
export const CHOICE_KEY = 'for-you';

/** Gives the storage, or throws where the browser refuses it: asking for it is already refused. */
export type StorageOf = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The choice that was kept, as far as it can still be made. */
export function keptChoice(
  storage: StorageOf,
  isOffered: { audience: (value: string) => boolean; office: (value: string) => boolean },
): Choice {
  try {
    const kept = JSON.parse(storage().getItem(CHOICE_KEY) ?? '{}') as Partial<
      Record<keyof Choice, unknown>
    > | null;
    const valid = (name: keyof Choice) =>
      typeof kept?.[name] === 'string' && isOffered[name](kept[name]) ? kept[name] : '';
    return { audience: valid('audience'), office: valid('office') };
  } catch {
    return NO_CHOICE;
  }
}

/**
 * Keeps the choice, or removes every trace when nothing is chosen; `false` where the browser
 * refuses.
 */
export function keepChoice(storage: StorageOf, choice: Choice): boolean {
  try {
    if (choice.audience || choice.office) storage().setItem(CHOICE_KEY, JSON.stringify(choice));
    else storage().removeItem(CHOICE_KEY);
    return true;
  } catch {
    return false;
  }
}
