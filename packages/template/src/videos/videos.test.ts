import { openSnapshot } from '@pune/content/snapshot';
import { fillSnapshot } from '@pune/content/testing/sample-snapshot.ts';
import { LOCALES } from '@pune/i18n';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clock, lengthText, playerOf } from './videos.ts';

const snapshot = openSnapshot(':memory:');
beforeAll(() => fillSnapshot(snapshot));
afterAll(() => snapshot.close());

describe.each(LOCALES)('the player of a film in %s', (locale) => {
  const player = () => {
    const reader = snapshot.reader('city');
    return playerOf(reader, reader.bySlug('videos', 'wet-and-dry-waste', locale)!.data, locale)!;
  };

  it('shows the film of the language, with a still picture that is a variant', () => {
    expect(player().file).toMatchObject({
      mimeType: 'video/mp4',
      src: expect.stringMatching(`^/media/wet-and-dry-waste-${locale}-[0-9a-f]{8}\\.mp4$`),
    });
    expect(player().poster).toMatch(/^\/media\/waste-sorting-.+-960\.webp$/);
  });

  it('offers captions in all languages, its own first and on', () => {
    expect(player().tracks.map(({ srclang, isDefault }) => [srclang, isDefault])).toEqual([
      [locale, true],
      ...LOCALES.filter((other) => other !== locale).map((other) => [other, false]),
    ]);
  });
});

describe('a film', () => {
  it('that is not there leaves its page to the text', () => {
    const reader = snapshot.reader('city');
    const { data } = reader.bySlug('videos', 'wet-and-dry-waste', 'en')!;
    expect(playerOf(reader, { ...data, film: null }, 'en')).toBeNull();
    expect(playerOf(reader, { ...data, poster: null, captions: [] }, 'en')).toMatchObject({
      poster: null,
      tracks: [],
    });
  });

  it('states its length in the digits of the language', () => {
    expect(clock(65, 'en')).toBe('1:05');
    expect(clock(65, 'mr')).toBe('१:०५');
    expect(lengthText(34, true, 'hi')).toBe('अवधि ०:३४, बिना आवाज़');
    expect(lengthText(null, false, 'en')).toBe('');
  });
});
