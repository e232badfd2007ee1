// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilingAnswer, Problem } from '@pune/grievances/schema';
import { messagesOf, t } from '@pune/i18n/server';
import {
  RUNTIMES,
  chooseRuntime,
  openIsland,
  setValue,
  type Island,
  type Runtime,
} from '../../testing/islands.ts';
import { formMessages } from './grievances.messages.ts';

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
const answering = (...answers: Response[]) =>
  vi.fn(
    async (_address: string, _init: RequestInit) =>
      answers.shift() ?? Promise.reject(new TypeError('network')),
  );

async function open(runtime: Runtime): Promise<Island> {
  const { Grievances } = await import('./grievances.island.tsx');
  return openIsland(runtime, Grievances, (h) => ({
    locale: 'en' as const,
    channel: 'web' as const,
    areas: [{ id: 'WO-01', name: 'Kothrud' }],
    configuration: '0'.repeat(64),
    messages: formMessages(messagesOf('grievances', 'en'), 'en'),
    children: h('input', {
      type: 'radio',
      name: 'category',
      value: 'pothole',
      id: 'grievances-category',
      'aria-label': 'Pothole',
    }),
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
  });
  afterEach(async () => {
    await island.leave();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
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
    vi.stubGlobal('fetch', fetcher);
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

  it('sends the input and goes to the receipt', async () => {
    const fetcher = answering(filed());
    vi.stubGlobal('fetch', fetcher);
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

  it('keeps the input when the network fails, and sends it again under the same key', async () => {
    const fetcher = answering();
    vi.stubGlobal('fetch', fetcher);
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
      vi.stubGlobal('fetch', answering(Response.json(WAIT, { status: 429 }), filed()));
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
    vi.stubGlobal('fetch', answering(Response.json(refusal, { status: 422 })));
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
});
