import type { Payload, PayloadRequest } from 'payload';
import type { FileText } from '@pune/content-models/media/file-texts';

/** Loads the texts of files, for the documents that contain them. */
export async function fileTexts(
  payload: Payload,
  ids: string[],
  req?: PayloadRequest,
): Promise<FileText[]> {
  if (ids.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    select: { language: true, texts: true } as never,
    overrideAccess: true,
    ...(req && { req }),
  });
  return (docs as unknown as { language?: string[] | null; texts?: string[] | null }[]).map(
    ({ language, texts }) => ({ language: language ?? [], texts: texts ?? [] }),
  );
}
