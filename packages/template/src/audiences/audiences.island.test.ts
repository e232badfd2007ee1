// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { to } from '@pune/content/routes';
import { messagesOf, t } from '@pune/i18n/server';
import {
  RUNTIMES,
  chooseRuntime,
  openIsland,
  setValue,
  type Island,
  type Runtime,
} from '../../testing/islands.ts';
import { CHOICE_KEY } from './audiences.choice.ts';
import { forYouMessages } from './audiences.messages.ts';
import type { Picks } from './audiences.picks.ts';

const T = t('en');
const PICKS: Picks = {
  audiences: {
    student: {
      why: 'Because you study',
      picks: [
        { href: '/en/services/bonafide/', title: 'A certificate', kind: 'Services' },
        { href: '/en/for/student/', title: 'Everything', kind: 'Student' },
      ],
    },
    tourist: { why: 'Because you visit', picks: [] },
  },
  offices: {
    kothrud: {
      why: 'Because you chose it',
      name: 'Kothrud ward office',
      href: '/en/offices/kothrud/',
      hours: 'Monday to Friday, 10:00–17:00',
      phone: '020-2550 1000, 2550 1001',
    },
  },
};
const published = () => vi.fn(async (_address: string) => Response.json(PICKS));
let fetcher: ReturnType<typeof published>;

async function open(runtime: Runtime): Promise<Island> {
  const { ForYou } = await import('./audiences.island.tsx');
  return openIsland(runtime, ForYou, () => ({
    locale: 'en' as const,
    picksHref: to.audiences.picks({ locale: 'en' }),
    audiences: (['student', 'tourist'] as const).map((id) => ({
      id,
      name: { student: 'Student', tourist: 'Visitor' }[id],
      href: to.audiences.detail({ locale: 'en', audience: id }),
    })),
    offices: [{ id: 'kothrud', name: 'Kothrud ward office' }],
    messages: forYouMessages(messagesOf('audiences', 'en')),
  }));
}

const audience = ({ root }: Island) => root.querySelector<HTMLSelectElement>('#for-you-audience')!;
const office = ({ root }: Island) => root.querySelector<HTMLSelectElement>('#for-you-office')!;
const button = ({ root }: Island) => root.querySelector('button')!;
const links = ({ root }: Island) =>
  [...root.querySelectorAll('.picks a')].map((link) => link.getAttribute('href'));
const why = ({ root }: Island) => root.querySelector('.why')!.textContent;

describe.each(RUNTIMES)('the block for the reader, on the %s runtime', (runtime) => {
  let island: Island;

  beforeEach(() => {
    localStorage.clear();
    vi.stubGlobal('fetch', (fetcher = published()));
    chooseRuntime(runtime);
  });
  afterEach(async () => {
    await island.leave();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('is complete before it wakes, and wakes without a complaint', async () => {
    island = await open(runtime);
    expect(island.html).toContain(
      `href="${to.audiences.detail({ locale: 'en', audience: 'student' })}"`,
    );
    expect(island.html).toContain('href="/en/for/tourist/"');
    expect(island.html).toContain(T('audiences:privacy'));
    expect(island.complaints).toEqual([]);
    expect(island.runtime).toBe(runtime);
  });

  it('fetches and stores nothing before a choice', async () => {
    island = await open(runtime);
    expect(fetcher).not.toHaveBeenCalled();
    expect(localStorage.length).toBe(0);
    expect(why(island)).toBe(T('audiences:block_lead'));
  });

  it('shows the documents for the chosen audience, with the reason', async () => {
    island = await open(runtime);
    await island.act(() => setValue(audience(island), 'student'));
    expect(links(island)).toEqual(['/en/services/bonafide/', '/en/for/student/']);
    expect(why(island)).toBe('Because you study');
    expect(JSON.parse(localStorage.getItem(CHOICE_KEY)!)).toEqual({
      audience: 'student',
      office: '',
    });
  });

  it('fetches one address for every choice, once', async () => {
    island = await open(runtime);
    await island.act(() => setValue(audience(island), 'student'));
    await island.act(() => setValue(audience(island), 'tourist'));
    await island.act(() => setValue(office(island), 'kothrud'));
    expect(fetcher.mock.calls.map(([address]) => address)).toEqual([
      to.audiences.picks({ locale: 'en' }),
    ]);
  });

  it('shows the ward office that was chosen, with its hours and a number that dials', async () => {
    island = await open(runtime);
    await island.act(() => setValue(office(island), 'kothrud'));
    const line = island.root.querySelector('.office')!;
    expect(line.textContent).toContain('Because you chose it');
    expect(line.textContent).toContain('10:00–17:00');
    expect([...line.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/en/offices/kothrud/',
      'tel:02025501000',
    ]);
    expect(links(island)).toEqual(['/en/for/student/', '/en/for/tourist/']);
  });

  it('remembers on the next visit', async () => {
    localStorage.setItem(CHOICE_KEY, JSON.stringify({ audience: 'student', office: 'kothrud' }));
    island = await open(runtime);
    expect(audience(island).value).toBe('student');
    expect(office(island).value).toBe('kothrud');
    expect(links(island)).toContain('/en/services/bonafide/');
    expect(island.complaints).toEqual([]);
  });

  it('forgets everything at once', async () => {
    localStorage.setItem(CHOICE_KEY, JSON.stringify({ audience: 'student', office: 'kothrud' }));
    island = await open(runtime);
    button(island).focus();
    await island.act(() => button(island).click());
    expect(document.activeElement).toBe(button(island));
    expect(localStorage.length).toBe(0);
    expect(audience(island).value).toBe('');
    expect(links(island)).toEqual(['/en/for/student/', '/en/for/tourist/']);
    expect(island.root.querySelector('.note')!.textContent).toBe(T('audiences:forgotten'));
  });

  it.each(['{"audience":"emperor","office":7}', 'null', '{', '"student"'])(
    'takes no notice of %s in the storage',
    async (kept) => {
      localStorage.setItem(CHOICE_KEY, kept);
      island = await open(runtime);
      expect(audience(island).value).toBe('');
      expect(fetcher).not.toHaveBeenCalled();
    },
  );

  it('works for the moment where the browser refuses to keep anything, and says so', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    island = await open(runtime);
    await island.act(() => setValue(audience(island), 'student'));
    expect(links(island)).toContain('/en/services/bonafide/');
    expect(island.root.querySelector('.note')!.textContent).toBe(T('audiences:not_kept'));
  });

  it('leads to the page of the audience when the picks cannot be fetched, and tries again at the next choice', async () => {
    fetcher.mockRejectedValueOnce(new TypeError('network'));
    island = await open(runtime);
    await island.act(() => setValue(audience(island), 'student'));
    expect(why(island)).toContain(T('audiences:failed'));
    expect(island.root.querySelector('.why a')!.getAttribute('href')).toBe('/en/for/student/');
    await island.act(() => setValue(office(island), 'kothrud'));
    expect(why(island)).toBe('Because you study');
  });
});
