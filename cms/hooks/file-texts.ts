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
  return (
    docs as unknown as {
      id: number | string;
      language?: string[] | null;
      texts?: string[] | null;
    }[]
  ).map(({ id, language, texts }) => ({
    id: String(id),
    language: language ?? [],
    texts: texts ?? [],
  }));
}
