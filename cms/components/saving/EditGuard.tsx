'use client';
import {
  LeaveWithoutSaving,
  useAllFormFields,
  useDocumentInfo,
  useConfig,
  useEditDepth,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useLocale,
} from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { began, isAsSaved, isPending, keyOf, readDocument, setUnsaved } from './guard.ts';

/** Payload marks a form as modified before its values reach the components. */
const SETTLED_MS = 500;

/** Runs beside each form: remembers its initial values, and asks before unsaved text is lost. */
export function EditGuard() {
  const { id, collectionSlug, isInitializing } = useDocumentInfo();
  const { config, getEntityConfig } = useConfig();
  const { code: locale } = useLocale();
  const { getData, setModified } = useForm();
  const [fields] = useAllFormFields();
  const isSaving = useFormBackgroundProcessing();
  const depth = useEditDepth();
  const modified = useFormModified();

  useEffect(() => {
    if (!id || !collectionSlug || isInitializing) return;
    let isGone = false;
    const form = getData();
    const read = async (): Promise<void> => {
      const document = await readDocument(`${config.routes.api}/${collectionSlug}/${id}`, locale);
      // If the document has changed between the two requests, the form did not begin from it.
      if (!isGone && document && document.updatedAt === form.updatedAt)
        began(keyOf(collectionSlug, id, locale), { form, document });
    };
    void read();
    return () => {
      isGone = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- once for each document and language that the form opens
  }, [id, collectionSlug, locale, isInitializing]);

  // Without autosave Payload asks by itself; with autosave the last two seconds need this question.
  const drafts = getEntityConfig({ collectionSlug: collectionSlug ?? '' })?.versions?.drafts;
  const form = useRef({});
  useEffect(() => {
    const mine = form.current;
    setUnsaved(mine, modified);
    return () => setUnsaved(mine, false);
  }, [modified]);
  const isAutosaved = Boolean(drafts && typeof drafts === 'object' && drafts.autosave);
  useEffect(() => {
    if (!modified || !isAutosaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [modified, isAutosaved]);

  // Payload takes the end of an autosave for a change that came during it, so that each second
  // autosave leaves its form “changed”, with nothing to save.
  useEffect(() => {
    if (!modified || isSaving || !isAutosaved || !id || !collectionSlug) return;
    const key = keyOf(collectionSlug, id, locale);
    const check = setTimeout(() => {
      if (!isPending(key) && isAsSaved(key, getData())) setModified(false);
    }, SETTLED_MS);
    return () => clearTimeout(check);
  }, [modified, isSaving, isAutosaved, id, collectionSlug, locale, fields, getData, setModified]);
  return isAutosaved && depth <= 1 ? <LeaveWithoutSaving /> : null;
}
