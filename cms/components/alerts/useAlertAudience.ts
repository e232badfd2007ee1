'use client';
import { useConfig, useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { AlertAudience } from '@pune/std/alert-audience';
import type { AudienceView } from '../../alert-audiences.endpoints.ts';

/** A change is counted when nothing was chosen for this long. */
const QUIET_MS = 500;
const PATIENCE_MS = 10_000;

/** `Unknown`: the functions, or the CMS, did not answer. */
export type Counted =
  | { kind: 'Counting' | 'Unknown' }
  | { kind: 'Counted'; audience: AlertAudience };

async function ask(address: string, body: string): Promise<Counted> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      body,
    });
    const { audience } = answer.ok ? ((await answer.json()) as AudienceView) : { audience: null };
    return audience ? { kind: 'Counted', audience } : { kind: 'Unknown' };
  } catch {
    return { kind: 'Unknown' };
  }
}

/**
 * Counts whom the alert of the open form would be told to, after each change of what decides it. An
 * older answer does not replace a newer one.
 */
export function useAlertAudience(): { counted: Counted; countAgain: () => void } {
  const { config } = useConfig();
  const body = useFormFields(([fields]) =>
    JSON.stringify(
      Object.fromEntries(
        ['status', 'severity', 'topic', 'offices'].map((path) => [path, fields[path]?.value]),
      ),
    ),
  );
  const [found, setFound] = useState<{ question: string; counted: Counted } | null>(null);
  const [round, setRound] = useState(0);
  const address = `${config.routes.api}/publishing/alert-audience`;
  const question = `${round} ${body}`;

  useEffect(() => {
    let isStale = false;
    const count = async (): Promise<void> => {
      const counted = await ask(address, body);
      if (!isStale) setFound({ question, counted });
    };
    const timer = setTimeout(() => void count(), QUIET_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [address, body, question]);

  return {
    counted: found?.question === question ? found.counted : { kind: 'Counting' },
    countAgain: () => setRound((before) => before + 1),
  };
}
