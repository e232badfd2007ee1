import { describe, expect, it } from 'vitest';
import type { Settings } from '../content-models.types.ts';
import { validNoticeUntil } from './settings.collection.ts';
import { settings } from './settings.published.ts';

const verdict = (value: string | null, data: object) =>
  validNoticeUntil(value as never, { data } as never);

describe('the notice of a home page', () => {
  it('has a last day, in whichever language it is written', () => {
    expect(verdict(null, { noticeTitle: 'Closed on Monday' })).toMatch(/last day/);
    expect(verdict(null, { noticeTitle: { en: null, mr: 'सोमवारी बंद' } })).toMatch(/last day/);
    expect(verdict('2026-12-01T06:30:00.000Z', { noticeTitle: 'Closed on Monday' })).toBe(true);
  });

  it.each([undefined, null, '', ' ', { en: null }])('needs none without a title: %j', (title) =>
    expect(verdict(null, { noticeTitle: title })).toBe(true),
  );

  it('is published with the day after which it is taken down', () => {
    const source = {
      slug: 'city',
      createdAt: '2026-11-25T04:00:00.000Z',
      tagline: 'A city',
      noticeTitle: 'Closed on Monday',
      noticeUntil: '2026-12-01T06:30:00.000Z',
    } as Settings;
    expect(settings.publish(source, 'en')!.data.notice).toEqual({
      title: 'Closed on Monday',
      text: null,
      until: '2026-12-01',
    });
    expect(settings.publish({ ...source, noticeTitle: null }, 'en')!.data.notice).toBeNull();
  });
});
