import type { Endpoint, PayloadRequest } from 'payload';
import { say } from '@pune/content-models/say';
import { LOCALES, type Locale } from '@pune/i18n';
import { departmentNames } from './department-names.ts';
import { usesOfFiles } from './files/uses.ts';
import { inAllLanguages } from './hooks/in-all-languages.ts';

const FILES_MAX = 200;

export interface FileFacts {
  /** Published documents that show the file. */
  shown: number;
  /** The alternative text in each language; `null` where it is missing. */
  alt: Record<Locale, string | null>;
}

/** The facts beside each file of a list, and the departments that the list can be asked for. */
export interface FilesView {
  files: Record<string, FileFacts>;
  departments: { id: string; name: string }[];
}

interface FileRow {
  id: number | string;
  alt?: Partial<Record<Locale, string | null>>;
}

async function factsOf(req: PayloadRequest): Promise<Response> {
  if (!req.user)
    return Response.json({ errors: [{ message: say(req, 'Sign in first.') }] }, { status: 401 });
  const ids = String(req.query?.ids ?? '')
    .split(',')
    .filter(Boolean)
    .slice(0, FILES_MAX);
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    select: { alt: true },
    pagination: false,
    depth: 0,
    locale: 'all',
    overrideAccess: false,
    user: req.user,
    req: inAllLanguages(req),
  });
  const uses = ids.length > 0 ? await usesOfFiles(req) : null;
  const textsOf = ({ alt }: FileRow): FileFacts['alt'] =>
    Object.fromEntries(
      LOCALES.map((locale) => [locale, alt?.[locale]?.trim() || null]),
    ) as FileFacts['alt'];
  const view: FilesView = {
    files: Object.fromEntries(
      (docs as unknown as FileRow[]).map((file) => [
        String(file.id),
        { shown: uses?.get(String(file.id))?.count ?? 0, alt: textsOf(file) },
      ]),
    ),
    departments: [...(await departmentNames(req))]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  };
  return Response.json(view);
}

export const filesEndpoints: Endpoint[] = [
  { path: '/files/facts', method: 'get', handler: factsOf },
];
