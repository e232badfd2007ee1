import type { PayloadRequest, SanitizedCollectionConfig } from 'payload';
import { startingValues } from './access/starting-values.ts';

/**
 * Configures a collection for the form of a new document: if drafts are validated, Payload saves no
 * empty draft.
 */
export function savedByHand(config: SanitizedCollectionConfig): SanitizedCollectionConfig {
  const { versions } = config;
  return versions?.drafts
    ? { ...config, versions: { ...versions, drafts: { ...versions.drafts, validate: true } } }
    : config;
}

interface DrawerArgs {
  collectionSlug: string;
  docID?: number | string | null;
  initialData?: object;
  req: PayloadRequest;
}

/**
 * Prepares the form state of a drawer: a new document starts there with the same values as on its
 * own page.
 */
export async function withStartingValues<Args extends DrawerArgs>(args: Args): Promise<Args> {
  const { collectionSlug, docID, initialData, req } = args;
  const known = req.payload.collections[collectionSlug as 'pages'];
  if (docID || !known) return args;
  const collections = {
    ...req.payload.collections,
    [collectionSlug]: { ...known, config: savedByHand(known.config) },
  };
  req.payload = Object.create(req.payload, { collections: { value: collections } });
  return {
    ...args,
    initialData: { ...(await startingValues(req, collectionSlug)), ...initialData },
  };
}
