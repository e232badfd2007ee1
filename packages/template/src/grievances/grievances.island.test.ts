// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilingAnswer, NearbyAnswer, PlaceAnswer, Problem } from '@pune/grievances/schema';
import { messagesOf, t } from '@pune/i18n/server';
import {
  RUNTIMES,
  chooseRuntime,
  openIsland,
  setValue,
  type Island,
  type Runtime,
} from '../../testing/islands.ts';
import { formMessages, laterTexts } from './grievances.messages.ts';
import { POLE } from './grievances.testing.ts';

const T = t('en');
/** The answer of the function `grievances` to a filing: the receipt's address holds its secret. */
const FILED: FilingAnswer = {
  number: 'PN-7K4M-29XC',
  statusUrl: '/api/grievances/PN7K4M29XC?lang=en',
  receiptUrl: `/api/grievances/receipt/${'a'.repeat(32)}?lang=en`,
  acknowledgeBy: '2026-11-28T06:30:00.000Z',
  resolveBy: '2026-12-04T06:30:00.000Z',
};
const WAIT: Problem = {
  type: 'https://pmc.example/problems/grievances/too-many',
  title: 'Too many requests',
  status: 429,
  detail: 'Wait a while.',
};
const filed = () => Response.json(FILED, { status: 201 });
const SOURCE = `/_configuration/grievances.${'0'.repeat(64)}.json`;
const TEXTS = '/en/grievances/new/texts.json?v=00000000';
const textsAnswer = () => Response.json(laterTexts(messagesOf('grievances', 'en'), 'en'));
/** The answer about the ward of a position; null if the server cannot be reached. */
let ward: PlaceAnswer | null = null;
/** Answers in turn, and without one fails as a network does; the texts are always there. */
function answering(...answers: Response[]) {
  const fetcher = vi.fn(
    async (_address: string, _init: RequestInit) =>
      answers.shift() ?? Promise.reject(new TypeError('network')),
  );
  const fetched = async (address: string, init: RequestInit) => {
    if (address === SOURCE) return Response.json({ categories: [POLE] });
    if (address === '/api/grievances/place')
      return ward ? Response.json(ward) : Promise.reject(new TypeError('network'));
    return address === TEXTS ? textsAnswer() : fetcher(address, init);
  };
  return Object.assign(fetcher, { fetched });
}

async function open(runtime: Runtime): Promise<Island> {
  const { Grievances } = await import('./grievances.island.tsx');
  return openIsland(runtime, Grievances, (h) => ({
    locale: 'en' as const,
    channel: 'web' as const,
    areas: [
      { id: 'WO-01', name: 'Kothrud' },
      { id: 'WO-02', name: 'Aundh' },
    ],
    configuration: '0'.repeat(64),
    source: SOURCE,
    worker: '/en/grievances/new/worker.js',
    messages: formMessages(messagesOf('grievances', 'en'), 'en'),
    texts: TEXTS,
    words: '/en/grievances/new/words.json?v=00000000',
    children: h(
      'div',
      null,
      ['pothole', 'electric_pole'].map((value, index) =>
        h('input', {
          key: value,
          type: 'radio',
          name: 'category',
          value,
          id: index === 0 ? 'grievances-category' : undefined,
          'aria-label': value,
          'data-asks': value === 'electric_pole' ? '' : undefined,
        }),
      ),
    ),
  }));
}

const control = <E extends HTMLElement>({ root }: Island, name: string) =>
  root.querySelector<E>(`[name="${name}"]`)!;
const submit = (island: Island) =>
  island.act(() =>
    island.root
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );

async function fill(island: Island): Promise<void> {
  await island.act(() => {
    control<HTMLInputElement>(island, 'category').checked = true;
    setValue(control<HTMLInputElement>(island, 'landmark'), 'Paud Road');
    setValue(
      control<HTMLTextAreaElement>(island, 'description'),
      'A deep pothole beside the bus stop.',
    );
  });
}

