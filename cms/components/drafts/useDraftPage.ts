'use client';
import { useAllFormFields, useDocumentInfo, useConfig, useLocale } from '@payloadcms/ui';
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
    return answer.ok
      ? read
      : { ...SILENT, message: read.errors?.[0]?.message ?? SILENT.message };
  } catch {
    return SILENT;
  }
}

/**
 * Renders the page of the open form after each change. One request is under way at a time; what is
 * typed meanwhile follows with the next one.
 */
export function useDraftPage({ portal, language }: Wanted, isOn: boolean): DraftPreview | null {
  const { id, collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const { code: formLanguage } = useLocale();
  const [fields] = useAllFormFields();
  const [shown, setShown] = useState<DraftPreview | null>(null);
  const [session] = useState(() => Math.random().toString(36).slice(2));
  const address = `${config.routes.api}/drafts/${collectionSlug}/${id}/page`;
  const work = useRef({ sent: '', isBusy: false, isDue: false, isGone: false });
  const body = () =>
    JSON.stringify({
      session,
      portal,
      language,
      form: { language: formLanguage, data: reduceFieldsToValues(fields, true) },
    });
  const newest = useRef(body);
  newest.current = body;

  useEffect(() => {
    const state = work.current;
    state.isGone = false;
    return () => {
      state.isGone = true;
    };
  }, []);

  useEffect(() => {
    if (!isOn || !id) return;
    const state = work.current;
    const run = async (): Promise<void> => {
      state.isBusy = true;
      await new Promise((done) => setTimeout(done, TOGETHER_MS));
      state.isDue = false;
      const text = newest.current();
      if (text !== state.sent && !state.isGone) {
        state.sent = text;
        const answer = await ask(address, text);
        if (answer === SILENT) state.sent = '';
        if (answer.kind !== 'Superseded' && !state.isGone) setShown(answer);
      }
      state.isBusy = false;
      if (state.isDue && !state.isGone) void run();
    };
    state.isDue = true;
    if (!state.isBusy) void run();
  }, [fields, isOn, id, address, portal, language, formLanguage]);

  return shown;
}
