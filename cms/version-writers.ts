import type { Payload, PayloadRequest } from 'payload';

type Id = number | string;
interface VersionArgs {
  collection?: string;
  collectionSlug?: string;
  id?: Id;
  parent?: Id;
  req?: Partial<PayloadRequest>;
  snapshot?: boolean;
}
interface Row {
  id: Id;
  version: string;
  by: Id | { id: Id };
}

const COLLECTION = 'version-writers';
/** Payload keeps 50 versions of a document; older rows are deleted in groups. */
const ROWS_KEPT = 60;
const ROWS_MAX = 100;

/**
 * Notes who saves each version of a document, in the transaction of the save. Payload keeps no name
 * with a version; programs, which save without an account, have no row.
 */
export function noteVersionWriters(payload: Payload): void {
  const db = payload.db as unknown as Record<
    'createVersion' | 'updateVersion',
    (args: VersionArgs) => Promise<{ id: Id; parent?: Id } | null>
  >;
  for (const name of ['createVersion', 'updateVersion'] as const) {
    const write = db[name].bind(payload.db);
    db[name] = async (args) => {
      const version = await write(args);
      const collection = args.collectionSlug ?? args.collection;
      const user = args.req?.user as { id: Id; collection?: string } | null | undefined;
      // A snapshot repeats what was saved by others before.
      if (!user || !collection || args.snapshot) return version;
      // Payload wants no version back when it creates a document.
      const id = version?.id ?? args.id ?? (await newestOf(payload, collection, args));
      if (id !== undefined)
        await note(payload, args.req!, {
          version: `${collection}/${id}`,
          document: `${collection}/${args.parent ?? version?.parent ?? ''}`,
          by: user.id,
          isNew: name === 'createVersion',
        });
      return version;
    };
  }
}

async function newestOf(
  { db }: Payload,
  collection: string,
  { parent, req }: VersionArgs,
): Promise<Id | undefined> {
  const { docs } = await db.findVersions({
    collection: collection as 'pages',
    where: { parent: { equals: parent } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    select: { updatedAt: true } as never,
    req: req as PayloadRequest,
  });
  return docs[0]?.id;
}

async function note(
  { db }: Payload,
  req: Partial<PayloadRequest>,
  { version, document, by, isNew }: { version: string; document: string; by: Id; isNew: boolean },
): Promise<void> {
  const where = { version: { equals: version } };
  const known = isNew
    ? null
    : await db.findOne<Row>({ collection: COLLECTION, where, req: req as PayloadRequest });
  if (known && String(idOf(known.by)) === String(by)) return;
  const data = { version, document, by };
  if (known)
    await db.updateOne({
      collection: COLLECTION,
      where,
      data: { by },
      req: req as PayloadRequest,
    });
  else await db.create({ collection: COLLECTION, data, req: req as PayloadRequest });
  if (isNew) await forgetOld(db, req, document);
}

const idOf = (by: Row['by']): Id => (typeof by === 'object' ? by.id : by);

async function forgetOld(
  db: Payload['db'],
  req: Partial<PayloadRequest>,
  document: string,
): Promise<void> {
  const rows = { collection: COLLECTION, where: { document: { equals: document } } } as const;
  const { totalDocs } = await db.count({ ...rows, req: req as PayloadRequest });
  if (totalDocs <= ROWS_MAX) return;
  const { docs } = await db.find<Row>({
    ...rows,
    sort: 'id',
    limit: totalDocs - ROWS_KEPT,
    pagination: false,
    req: req as PayloadRequest,
  });
  await db.deleteMany({
    collection: COLLECTION,
    where: { id: { in: docs.map(({ id }) => id) } },
    req: req as PayloadRequest,
  });
}

/** @returns the names of the accounts that saved versions, by the id of the version */
export async function writersOf(
  req: PayloadRequest,
  collection: string,
  ids: readonly Id[],
): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: COLLECTION,
    where: { version: { in: ids.map((id) => `${collection}/${id}`) } },
    pagination: false,
    depth: 1,
    overrideAccess: true,
    req,
  });
  return new Map(
    docs.flatMap(({ version, by }) =>
      typeof by === 'object'
        ? [[version.slice(collection.length + 1), by.name || by.email] as const]
        : [],
    ),
  );
}
