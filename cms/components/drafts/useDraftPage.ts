'use client';
import { useAllFormFields, useDocumentInfo, useConfig, useLocale } from '@payloadcms/ui';
import type { FormState } from 'payload';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useRef, useState } from 'react';
import type { DraftPreview } from '../../drafts/drafts.endpoints.ts';

/** Changes within this time are shown together. */
const TOGETHER_MS = 120;
const PATIENCE_MS = 20_000;

export interface Wanted {
  portal: string | null;
  language: string;
}

const SILENT = {
  kind: 'None' as const,
  message: 'The CMS does not answer. The page follows with your next change.',
  portals: [],
} satisfies DraftPreview;

async function ask(address: string, body: string): Promise<DraftPreview> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      body,
    });
    const read = (await answer.json()) as DraftPreview & { errors?: { message: string }[] };
    return answer.ok ? read : { ...SILENT, message: read.errors?.[0]?.message ?? SILENT.message };
  } catch {
    return SILENT;
  }
}

interface Work {
  address: string;
  wanted: Wanted & { session: string };
  form: { language: string; fields: FormState };
  /** The body of the last request. */
  sent: string;
  isBusy: boolean;
  isDue: boolean;
  isGone: boolean;
}

const bodyOf = ({ wanted, form: { language, fields } }: Work): string =>
  JSON.stringify({ ...wanted, form: { language, data: reduceFieldsToValues(fields, true) } });

/** Asks until the newest state of the form is shown. */
async function work(state: Work, show: (preview: DraftPreview) => void): Promise<void> {
  if (state.isBusy) return;
  state.isBusy = true;
  while (state.isDue && !state.isGone) {
    await new Promise((done) => setTimeout(done, TOGETHER_MS));
    state.isDue = false;
    const body = bodyOf(state);
    if (body === state.sent) continue;
    const answer = await ask(state.address, body);
    state.sent = answer === SILENT ? '' : body;
    if (answer.kind !== 'Superseded' && !state.isGone) show(answer);
  }
  state.isBusy = false;
}

/**
 * Renders the page of the open form after each change. One request is under way at a time; what is
 * typed meanwhile follows with the next one.
 */
export function useDraftPage({ portal, language }: Wanted): DraftPreview | null {
  const { id, collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const { code: formLanguage } = useLocale();
  const [fields] = useAllFormFields();
  const [shown, setShown] = useState<DraftPreview | null>(null);
  const [session] = useState(() => Math.random().toString(36).slice(2));
  const address = `${config.routes.api}/drafts/${collectionSlug}/${id}/page`;
  const current = useRef<Work | null>(null);

  useEffect(
    () => () => {
      if (current.current) current.current.isGone = true;
      current.current = null;
    },
    [],
  );

  useEffect(() => {
    if (!id) return;
    current.current = Object.assign(current.current ?? { sent: '', isBusy: false, isGone: false }, {
      address,
      wanted: { session, portal, language },
      form: { language: formLanguage, fields },
      isDue: true,
    });
    void work(current.current, setShown);
  }, [fields, id, address, session, portal, language, formLanguage]);

  return shown;
}
