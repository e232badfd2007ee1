import fs from 'node:fs';
import { LOCALES } from '@pune/i18n';
import { describe, expect, it } from 'vitest';
import { captionsOf, durationSeconds, FILMS, startsOf, transcriptOf } from './films.ts';
import type { Video } from '../content-models.types.ts';
import { richText } from '../rich-text.ts';
import { videoExamples } from './videos.examples.ts';
import { videos } from './videos.published.ts';

const films = FILMS.flatMap((film) =>
  LOCALES.map((locale) => [`${film.slug} in ${locale}`, film, locale] as const),
);
const secondsOf = (clock: string) =>
  clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

describe.each(films)('the film %s', (_, film, locale) => {
  it('has captions that follow one another without a gap, from the first second to the last', () => {
    const cues = [...captionsOf(film, locale).matchAll(/^(\S+) --> (\S+) line:1\n(.+)$/gm)];
    expect(cues).toHaveLength(film.cards.length);
    let end = 0;
    for (const [, from, to, text] of cues) {
      expect(secondsOf(from!)).toBe(end);
      end = secondsOf(to!);
      expect(text).not.toContain('-->');
    }
    expect(end).toBe(durationSeconds(film));
  });

  it('has a transcript of all captions and texts', () => {
    const transcript = transcriptOf(film, locale);
    for (const { words, sentence } of film.cards) {
      expect(transcript).toContain(words[locale]);
      expect(transcript).toContain(sentence[locale]);
    }
  });

  it('leaves time to read: no more than 18 letters a second', () => {
    for (const { seconds, sentence } of film.cards)
      expect(
        [...new Intl.Segmenter(locale).segment(sentence[locale])].length / seconds,
        sentence[locale],
      ).toBeLessThanOrEqual(18);
  });

  it('is a small MP4 of the stated length', () => {
    const file = fs.readFileSync(new URL(`files/${film.slug}-${locale}.mp4`, import.meta.url));
    expect(file.length).toBeLessThanOrEqual(250_000);
    // The movie header box (ISO/IEC 14496-12, 8.2.2): in version 0, the time scale and the duration
    // follow the version, the flags and two times.
    const header = file.indexOf('mvhd', 0, 'latin1') + 4;
    expect(file.readUInt32BE(header + 16) / file.readUInt32BE(header + 12)).toBeCloseTo(
      durationSeconds(film),
      1,
    );
  });
});

it('has a page for each film, with a chapter a card', () => {
  expect(
    videoExamples.map(({ chapters, durationSeconds: length }) => [
      chapters?.map(({ startsAtSeconds }) => startsAtSeconds),
      length,
    ]),
  ).toEqual(FILMS.map((film) => [startsOf(film), durationSeconds(film)]));
});

it('is published in no language without its text', () => {
  const source = {
    id: 1,
    slug: 'film',
    title: 'A film',
    summary: 'It shows something.',
    createdAt: '2026-11-25T00:00:00.000Z',
    updatedAt: '2026-11-25T00:00:00.000Z',
  } as unknown as Video & { slug: string };
  expect(
    videos.publish({ ...source, transcript: richText('Two bins.') as never }, 'en'),
  ).toMatchObject({ title: 'A film' });
  expect(videos.publish({ ...source, transcript: richText('') as never }, 'en')).toBeNull();
  expect(videos.publish(source, 'en')).toBeNull();
});
