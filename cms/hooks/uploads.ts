import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import sharp from 'sharp';
import { media, pictureOf } from '@pune/content-models/media/published';
import { slugFrom } from '@pune/content-models/slugs';
import { createVariants, type VariantsOptions } from '@pune/images/variants';
import { extentOf, type Account } from '../access/rules.ts';
import { filmFile } from './film-files.ts';

export const FILE_BYTES_MAX = 20 * 1024 * 1024;
const PIXELS_MAX = 50_000_000;

/** File extensions by the detected format, regardless of the file's name. */
const EXTENSIONS: Record<string, string> = { jpeg: 'jpg', png: 'png', webp: 'webp', heif: 'avif' };

const isPicture = (extension: string): boolean => Object.values(EXTENSIONS).includes(extension);

const ACCEPTED =
  'Files takes pictures (JPEG, PNG, WebP, AVIF), documents as PDF, films (MP4, WebM) and captions (WebVTT).';
const OFFICE = {
  word: 'a Word document: save it as PDF and upload that',
  text: 'a text document: save it as PDF and upload that',
  sheet: 'a spreadsheet: save what is to be read as PDF and upload that',
  slides: 'a presentation: save it as PDF and upload that',
  scan: 'a scan: save it as PDF or JPEG and upload that',
};
/** The refused types that editors try most, with an alternative. */
const INSTEAD: Record<string, string> = {
  doc: OFFICE.word,
  docx: OFFICE.word,
  odt: OFFICE.text,
  rtf: OFFICE.text,
  xls: OFFICE.sheet,
  xlsx: OFFICE.sheet,
  ods: OFFICE.sheet,
  csv: OFFICE.sheet,
  ppt: OFFICE.slides,
  pptx: OFFICE.slides,
  odp: OFFICE.slides,
  tif: OFFICE.scan,
  tiff: OFFICE.scan,
  svg: 'a drawing that may carry scripts: save it as PNG and upload that',
  gif: 'an animation: save a still picture as PNG or a film as MP4 and upload that',
  heic: 'a picture of a telephone: save it as JPEG and upload that',
  zip: 'an archive: upload the files in it one by one',
};

/** @returns the reason for refusing a file type, with the accepted types */
export function refusedType(name: string): string {
  const extension = path.extname(name).slice(1).toLowerCase();
  return `${ACCEPTED} This is ${INSTEAD[extension] ?? `a file of another type${extension ? ` (.${extension})` : ''}`}.`;
}

const refuse = (message: string) => new APIError(message, 400, undefined, true);

const PDF_END_BYTES = 1024;
/**
 * @returns true if a PDF begins and ends as one: Payload refuses others when it stores them, in two
 *   words, and an import must know it before
 */
function isWholePdf(data: Buffer): boolean {
  const end = data.subarray(-PDF_END_BYTES);
  return data.subarray(0, 5).equals(PDF_MARK) && end.includes('%%EOF') && end.includes('xref');
}
const PDF_MARK = Buffer.from('%PDF-');

/**
 * Validates and cleans an uploaded file. A picture is decoded, rotated upright and re-encoded,
 * which removes its position, camera and other metadata; a file that cannot be decoded is refused.
 * PDFs, videos and captions are checked by their first bytes.
 */
export async function cleanFile(
  data: Buffer,
  mimeType: string,
): Promise<{ data: Buffer; extension: string }> {
  if (mimeType === 'application/pdf') {
    if (!data.subarray(0, 1024).includes('%PDF-'))
      throw refuse('This is named a PDF, but is none. Export it again as PDF.');
    if (!isWholePdf(data))
      throw refuse(
        'This PDF is damaged: its beginning or its end is missing. Copy it again from its source, or export it again.',
      );
    return { data, extension: 'pdf' };
  }
  const film = filmFile(data, mimeType);
  if (film && 'refused' in film) throw refuse(film.refused);
  if (film) return { data, extension: film.extension };
  try {
    const picture = sharp(data, { limitInputPixels: PIXELS_MAX, failOn: 'error' });
    const { format } = await picture.metadata();
    const extension = EXTENSIONS[format ?? ''];
    if (!extension) throw new Error(`unexpected format ${format}`);
    const upright = picture.rotate();
    // With its default effort, sharp takes a minute to write a large AVIF.
    if (extension === 'avif') upright.avif({ quality: 70, effort: 2 });
    return { data: await upright.toBuffer(), extension };
  } catch {
    throw refuse(
      'This picture cannot be read, or has more than 50 million pixels. Save it again as JPEG, PNG or WebP, at most 8,000 pixels wide.',
    );
  }
}

type Id = number | string;
/** The digest in a file name, before the number that distinguishes equal names. */
const DIGEST = /-[0-9a-f]{8}(?=(?:-\d+)?\.\w+$)/;

