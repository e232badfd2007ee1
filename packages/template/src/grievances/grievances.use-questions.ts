import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ConfigurationCategory, ConfigurationQuestion } from '@pune/grievances/configuration';
import { typeInto } from './grievances.draft.ts';
import { read } from './grievances.read.ts';

/** A category with questions. */
export type Category = Pick<ConfigurationCategory, 'code' | 'label'> & {
  questions: ConfigurationQuestion[];
};

/**
 * The questions of the chosen category. They are in the file of the configuration, which is in the
 * cache of the service worker; it is loaded when a category with questions is chosen.
 *
 * @param source the address of the configuration
 * @param isReady true when the texts around the questions are there
 */
export function useQuestions(
  form: RefObject<HTMLFormElement | null>,
  { source, isReady }: { source: string; isReady: boolean },
) {
  const [category, setCategory] = useState<Category | null>(null);
  const shown = isReady ? category : null;
  const loading = useRef<Promise<unknown>>(null);
  /** The texts of a draft or a report, for the controls that are not there yet. */
  const typed = useRef<Readonly<Record<string, string>>>({});

  /** Loads the file, once; after a failure again. Returns null if it cannot be had. */
  const contents = (): Promise<unknown> =>
    (loading.current ??= read(source).then((found) => {
      if (!found) loading.current = null;
      return found;
    }));
  /** The chosen category. The page marks those that have questions. */
  const chosen = () =>
    form.current?.querySelector<HTMLInputElement>('[name="category"]:checked') ?? null;

  /**
   * Shows the questions of the category that the form has.
   *
   * @returns the category, null if it has no questions, `unavailable` if they cannot be had
   */
  async function follow(
    texts: Readonly<Record<string, string>> = {},
  ): Promise<Category | null | 'unavailable'> {
    typed.current = { ...typed.current, ...texts };
    const radio = chosen();
    if (radio?.dataset.asks === undefined) {
      setCategory(null);
      return null;
    }
    const configuration = (await contents()) as { categories: Category[] } | null;
    const found = configuration?.categories.find((each) => each.code === radio.value);
    if (!found) return 'unavailable';
    // Another category may have been chosen meanwhile.
    if (chosen() === radio) setCategory(found);
    return found;
  }

  useEffect(() => {
    if (!shown || !form.current) return;
    typeInto(form.current, typed.current);
    typed.current = {};
  }, [shown, form]);

  return { category: shown, follow };
}
