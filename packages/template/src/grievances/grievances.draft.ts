import { draftOf, isFreshDraft, parseDraft, type Draft } from '@pune/grievances/draft.schema';
import type { Point } from './grievances.place.ts';
import { createKeyedStore } from './grievances.store.ts';

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

interface DraftPhoto {
  photo: File;
  savedAt: string;
}
const photos = createKeyedStore<DraftPhoto>(KEY, 'photo');

/** Stores the chosen photo of the draft, or deletes it. A browser that stores nothing keeps none. */
export const keepDraftPhoto = (photo: File | undefined): Promise<void> =>
  (photo
    ? photos.set(KEY, { photo, savedAt: new Date().toISOString() })
    : photos.remove(KEY)
  ).catch(() => {});

/** Returns the photo of the draft; null if there is none. One that is too old is deleted. */
export async function restoreDraftPhoto(): Promise<DraftPhoto | null> {
  const found = await photos.get(KEY).catch(() => null);
  if (found && isFreshDraft(found.savedAt, new Date())) return found;
  if (found) await keepDraftPhoto(undefined);
  return null;
}

const forgetTexts = (): void => void tryStorage((storage) => storage.removeItem(KEY));

export function forgetDraft(): void {
  forgetTexts();
  void keepDraftPhoto(undefined);
}

/**
 * Stores the current values of a form as a draft.
 *
 * @param point the position, which its fields may not have yet
 *
 * @returns true if there is a draft now
 */
export function keepDraft(form: HTMLFormElement, point: Point | null): boolean {
  const filled = new FormData(form);
  for (const name of ['latitude', 'longitude'] as const) filled.set(name, point?.[name] ?? '');
  const draft = draftOf(filled, new Date());
  if (!draft) forgetTexts();
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
    forgetTexts();
    return null;
  }
  typeInto(form, draft.fields);
  return draft;
}

/** Writes texts into the empty fields of a form, and makes choices where none is made. */
export function typeInto(form: HTMLFormElement, fields: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(fields)) {
    const controls = [
      ...form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
        `[name="${name}"]`,
      ),
    ];
    const choices = controls.filter((control): control is HTMLInputElement =>
      /^(?:radio|checkbox)$/.test(control.type),
    );
    if (choices.length === 0) for (const control of controls) control.value ||= text;
    else if (!choices.some(({ checked }) => checked))
      for (const choice of choices) choice.checked = choice.value === text;
  }
}
