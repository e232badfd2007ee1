import fs from 'node:fs/promises';
import { LOCALES } from '@pune/i18n';
import type { MediaExample } from '../media/media.examples.ts';
import { captionsOf, FILMS } from './films.ts';
import { FILM_TITLES } from './videos.titles.ts';

const credit = {
  en: 'Pune Portals, CC BY 4.0',
  mr: 'पुणे पोर्टल, CC BY 4.0',
  hi: 'पुणे पोर्टल, CC BY 4.0',
};

/** The media files of the project's own films: the film and the captions in each language. */
export const filmMediaExamples: MediaExample[] = FILMS.flatMap((film) =>
  LOCALES.flatMap((locale): MediaExample[] => [
    {
      slug: `${film.slug}-${locale}`,
      alt: FILM_TITLES[film.slug]!,
      credit,
      language: [locale],
      file: {
        name: `${film.slug}-${locale}.mp4`,
        mimeType: 'video/mp4',
        bytes: () => fs.readFile(new URL(`files/${film.slug}-${locale}.mp4`, import.meta.url)),
      },
    },
    {
      slug: `${film.slug}-captions-${locale}`,
      alt: FILM_TITLES[film.slug]!,
      credit,
      language: [locale],
      file: {
        name: `${film.slug}-captions-${locale}.vtt`,
        mimeType: 'text/vtt',
        bytes: async () => new TextEncoder().encode(captionsOf(film, locale)),
      },
    },
  ]),
);
