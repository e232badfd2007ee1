import type { Payload, Where } from 'payload';

type Id = number | string;

interface RedirectRow {
  id: Id;
  from: string;
  _status?: string | null;
  [field: string]: unknown;
}

/** The addresses that a question names: `{ and: [{ from: { in: […] } }, …] }`. */
function addressesIn(where: Where | undefined): string[] | null {
  const [first] = (where?.and ?? []) as Where[];
  return (first?.from as { in?: string[] } | undefined)?.in ?? null;
}

export type RedirectIndex = Awaited<ReturnType<typeof openRedirectIndex>>;

/**
 * The redirects that there are and that are being brought in, by where they begin: each document
 * that comes asks whether one begins at its address, each redirect where others lead.
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
    /**
     * Answers a question for redirects that begin somewhere; `null` where it is another question.
     */
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
