import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { FilesView } from '../../files.endpoints.ts';

const PATIENCE_MS = 20_000;

/**
 * The facts of these files; `null` until they are known, and without an answer.
 *
 * @param asked another value asks again
 */
export function useFacts(ids: readonly string[], asked: unknown = null): FilesView | null {
  const { config } = useConfig();
  const [view, setView] = useState<FilesView | null>(null);
  const wanted = ids.join(',');
  useEffect(() => {
    const abort = new AbortController();
    const query = new URLSearchParams({ ids: wanted, asked: String(asked) });
    void fetch(`${config.routes.api}/files/facts?${query}`, {
      credentials: 'include',
      signal: AbortSignal.any([abort.signal, AbortSignal.timeout(PATIENCE_MS)]),
    })
      .then(async (answer) => answer.ok && setView((await answer.json()) as FilesView))
      .catch(() => {});
    return () => abort.abort();
  }, [config, wanted, asked]);
  return view;
}
