import { describe, expect, it } from 'vitest';
import { BEAT_MS, createPresences, SILENCE_MS, type Beat } from './presences.ts';

const NOON = Date.parse('2026-11-29T12:42:00+05:30');
const beat = (name: string, more: Partial<Beat> = {}): Beat => ({
  person: name,
  name,
  tab: `${name}’s tab`,
  language: 'en',
  isWriting: true,
  ...more,
});
const [asha, ravi] = [beat('Asha Kulkarni'), beat('Ravi Deshmukh')];
const names = (found: { name: string }[]): string[] => found.map(({ name }) => name);

describe('presences', () => {
  it('name the others who have a document open, since when, and no other document', () => {
    const presences = createPresences();
    presences.note('circulars/1', asha, NOON);
    presences.note('circulars/2', beat('Meera Joshi'), NOON);
    presences.note('circulars/1', ravi, NOON + 60_000);
    expect(presences.others('circulars/1', ravi, NOON + 60_000)).toEqual([
      {
        name: 'Asha Kulkarni',
        isSelf: false,
        isWriting: true,
        language: 'en',
        since: '2026-11-29T07:12:00.000Z',
      },
    ]);
    expect(names(presences.others('circulars/1', asha, NOON + 60_000))).toEqual(['Ravi Deshmukh']);
  });

  it('keep the time over further beats, and begin it anew with the first change', () => {
    const presences = createPresences();
    presences.note('pages/1', { ...asha, isWriting: false }, NOON);
    presences.note('pages/1', { ...asha, isWriting: false }, NOON + BEAT_MS);
    const [reading] = presences.others('pages/1', ravi, NOON + BEAT_MS);
    expect(reading).toMatchObject({ isWriting: false, since: new Date(NOON).toISOString() });
    presences.note('pages/1', asha, NOON + 2 * BEAT_MS);
    presences.note('pages/1', asha, NOON + 3 * BEAT_MS);
    const [writing] = presences.others('pages/1', ravi, NOON + 3 * BEAT_MS);
    expect(writing).toMatchObject({
      isWriting: true,
      since: new Date(NOON + 2 * BEAT_MS).toISOString(),
    });
  });

  it('end at once when a tab is closed, and a minute after a beat that does not come', () => {
    const presences = createPresences();
    presences.note('pages/1', asha, NOON);
    presences.note('pages/1', ravi, NOON);
    presences.leave('pages/1', asha);
    expect(presences.others('pages/1', beat('Meera Joshi'), NOON)).toHaveLength(1);
    const last = NOON + BEAT_MS + SILENCE_MS;
    expect(presences.others('pages/1', asha, last - 1)).toHaveLength(1);
    expect(presences.others('pages/1', asha, last)).toEqual([]);
    presences.note('pages/2', asha, last);
    expect(presences.size).toBe(1);
  });

  it('say once for each account that it has a document open, and tell a person of the own other tab', () => {
    const presences = createPresences();
    presences.note('pages/1', { ...asha, isWriting: false }, NOON);
    presences.note('pages/1', { ...asha, tab: 'second', language: 'mr' }, NOON + 1);
    expect(presences.others('pages/1', ravi, NOON + 1)).toMatchObject([
      { isWriting: true, language: 'mr' },
    ]);
    expect(presences.others('pages/1', asha, NOON + 1)).toMatchObject([{ isSelf: true }]);
  });

  it('are changed by their own account alone, and limited in number', () => {
    const presences = createPresences();
    presences.note('pages/1', asha, NOON);
    presences.leave('pages/1', { person: 'Ravi Deshmukh', tab: asha.tab });
    presences.note('pages/1', { ...ravi, tab: asha.tab }, NOON);
    expect(names(presences.others('pages/1', ravi, NOON))).toEqual(['Asha Kulkarni']);
    for (let n = 0; n < 200; n++) presences.note('pages/1', beat(`Person ${n}`), NOON);
    expect(presences.others('pages/1', asha, NOON)).toHaveLength(50);
  });
});
