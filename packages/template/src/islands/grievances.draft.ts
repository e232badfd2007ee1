import { draftOf, parseDraft, type Draft } from '@pune/grievances/draft.schema.ts';

const KEY = 'grievances-draft';

/**
 * A browser may have no storage for us: in a frame on another's page, in a private window, when it
 * is full. Then nothing is kept.
 */
function tryStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}

export const forgetDraft = (): void => void tryStorage((storage) => storage.removeItem(KEY));

/** Keeps what stands in a form. @returns whether there is a draft now */
export function keepDraft(form: HTMLFormElement): boolean {
  const draft = draftOf(new FormData(form), new Date());
  if (!draft) forgetDraft();
  return (
    draft !== null &&
    tryStorage((storage) => (storage.setItem(KEY, JSON.stringify(draft)), true)) === true
  );
}

/**
 * Writes a kept draft into the empty fields of a form. One that is too old is deleted. @returns
 * what was written
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