/** Builds a descriptive and safe name that changes with the bytes: `ward-office-3f9a1c2e.jpg`. */
export function fileName(original: string, data: Buffer, extension: string): string {
  const stem = slugFrom(path.parse(path.basename(original)).name).slice(0, 60) || 'file';
  return `${stem}-${createHash('sha256').update(data).digest('hex').slice(0, 8)}.${extension}`;
}

/** A crop as Payload sends it: the origin in percent, the size in pixels. */
interface Crop {
  crop?: { x: number; y: number };
  widthInPixels?: number;
  heightInPixels?: number;
}

/** Crops a picture to the editor's selection. */
async function cropped(
  data: Buffer,
  { crop, widthInPixels, heightInPixels }: Crop,
): Promise<Buffer> {
  const picture = sharp(data);
  const whole = await picture.metadata();
  const [left, top] = [
    Math.floor((Number(crop!.x) / 100) * whole.width),
    Math.floor((Number(crop!.y) / 100) * whole.height),
  ];
  return picture
    .extract({
      left,
      top,
      width: Math.min(Number(widthInPixels), whole.width - left),
      height: Math.min(Number(heightInPixels), whole.height - top),
    })
    .toBuffer();
}

/**
 * Cleans and names a file before Payload processes it. Crops are made here, because Payload would
 * overwrite the old file under its old name, whose digest stands for other bytes.
 */
export const prepareUpload: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return;
  // Payload checks access after this hook: do not decode files of accounts without access.
  if (
    !overrideAccess &&
    extentOf(req.user as unknown as Account | null, 'media', operation).kind === 'nothing'
  )
    return;
  const edits = (req.query?.uploadEdits ?? {}) as Crop;
  const isStored = Boolean(edits.crop && !req.file);
  if (isStored)
    req.file = await storedFile(req, (args as { id?: Id }).id, collection.upload.staticDir!);
  const { file } = req;
  if (!file?.data) return;
  if (!collection.upload.mimeTypes!.includes(file.mimetype)) throw refuse(refusedType(file.name));
  let { data, extension } = await cleanFile(file.data, file.mimetype);
  if (edits.crop && isPicture(extension)) {
    data = await cropped(data, edits).catch(() =>
      Promise.reject(refuse('This part lies outside the picture. Choose it again.')),
    );
    for (const edit of ['crop', 'widthInPixels', 'heightInPixels'] as const) delete edits[edit];
  }
  const name = fileName(file.name, data, extension);
  // The system imports files as they are.
  if (!overrideAccess && !isStored)
    await refuseTwice(req, {
      data,
      name,
      id: (args as { id?: Id }).id,
      isWanted: (args as { data?: { secondCopy?: unknown } }).data?.secondCopy === true,
    });
  Object.assign(file, { data, size: data.length, name });
};

/**
 * Refuses a file whose bytes are already uploaded, with a link to it: two copies tend to be
 * corrected in one place only. The editor may insist (`isWanted`).
 */
async function refuseTwice(
  req: PayloadRequest,
  {
    data,
    name,
    id,
    isWanted,
  }: { data: Buffer; name: string; id: Id | undefined; isWanted: boolean },
): Promise<void> {
  if (isWanted) return;
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { filename: { like: DIGEST.exec(name)![0] } },
    limit: 5,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const same = docs.filter(
    ({ filename, filesize }) =>
      filesize === data.length && DIGEST.exec(filename ?? '')?.[0] === DIGEST.exec(name)![0],
  );
  const [first] = same;
  if (!first) return;
  if (same.some((doc) => String(doc.id) === String(id)))
    throw refuse('This is the file that is here already, byte for byte. Choose the new one.');
  throw new APIError(
    id === undefined
      ? `Files has this file already, byte for byte. It is “${first.alt}” (${first.filename}, number ${first.id}). Choose that one; or tick “Keep a second copy” and save again, where it is to be changed apart from that one.`
      : `Files has this file already, byte for byte. It is “${first.alt}” (${first.filename}, number ${first.id}). Choose that one.`,
    409,
    undefined,
    true,
  );
}

async function storedFile(
  req: PayloadRequest,
  id: Id | undefined,
  folder: string,
): Promise<PayloadRequest['file']> {
  if (id === undefined) return undefined;
  const { filename, mimeType } = await req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const data = await fs.readFile(
    path.join(/* turbopackIgnore: true */ folder, path.basename(filename!)),
  );
  return { data, size: data.length, mimetype: mimeType!, name: filename!.replace(DIGEST, '') };
}

/**
 * Starts to create the smaller variants for pages, without making the editor wait; the publisher
 * creates those still missing when a page needs them.
 */
export function prepareVariants(options: VariantsOptions): CollectionAfterChangeHook {
  const variants = createVariants(options);
  return ({ doc, req }) => {
    const picture = pictureOf(media.publish(doc, 'en')!.data);
    if (picture)
      void variants
        .prepare(picture)
        .catch((error: Error) =>
          req.payload.logger.warn(`[cms] ${picture.filename}: ${error.message}`),
        );
  };
}
