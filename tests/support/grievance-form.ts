import type { FrameLocator, Page } from 'playwright-core';
import { categoryName } from './grievance-names.ts';

type Form = Page | FrameLocator;

/**
 * Waits until the form shows the questions of the category that is chosen. They are in a file that is
 * loaded after the choice; a form that is sent sooner shows them first and asks to be sent again.
 */
export const questionsShown = (form: Form): Promise<void> =>
  form.locator('form [name=asked]').waitFor({ state: 'attached' });

/** Chooses a category with questions. A form without scripts asks them on its next page. */
export async function chooseCategory(
  form: Form,
  code: 'pothole' | 'street_light',
  locale: string,
): Promise<void> {
  await form.getByLabel(categoryName(code, locale), { exact: true }).check();
  if ((await form.locator('form[data-ready="true"]').count()) > 0) await questionsShown(form);
}
