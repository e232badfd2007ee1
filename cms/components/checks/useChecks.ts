'use client';
import { useAllFormFields, useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useRef, useState } from 'react';
import type { Checks } from '../../checks.endpoints.ts';

/** A change is checked when nothing was typed for this long. */
const QUIET_MS = 1000;
const PATIENCE_MS = 20_000;

async function ask(address: string, body: string): Promise<Checks | null> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      body,
    });
    return answer.ok ? ((await answer.json()) as Checks) : null;
  } catch {
    return null;
  }
}

/**
 * Asks what publishing would refuse in the open form, after each change. An older answer does not
 * replace a newer one.
 *
 * @returns null while there is no answer, and for an account that may not change the document
 */
export function useChecks(): Checks | null {
  const { id, collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const { code: language } = useLocale();
  const [fields] = useAllFormFields();
  const [checks, setChecks] = useState<Checks | null>(null);
  const last = useRef({ body: '', number: 0 });
  const address = `${config.routes.api}/publishing/${collectionSlug}/${id ?? 'new'}/checks?locale=${language}`;

  useEffect(() => {
    const timer = setTimeout(() => {
      const body = JSON.stringify(reduceFieldsToValues(fields, true));
      const key = `${address} ${body}`;
      if (body === '{}' || key === last.current.body) return;
      const number = last.current.number + 1;
      last.current = { body: key, number };
      const check = async (): Promise<void> => {
        const found = await ask(address, body);
        if (last.current.number === number) setChecks(found);
      };
      void check();
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [fields, address]);

  return checks;
}
