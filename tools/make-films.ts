import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { FILMS, type Film, type FilmCard } from '../content-models/videos/films.ts';
import { LOCALES, type Locale } from '../packages/i18n/i18n.ts';

/**
 * Draws the films of `content-models/videos/films.ts` into `content-models/videos/files/`: one
 * silent H.264 film a language, 640 × 360, our own drawings with the words of each card on a band
 * below them, half a second of cross-fade between cards.
 *
 * The films are kept in the repository, so nothing needs this at start or in tests. Run it after a
 * change of the words, where ffmpeg and the Noto fonts (Latin and Devanagari) are installed: `node
 * tools/make-films.ts`
 */
const here = (place: string) => new URL(`../content-models/${place}`, import.meta.url).pathname;
const [WIDTH, HEIGHT, BAND] = [640, 360, 112];
const FADE_SECONDS = 0.5;
const INK = { band: '#142451', text: '#ffffff', mark: '#ffc933' };
const LETTERS_A_LINE: Record<Locale, number> = { en: 34, mr: 32, hi: 32 };

/** Wraps a text into lines that fit the band. */
function lines(text: string, most: number): string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const longer = [found.at(-1), word].filter(Boolean).join(' ');
    if (found.length > 0 && longer.length <= most) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}

function band(words: string, locale: Locale): Buffer {
  const rows = lines(words, LETTERS_A_LINE[locale]);
  const size = 32;
  const first = BAND / 2 + size * 0.35 - ((rows.length - 1) * size * 1.3) / 2;
  const text = rows.map(
    (row, index) =>
      `<text x="44" y="${first + index * size * 1.3}" font-size="${size}" font-weight="700" font-family="Noto Sans, Noto Sans Devanagari" fill="${INK.text}">${row}</text>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${BAND}"><rect width="100%" height="100%" fill="${INK.band}"/><rect width="16" height="100%" fill="${INK.mark}"/>${text.join('')}</svg>`,
  );
}

async function frame({ drawing, words }: FilmCard, locale: Locale, file: string): Promise<void> {
  const picture = await sharp(here(`media/files/${drawing}.svg`))
    .resize(WIDTH, HEIGHT - BAND, { fit: 'cover', position: 'south' })
    .png()
    .toBuffer();
  await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: INK.band } })
    .composite([
      { input: picture, left: 0, top: 0 },
      { input: band(words[locale], locale), left: 0, top: HEIGHT - BAND },
    ])
    .png()
    .toFile(file);
}

async function make(film: Film, locale: Locale, folder: string): Promise<string> {
  const frames = film.cards.map((_, index) => path.join(folder, `${index}.png`));
  for (const [index, card] of film.cards.entries()) await frame(card, locale, frames[index]!);
  // Each still is shown until the next one has faded in.
  const inputs = film.cards.flatMap(({ seconds }, index) => [
    '-loop',
    '1',
    '-framerate',
    '10',
    '-t',
    String(seconds + FADE_SECONDS),
    '-i',
    frames[index]!,
  ]);
  let seconds = 0;
  const fades = film.cards.slice(1).map((_, index) => {
    seconds += film.cards[index]!.seconds;
    return `[${index === 0 ? '0' : `f${index}`}][${index + 1}]xfade=transition=fade:duration=${FADE_SECONDS}:offset=${seconds}[f${index + 1}]`;
  });
  const whole = seconds + film.cards.at(-1)!.seconds;
  const target = here(`videos/files/${film.slug}-${locale}.mp4`);
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    ...inputs,
    '-filter_complex',
    fades.join(';'),
    '-map',
    `[f${fades.length}]`,
    '-t',
    String(whole),
    '-c:v',
    'libx264',
    '-profile:v',
    'high',
    '-pix_fmt',
    'yuv420p',
    '-preset',
    'veryslow',
    '-crf',
    '30',
    '-g',
    '60',
    '-an',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:v',
    '+bitexact',
    '-movflags',
    '+faststart',
    target,
  ]);
  return target;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'films-'));
for (const film of FILMS)
  for (const locale of LOCALES) console.log(path.relative('.', await make(film, locale, folder)));
fs.rmSync(folder, { recursive: true });
