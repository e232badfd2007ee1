import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { FilesView } from '../../files.endpoints.ts';
import { read } from '../read.ts';

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
    void read<FilesView>(`${config.routes.api}/files/facts?${query}`, abort.signal)
      .then((found) => found && setView(found))
      .catch(() => {});
    return () => abort.abort();
  }, [config, wanted, asked]);
  return view;
}
