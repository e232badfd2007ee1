'use client';
import { useConfig } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Views } from '../../views.endpoints.ts';
import { useSay } from '../say.ts';

export interface NewView {
  name: string;
  query: string;
  /** Empty for one's own. */
  department: string;
}

/** The views of a place, and their changes; `problem` is a refusal in words. */
export function useViews(place: string, isWanted = true) {
  const { say } = useSay();
  const { config } = useConfig();
  const [views, setViews] = useState<Views | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const address = `${config.routes.api}/publishing/views`;
  const ask = useCallback(
    async (path: string, init: RequestInit = {}): Promise<boolean> => {
      const answer = await fetch(`${address}${path}`, {
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        ...init,
      }).catch(() => null);
      const body = (await answer?.json().catch(() => null)) as
        | (Views & { errors?: { message: string }[] })
        | null;
      if (answer?.ok && body) {
        setViews(body);
        setProblem(null);
        return true;
      }
      setProblem(body?.errors?.[0]?.message ?? say('The CMS could not do this. Try again.'));
      return false;
    },
    [address, say],
  );
  useEffect(() => {
    const load = async (): Promise<void> => {
      await ask(`?${new URLSearchParams({ place })}`);
    };
    if (isWanted) void load();
  }, [ask, place, isWanted]);
  return {
    views,
    problem,
    add: (view: NewView) => ask('', { method: 'POST', body: JSON.stringify({ place, ...view }) }),
    remove: (id: string) => ask(`/${id}`, { method: 'DELETE' }),
  };
}
