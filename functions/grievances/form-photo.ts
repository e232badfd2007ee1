import type { KeptPhotos } from '@pune/grievances/kept-photos';
import { photoProblem } from '@pune/grievances/photo';
import { PHOTO_TYPES } from '@pune/grievances/schema';
import type { Log } from '@pune/http/log';
import type { ProblemOptions } from '@pune/http/problems';
import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { choice } from '@pune/ui/choice';
import { fileInput } from '@pune/ui/file-input';
import { hidden, html } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { safe } from '@pune/http/markup';

/** The photo fields of a sent form. */
export interface SentPhoto {
  /** The file of this request. */
  file: Uint8Array | null;
  /** The token of a photo that is kept since an earlier request. */
  token: string | undefined;
  isRemoved: boolean;
}

/** `isLost`: the form names a kept photo that is no longer there. */
export interface FormPhoto {
  bytes: Uint8Array | null;
  token: string | null;
  isLost: boolean;
}

/** The control of a photo in a form that a function writes. */
export const photoInput = (locale: Locale) =>
  fileInput({ choose: t(locale)('grievances:action_photo'), accept: PHOTO_TYPES });

/** Reads the photo of a form: its file, else the kept one, unless the person removed it. */
export async function photoOf(
  kept: KeptPhotos,
  { file, token, isRemoved }: SentPhoto,
): Promise<FormPhoto> {
  if (token && (file || isRemoved)) await kept.drop(token);
  if (file || !token || isRemoved) return { bytes: file, token: null, isLost: false };
  const bytes = await kept.find(token);
  return { bytes, token: bytes && token, isLost: !bytes };
}

const MEGABYTE = 1e6;
/** Rounds up to tenths: a small photo is not 0 MB. */
const megabytesOf = ({ byteLength }: Uint8Array): number =>
  Math.ceil((byteLength / MEGABYTE) * 10) / 10;

const keptNote = (photo: Uint8Array, token: string, locale: Locale): string => {
  const T = t(locale);
  const megabytes = formatNumber(megabytesOf(photo), locale);
  const remove = choice({
    type: 'checkbox',
    name: 'removePhoto',
    value: '1',
    label: T('grievances:action_photo_remove'),
  });
  return safe(
    html`<div>${noticeLine(T('grievances:photo_kept', { megabytes }), 'ok')}${hidden({ keptPhoto: token })}${remove}</div>`,
  );
};

/**
 * Keeps the photo of a form that is shown again, and says so beside its field. If it cannot be
 * kept, the form asks for it again; a photo that is itself refused is not kept.
 */
export async function withPhoto(
  { bytes, token, isLost }: FormPhoto,
  options: ProblemOptions,
  {
    kept,
    address,
    locale,
    log,
  }: {
    kept: KeptPhotos;
    address: string;
    locale: Locale;
    log: Pick<Log, 'error'>;
  },
): Promise<ProblemOptions> {
  const { refusals = [], notes = [] } = options;
  if (refusals.some(({ field }) => field === 'photo')) {
    if (token) await kept.drop(token);
    return options;
  }
  if (bytes && !photoProblem(bytes)) {
    const held =
      token ??
      (await kept.keep(bytes, address).catch((error: unknown) => {
        log.error('photo of a refused form could not be kept', error);
        return null;
      }));
    if (held) return { ...options, insertions: { photo: keptNote(bytes, held, locale) } };
  }
  const again = { field: 'photo', message: 'error_photo_again' };
  return bytes || isLost ? { ...options, notes: [...notes, again] } : options;
}