describe.each(RUNTIMES)('the grievance form, on the %s runtime', (runtime) => {
  let island: Island;
  let assign: ReturnType<typeof vi.spyOn>;

  beforeEach(() => {
    assign = vi.spyOn(window.location, 'assign').mockImplementation(() => {});
    chooseRuntime(runtime);
    ward = null;
    vi.stubGlobal('fetch', answering().fetched);
  });
  afterEach(async () => {
    await island.leave();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  it('is a plain form before it wakes, and wakes without a complaint', async () => {
    island = await open(runtime);
    for (const part of [
      'method="post"',
      'action="/api/grievances"',
      'enctype="multipart/form-data"',
      'data-ready="false"',
    ])
      expect(island.html).toContain(part);
    expect(island.root.querySelector('form')!.dataset.ready).toBe('true');
    expect(island.complaints).toEqual([]);
    expect(island.runtime).toBe(runtime);
  });

  it('reports missing fields beside and above them, and focuses the first', async () => {
    const fetcher = answering();
    vi.stubGlobal('fetch', fetcher.fetched);
    island = await open(runtime);
    await submit(island);
    expect(document.activeElement).toBe(island.root.querySelector('.errs'));
    expect(
      [...island.root.querySelectorAll('.errs a')].map((link) => link.getAttribute('href')),
    ).toEqual(['#grievances-category', '#grievances-area', '#grievances-description']);
    const description = control<HTMLTextAreaElement>(island, 'description');
    expect(description.getAttribute('aria-invalid')).toBe('true');
    expect(description.getAttribute('aria-describedby')).toContain('grievances-description-error');
    expect(island.root.querySelector('#grievances-description-error')!.textContent).not.toBe('');
    expect(fetcher).not.toHaveBeenCalled();
  });

  it('is sent as a plain form while its texts cannot be had', async () => {
    // Every address fails.
    const fetcher = answering();
    vi.stubGlobal('fetch', fetcher);
    island = await open(runtime);
    const form = island.root.querySelector('form')!;
    const send = vi.spyOn(form, 'submit').mockImplementation(() => {});
    await fill(island);
    await submit(island);
    expect(send).toHaveBeenCalledOnce();
    expect(fetcher.mock.calls.map(([address]) => address)).toEqual([TEXTS, TEXTS]);
  });

  it('sends the input and goes to the receipt', async () => {
    const fetcher = answering(filed());
    vi.stubGlobal('fetch', fetcher.fetched);
    island = await open(runtime);
    await fill(island);
    await submit(island);
    const sent = fetcher.mock.calls[0]![1].body as FormData;
    expect([
      sent.get('category'),
      sent.get('landmark'),
      sent.get('language'),
      sent.get('channel'),
    ]).toEqual(['pothole', 'Paud Road', 'en', 'web']);
    expect(assign).toHaveBeenCalledWith(FILED.receiptUrl);
  });

  it('asks the questions of the chosen category in place, and keeps the answers in the draft', async () => {
    const fetcher = answering(filed());
    vi.stubGlobal('fetch', fetcher.fetched);
    island = await open(runtime);
    await fill(island);
    const part = () => island.root.querySelector('#grievances-questions');
    const choose = (code: string) =>
      island.act(() => island.root.querySelector<HTMLInputElement>(`[value=${code}]`)!.click());
    expect(part()).toBeNull();
    await choose('electric_pole');
    expect(part()!.querySelector('legend')!.textContent).toBe('Questions: Dangerous pole');
    await submit(island);
    expect(
      [...island.root.querySelectorAll('.errs a')].map((link) => [
        link.getAttribute('href'),
        link.textContent,
      ]),
    ).toEqual([
      ['#grievances-answer_since', 'Answer the question “Question since”.'],
      ['#grievances-answer_state', 'Answer the question “Question state”.'],
    ]);
    await island.act(() => {
      setValue(control<HTMLInputElement>(island, 'answer_since'), '2026-11-27T10:00');
      control<HTMLSelectElement>(island, 'answer_state').value = 'sparks';
      control<HTMLInputElement>(island, 'answer_dangers.tree').click();
    });
    await island.leave();
    island = await open(runtime);
    expect([
      control<HTMLInputElement>(island, 'answer_since').value,
      control<HTMLSelectElement>(island, 'answer_state').value,
      control<HTMLInputElement>(island, 'answer_dangers.tree').checked,
    ]).toEqual(['2026-11-27T10:00', 'sparks', true]);
    await submit(island);
    const sent = fetcher.mock.calls[0]![1].body as FormData;
    expect(
      ['asked', 'answer_since', 'answer_state', 'answer_dangers.tree'].map((name) =>
        sent.get(name),
      ),
    ).toEqual(['electric_pole', '2026-11-27T10:00', 'sparks', 'tree']);
    localStorage.clear();
  });

  it('shows open reports near the place before it files, once for each place', async () => {
    const report: NearbyAnswer['reports'][number] = {
      number: 'PN-2345-678N',
      category: 'pothole',
      officeId: 'WO-01',
      status: 'submitted',
      submittedAt: '2026-11-25T04:30:00.000Z',
      meters: 60,
      words: { text: 'शाळेसमोर खड्डा', language: 'mr' },
      photo: { url: '/api/reports/PN2345678N/photo', alt: 'Photo of the reporter' },
      facts: ['Pothole', 'about 60 m away'],
      statusUrl: '/api/grievances/PN2345678N?lang=en',
      followUrl: '/api/grievances/PN2345678N/follow?lang=en',
    };
    const fetcher = answering(Response.json({ reports: [report] }), filed());
    vi.stubGlobal('fetch', fetcher.fetched);
    island = await open(runtime);
    await fill(island);
    control<HTMLInputElement>(island, 'latitude').value = '18.5';
    control<HTMLInputElement>(island, 'longitude').value = '73.8';
    await submit(island);
    expect(fetcher.mock.calls.map(([address]) => address)).toEqual([
      '/api/grievances/nearby?category=pothole&latitude=18.5&longitude=73.8&lang=en',
    ]);
    const board = island.root.querySelector<HTMLElement>('[aria-labelledby=grievances-nearby]')!;
    expect(document.activeElement).toBe(board);
    expect(board.querySelector('a.btn')!.getAttribute('href')).toBe(report.followUrl);
    expect(board.querySelector('img')!.getAttribute('src')).toBe(report.photo!.url);
    expect(board.querySelector('[lang=mr]')!.textContent).toContain('खड्डा');
    expect(control<HTMLInputElement>(island, 'landmark').value).toBe('Paud Road');
    await submit(island);
    expect([fetcher.mock.calls.length, assign.mock.calls.length]).toEqual([2, 1]);
  });

  it('files without the comparison when the reports cannot be read', async () => {
    const fetcher = answering(new Response('', { status: 503 }), filed());
    vi.stubGlobal('fetch', fetcher.fetched);
    island = await open(runtime);
    await fill(island);
    control<HTMLInputElement>(island, 'latitude').value = '18.5';
    control<HTMLInputElement>(island, 'longitude').value = '73.8';
    await submit(island);
    expect(assign).toHaveBeenCalledWith(FILED.receiptUrl);
  });

  it('keeps the input when the network fails, and sends it again under the same key', async () => {
    const fetcher = answering();
    vi.stubGlobal('fetch', fetcher.fetched);
    island = await open(runtime);
    await fill(island);
    await submit(island);
    expect(island.root.querySelector('.errs')!.textContent).toBe(T('grievances:form_offline'));
    expect(control<HTMLInputElement>(island, 'landmark').value).toBe('Paud Road');
    await submit(island);
    const keys = fetcher.mock.calls.map(([, { body }]) => (body as FormData).get('idempotencyKey'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  describe('the draft', () => {
    const leaveAndComeBack = async () => {
      await island.leave();
      island = await open(runtime);
    };
    const note = () => island.root.querySelector<HTMLElement>('[role="status"]');
    const type = (name: string, text: string) =>
      island.act(() => {
        const field = control<HTMLTextAreaElement>(island, name);
        setValue(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    afterEach(() => {
      vi.restoreAllMocks();
      localStorage.clear();
    });

    it('is there again after the page was loaded anew, without Aadhaar numbers, and one button deletes it', async () => {
      island = await open(runtime);
      expect(note()).toBeNull();
      await island.act(() => {
        control<HTMLInputElement>(island, 'category').checked = true;
      });
      await type('landmark', 'Paud Road');
      await type('description', 'My Aadhaar 9999 4105 7058 was asked for.');
      await leaveAndComeBack();
      expect(island.complaints).toEqual([]);
      expect(note()!.textContent).toContain('is here again');
      expect([
        control<HTMLInputElement>(island, 'landmark').value,
        control<HTMLTextAreaElement>(island, 'description').value,
        control<HTMLInputElement>(island, 'category').checked,
      ]).toEqual(['Paud Road', 'My Aadhaar XXXX XXXX 7058 was asked for.', true]);
      await island.act(() => note()!.querySelector('button')!.click());
      expect([
        note(),
        localStorage.length,
        control<HTMLInputElement>(island, 'landmark').value,
      ]).toEqual([null, 0, '']);
      expect(document.activeElement).toBe(control(island, 'category'));
      await leaveAndComeBack();
      expect(note()).toBeNull();
    });

    it('is gone once the grievance is filed, and stays when it is not', async () => {
      vi.stubGlobal('fetch', answering(Response.json(WAIT, { status: 429 }), filed()).fetched);
      island = await open(runtime);
      await fill(island);
      await type('landmark', 'Paud Road');
      await submit(island);
      expect(localStorage.length).toBe(1);
      await submit(island);
      expect([assign.mock.calls.length, localStorage.length]).toEqual([1, 0]);
    });

    it('harms nothing where the browser has no storage', async () => {
      const refuse = () => {
        throw new DOMException('no', 'SecurityError');
      };
      vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse);
      island = await open(runtime);
      await type('landmark', 'Paud Road');
      expect([
        island.complaints,
        island.root.querySelector<HTMLButtonElement>('.draft button')!.disabled,
      ]).toEqual([[], true]);
    });
  });

  it('has a button for the photo in the language of the page, and says which file was chosen', async () => {
    island = await open(runtime);
    const input = control<HTMLInputElement>(island, 'photo');
    const labels = island.root.querySelectorAll('[for="grievances-photo"]');
    expect([...labels].map(({ textContent }) => textContent)).toEqual([
      T('grievances:label_photo'),
      T('grievances:action_photo'),
    ]);
    Object.defineProperty(input, 'files', {
      configurable: true,
      value: [new File(['x'], 'hole.png', { type: 'text/plain' })],
    });
    await island.act(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    expect([
      labels[1]!.textContent,
      input.parentElement!.querySelector('output')!.textContent,
    ]).toEqual([T('grievances:action_photo_change'), 'hole.png']);
  });

  it('shows the server’s errors beside their fields', async () => {
    const refusal: Problem = {
      type: 'https://pmc.example/problems/grievances/invalid',
      title: 'Not filed',
      status: 422,
      detail: 'Not filed',
      errors: [{ field: 'landmark', detail: 'There is no such place.' }],
    };
    vi.stubGlobal('fetch', answering(Response.json(refusal, { status: 422 })).fetched);
    island = await open(runtime);
    await fill(island);
    await submit(island);
    expect(island.root.querySelector('#grievances-landmark-error')!.textContent).toBe(
      'There is no such place.',
    );
    expect(assign).not.toHaveBeenCalled();
  });

  it('asks the device for its position only on request', async () => {
    const getCurrentPosition = vi.fn((found: PositionCallback) =>
      found({ coords: { latitude: 18.5, longitude: 73.85 } } as GeolocationPosition),
    );
    vi.stubGlobal('navigator', { ...navigator, geolocation: { getCurrentPosition } });
    island = await open(runtime);
    expect(getCurrentPosition).not.toHaveBeenCalled();
    await island.act(() =>
      island.root.querySelector<HTMLButtonElement>('[data-field="latitude"] button')!.click(),
    );
    expect(control<HTMLInputElement>(island, 'latitude').value).toBe('18.500000');
    expect(island.root.querySelector('[data-field="latitude"] button')!.textContent).toBe(
      T('grievances:action_locate_remove'),
    );
  });

  describe('the position', () => {
    const KOTHRUD: PlaceAnswer = { office: 'WO-01', name: 'Kothrud', text: 'It is in Kothrud.' };
    const AUNDH: PlaceAnswer = { office: 'WO-02', name: 'Aundh', text: 'It is in Aundh.' };
    const part = () => island.root.querySelector<HTMLElement>('[data-field="latitude"]')!;
    const press = (text: string) =>
      island.act(() =>
        [...part().querySelectorAll('button')]
          .find(({ textContent }) => textContent === text)!
          .click(),
      );
    const choose = (value: string) =>
      island.act(() => {
        const area = control<HTMLSelectElement>(island, 'area');
        area.value = value;
        area.dispatchEvent(new Event('input', { bubbles: true }));
        area.dispatchEvent(new Event('change', { bubbles: true }));
      });
    beforeEach(() => {
      const found = { coords: { latitude: 18.5, longitude: 73.85 } } as GeolocationPosition;
      const geolocation = { getCurrentPosition: (tell: PositionCallback) => tell(found) };
      vi.stubGlobal('navigator', { ...navigator, geolocation });
    });

    it('names its ward', async () => {
      ward = KOTHRUD;
      island = await open(runtime);
      await press(T('grievances:action_locate'));
      expect(part().querySelector('output')!.textContent).toBe(KOTHRUD.text);
      await choose('WO-01');
      expect(part().querySelectorAll('button')).toHaveLength(1);
    });

    it('overrides no other area in silence: the person says which one is right', async () => {
      ward = AUNDH;
      const fetcher = answering(filed());
      vi.stubGlobal('fetch', fetcher.fetched);
      island = await open(runtime);
      await fill(island);
      await choose('WO-01');
      await press(T('grievances:action_locate'));
      expect(part().textContent).toContain(T('grievances:place_differs'));
      await submit(island);
      expect(island.root.querySelector('#grievances-area-error')!.textContent).toBe(
        T('grievances:place_differs'),
      );
      expect(fetcher).not.toHaveBeenCalled();

      await press(T('grievances:action_position_right'));
      expect(control<HTMLSelectElement>(island, 'area').value).toBe('WO-02');
      expect(island.root.querySelector('#grievances-area-error')).toBeNull();
      await choose('WO-01');
      await press(T('grievances:action_area_right'));
      expect(control<HTMLInputElement>(island, 'latitude').value).toBe('');
      await submit(island);
      expect(assign).toHaveBeenCalledWith(FILED.receiptUrl);
    });

    it('is kept in the draft, and asked for its ward before the report is sent', async () => {
      vi.stubGlobal('fetch', answering().fetched);
      island = await open(runtime);
      await fill(island);
      await choose('WO-01');
      await press(T('grievances:action_locate'));
      expect(part().textContent).toContain('18.500000');
      await island.leave();
      island = await open(runtime);
      expect(control<HTMLInputElement>(island, 'latitude').value).toBe('18.500000');
      expect(part().textContent).toContain(T('grievances:action_locate_remove'));
      ward = AUNDH;
      await submit(island);
      expect(island.root.querySelector('#grievances-area-error')).not.toBeNull();
    });

    it('does not hold a report up when its ward cannot be found out', async () => {
      vi.stubGlobal('fetch', answering(Response.json({ reports: [] }), filed()).fetched);
      island = await open(runtime);
      await fill(island);
      await choose('WO-01');
      await press(T('grievances:action_locate'));
      await submit(island);
      expect([assign.mock.calls.length, localStorage.length]).toEqual([1, 0]);
    });
  });

  it('hints at a landmark outside the city, and takes the report all the same', async () => {
    vi.stubGlobal('fetch', answering(filed()).fetched);
    island = await open(runtime);
    await fill(island);
    const hint = T('grievances:landmark_outside', { place: 'Pimpri' });
    expect(island.root.textContent).not.toContain(hint);
    await island.act(() => {
      const landmark = control<HTMLInputElement>(island, 'landmark');
      landmark.value = 'Near Pimpri station';
      landmark.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(island.root.textContent).toContain(hint);
    await submit(island);
    expect(assign).toHaveBeenCalledWith(FILED.receiptUrl);
  });

  it('lets an area take the place of a position outside the city', async () => {
    const found = { coords: { latitude: 19.076, longitude: 72.8777 } } as GeolocationPosition;
    const geolocation = { getCurrentPosition: (tell: PositionCallback) => tell(found) };
    vi.stubGlobal('navigator', { ...navigator, geolocation });
    const refusal: Problem = {
      type: 'about:blank',
      title: 'Not filed',
      status: 422,
      detail: 'Not filed',
      errors: [{ field: 'latitude', detail: 'This position lies outside.' }],
    };
    const answers = [Response.json({ reports: [] }), Response.json(refusal, { status: 422 })];
    vi.stubGlobal('fetch', answering(...answers).fetched);
    island = await open(runtime);
    await fill(island);
    const button = () =>
      island.root.querySelector<HTMLButtonElement>('button#grievances-latitude')!;
    await island.act(() => button().click());
    await submit(island);
    expect(island.root.querySelector('.errs a')!.getAttribute('href')).toBe('#grievances-latitude');
    expect(button().getAttribute('aria-describedby')).toBe('grievances-latitude-error');

    await island.act(() => {
      const area = control<HTMLSelectElement>(island, 'area');
      area.value = area.options[1]!.value;
      area.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(control<HTMLInputElement>(island, 'latitude').value).toBe('');
    expect(button().textContent).toBe(T('grievances:action_locate'));
    expect(island.root.querySelector('.errs')).toBeNull();
    expect(control<HTMLInputElement>(island, 'landmark').value).toBe('Paud Road');
  });
});
