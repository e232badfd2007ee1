import { draftOf, parseDraft, type Draft } from '@pune/grievances/draft.schema';

const KEY = 'grievances-draft';

/**
 * Runs `use` with the storage of the browser. Returns `null` if the storage is not available: in a
 * cross-origin frame, in a private window, when it is full.
 */
function tryStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}

export const forgetDraft = (): void => void tryStorage((storage) => storage.removeItem(KEY));

/**
 * Stores the current values of a form as a draft.
 *
 * @returns true if there is a draft now
 */
export function keepDraft(form: HTMLFormElement): boolean {
  const draft = draftOf(new FormData(form), new Date());
  if (!draft) forgetDraft();
  return (
    draft !== null &&
    tryStorage((storage) => (storage.setItem(KEY, JSON.stringify(draft)), true)) === true
  );
}

/**
 * Writes a stored draft into the empty fields of a form. A draft that is too old is deleted.
 *
 * @returns the draft; `null` if there is none
 */
export function restoreDraft(form: HTMLFormElement): Draft | null {
  const draft = tryStorage((storage) => parseDraft(storage.getItem(KEY), new Date()));
  if (!draft) {
    forgetDraft();
    return null;
  }
  for (const [name, text] of Object.entries(draft.fields)) {
    const controls = [
      ...form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
        `[name="${name}"]`,
      ),
    ];
    if (name === 'category') {
      const buttons = controls as HTMLInputElement[];
      if (!buttons.some(({ checked }) => checked))
        for (const button of buttons) button.checked = button.value === text;
    } else for (const control of controls) control.value ||= text;
  }
  return draft;
}
