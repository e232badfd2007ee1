/** A document that the block shows. */
export interface Pick {
  href: string;
  title: string;
  /** The name of its collection, in the reader's language. */
  kind: string;
}

/** The links for an audience, with the reason in the reader's language. */
export interface AudiencePicks {
  why: string;
  picks: Pick[];
}

export interface Office {
  why: string;
  name: string;
  href: string;
  hours: string | null;
  phone: string | null;
}

/**
 * The content of `/<locale>/for/picks.json`: the picks of every audience and, by code, of every
 * ward office.
 */
export interface Picks {
  audiences: Record<string, AudiencePicks>;
  offices: Record<string, Office>;
}

const TIMEOUT_MS = 10_000;

/**
 * Fetches the published links of a language. The address does not depend on the choice.
 *
 * @returns `null` if they are unavailable
 */
export async function fetchPicks(
  address: string,
  fetcher: typeof fetch = fetch,
): Promise<Picks | null> {
  try {
    const response = await fetcher(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const picks = response.ok ? ((await response.json()) as Partial<Picks> | null) : null;
    return picks?.audiences && picks.offices ? (picks as Picks) : null;
  } catch {
    return null;
  }
}
