import type { Payload, Where } from 'payload';

type Id = number | string;

interface RedirectRow {
  id: Id;
  from: string;
  _status?: string | null;
  [field: string]: unknown;
}

/** Extracts the addresses from a query: `{ and: [{ from: { in: […] } }, …] }`. */
function addressesIn(where: Where | undefined): string[] | null {
  const [first] = (where?.and ?? []) as Where[];
  return (first?.from as { in?: string[] } | undefined)?.in ?? null;
}

export type RedirectIndex = Awaited<ReturnType<typeof openRedirectIndex>>;

/**
 * Indexes existing and imported redirects by their source address. Each imported document checks
 * for a redirect at its address, and each redirect follows others.
 */
export async function openRedirectIndex(cms: Payload) {
  const { docs } = await cms.find({
    collection: 'redirects',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const byAddress = Map.groupBy(docs as unknown as RedirectRow[], ({ from }) => from);

  const at = (addresses: readonly string[]): RedirectRow[] =>
    addresses
      .flatMap((address) => byAddress.get(address) ?? [])
      .filter(({ _status }) => _status === 'published');

  return {
    /** Answers a query for redirects by source address; `null` for any other query. */
    answer(where: Where | undefined): { docs: RedirectRow[] } | null {
      const addresses = addressesIn(where);
      return addresses && { docs: at(addresses) };
    },
    add: (redirect: RedirectRow): void =>
      void byAddress.set(redirect.from, [...(byAddress.get(redirect.from) ?? []), redirect]),
    remove: ({ from, id }: Pick<RedirectRow, 'from' | 'id'>): void =>
      void byAddress.set(
        from,
        (byAddress.get(from) ?? []).filter((redirect) => redirect.id !== id),
      ),
    startsAt: (address: string): boolean => byAddress.has(address),
  };
}
