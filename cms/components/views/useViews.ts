'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Views } from '../../views.endpoints.ts';
import { ask, post, type Answer } from '../ask.ts';
import { read } from '../read.ts';
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
  const change = async (request: Promise<Answer<Views>>): Promise<boolean> => {
    const changed = await request;
    if (changed.ok) setViews(changed.value);
    setProblem(changed.ok ? null : changed.problem);
    return changed.ok;
  };
  useEffect(() => {
    if (!isWanted) return;
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const query = new URLSearchParams({ place });
      const found = await read<Views>(`${address}?${query}`, abort.signal).catch(() => null);
      if (abort.signal.aborted) return;
      if (found) setViews(found);
      setProblem(found ? null : say('The CMS could not do this. Try again.'));
    };
    void load();
    return () => abort.abort();
  }, [address, place, isWanted, say]);
  return {
    views,
    problem,
    add: (view: NewView) => change(post(say, address, { place, ...view })),
    remove: (id: string) => change(ask(say, `${address}/${id}`, { method: 'DELETE' })),
  };
}
