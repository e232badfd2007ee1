import { TILES_API, type Period } from '@pune/dashboard/constants';
import type { TilesAnswer } from '@pune/dashboard/schema';

export interface Figures {
  tiles: TilesAnswer['views'];
  /** The server's time in milliseconds: readers' clocks may be wrong. */
  at: number;
}

const TIMEOUT_MS = 15_000;

/**
 * The current figures; `null` if they are not available. The browser revalidates its cached answer
 * by ETag.
 */
export async function fetchFigures(
  query: { locale: string; period: Period; embedded: boolean },
  fetcher: typeof fetch = fetch,
): Promise<Figures | null> {
  try {
    const address = `${TILES_API}?lang=${query.locale}&period=${query.period}${query.embedded ? '&embed=1' : ''}`;
    const response = await fetcher(address, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer = response.ok ? ((await response.json()) as Partial<TilesAnswer> | null) : null;
    return Array.isArray(answer?.views)
      ? { tiles: answer.views, at: Date.parse(response.headers.get('date') ?? '') || Date.now() }
      : null;
  } catch {
    return null;
  }
}
