import type { Collections, Locale, Reader } from '@pune/content';
import { LOCALE_NAMES } from '@pune/i18n';
import { pictureOf, mediaAddress } from '@pune/content-models/media/published';
import { variantsOf } from '@pune/content-models/media/variants';
import { formatYear } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';

type Video = Collections['videos']['data'];
type File = Pick<Collections['media']['data'], 'src' | 'mimeType' | 'bytes'>;

/** The maximum width of a poster; the video is no wider on the page. */
const POSTER_WIDTH = 960;

/** The attributes of the `<video>` element for an available video. */
export interface Player {
  file: File;
  poster: string | null;
  tracks: { src: string; srclang: Locale; label: string; isDefault: boolean }[];
}

/**
 * The files of a video, captions in the page's language first; `null` if it has no video file yet.
 */
export function playerOf(content: Reader, video: Video, locale: Locale): Player | null {
  const file = video.film
    ? content.get('media', video.film, locale, ['src', 'mimeType', 'bytes'])
    : null;
  if (!file) return null;
  const still = video.poster
    ? content.get('media', video.poster, locale, ['src', 'mimeType', 'width', 'height', 'focus'])
    : null;
  const picture = still && pictureOf(still);
  const poster =
    picture &&
    variantsOf(picture, 'whole').findLast(
      ({ type, width }) => type === 'image/webp' && width <= POSTER_WIDTH,
    );
  const tracks = video.captions.flatMap(({ language, file: id }) => {
    const captions = content.get('media', id, locale, ['src']);
    return captions
      ? [
          {
            src: captions.src,
            srclang: language,
            label: LOCALE_NAMES[language],
            isDefault: language === locale,
          },
        ]
      : [];
  });
  return {
    file,
    poster: poster ? mediaAddress(poster.name) : null,
    tracks: tracks.sort((a, b) => Number(b.isDefault) - Number(a.isDefault)),
  };
}

/** Formats seconds as minutes and seconds, in the digits of the language: `1:05`. */
export function clock(seconds: number, locale: Locale): string {
  const pad = (value: number) => formatYear(value, locale).padStart(2, formatYear(0, locale));
  return `${formatYear(Math.floor(seconds / 60), locale)}:${pad(seconds % 60)}`;
}

/** The length of a video as text: `Length 0:34, without sound`. */
export const lengthText = (seconds: number | null, isSilent: boolean, locale: Locale): string =>
  [
    seconds !== null && t(locale)('videos:length', { clock: clock(seconds, locale) }),
    isSilent && t(locale)('videos:silent'),
  ]
    .filter(Boolean)
    .join(', ');
