// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messagesOf, t } from '@pune/i18n/server';
import { RUNTIMES, chooseRuntime, openIsland, setValue, type Island, type Runtime } from '../../testing/islands.ts';
import { formMessages } from './grievances.messages.ts';

const T = t('en');
const answering = (...answers: Response[]) => vi.fn(async (_address: string, _init: RequestInit) => answers.shift() ?? Promise.reject(new TypeError('network')));

async function open(runtime: Runtime): Promise<Island> {
  const { Grievances } = await import('./grievances.island.tsx');
  return openIsland(runtime, Grievances, (h) => ({
    locale: 'en' as const,
    channel: 'web' as const,
    areas: [{ id: 'WO-01', name: 'Kothrud' }],
    messages: formMessages(messagesOf('grievances', 'en'), 'en'),
    children: h('input', { type: 'radio', name: 'category', value: 'pothole', id: 'grievances-category', 'aria-label': 'Pothole' }),
  }));
}

const control = <E extends HTMLElement>({ root }: Island, name: string) => root.querySelector<E>(`[name="${name}"]`)!;
const submit = (island: Island) => island.act(() => island.root.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

async function fill(island: Island): Promise<void> {
  await island.act(() => {
    control<HTMLInputElement>(island, 'category').checked = true;
    setValue(control<HTMLInputElement>(island, 'landmark'), 'Paud Road');
    setValue(control<HTMLTextAreaElement>(island, 'description'), 'A deep pothole beside the bus stop.');
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
    for (const part of ['method="post"', 'action="/api/grievances"', 'enctype="multipart/form-data"', 'data-ready="false"']) expect(island.html).toContain(part);
    expect(island.root.querySelector('form')!.dataset.ready).toBe('true');
    expect(island.complaints).toEqual([]);
    expect(island.runtime).toBe(runtime);
  });

  it('names what is missing beside the fields and above them, and moves there', async () => {
    const fetcher = answering();
    vi.stubGlobal('fetch', fetcher);
    island = await open(runtime);
    await submit(island);
    expect(document.activeElement).toBe(island.root.querySelector('.errs'));
    expect([...island.root.querySelectorAll('.errs a')].map((link) => link.getAttribute('href'))).toEqual(['#grievances-category', '#grievances-area', '#grievances-description']);
    const description = control<HTMLTextAreaElement>(island, 'description');
    expect(description.getAttribute('aria-invalid')).toBe('true');
    expect(description.getAttribute('aria-describedby')).toContain('grievances-description-error');
    expect(island.root.querySelector('#grievances-description-error')!.textContent).not.toBe('');
    expect(fetcher).not.toHaveBeenCalled();
  });

  it('sends what was typed and goes to the receipt', async () => {
    const fetcher = answering(Response.json({ receiptUrl: '/en/grievances/receipt/' }, { status: 201 }));
    vi.stubGlobal('fetch', fetcher);
    island = await open(runtime);
    await fill(island);
    await submit(island);
    const sent = fetcher.mock.calls[0]![1].body as FormData;
    expect([sent.get('category'), sent.get('landmark'), sent.get('language'), sent.get('channel')]).toEqual(['pothole', 'Paud Road', 'en', 'web']);
    expect(assign).toHaveBeenCalledWith('/en/grievances/receipt/');
  });

  it('keeps what was typed when the network fails, and sends it again under the same key', async () => {
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

  it('shows what the server found beside its field', async () => {
    const refusal = { title: 'Not filed', detail: 'Not filed', errors: [{ field: 'landmark', detail: 'There is no such place.' }] };
    vi.stubGlobal('fetch', answering(Response.json(refusal, { status: 422 })));
    island = await open(runtime);
    await fill(island);
    await submit(island);
    expect(island.root.querySelector('#grievances-landmark-error')!.textContent).toBe('There is no such place.');
    expect(assign).not.toHaveBeenCalled();
  });

  it('asks the device for its place only when told to', async () => {
    const getCurrentPosition = vi.fn((found: PositionCallback) => found({ coords: { latitude: 18.5, longitude: 73.85 } } as GeolocationPosition));
    vi.stubGlobal('navigator', { ...navigator, geolocation: { getCurrentPosition } });
    island = await open(runtime);
    expect(getCurrentPosition).not.toHaveBeenCalled();
    await island.act(() => island.root.querySelector<HTMLButtonElement>('[data-field="latitude"] button')!.click());
    expect(control<HTMLInputElement>(island, 'latitude').value).toBe('18.500000');
    expect(island.root.querySelector('[data-field="latitude"] button')!.textContent).toBe(T('grievances:action_locate_remove'));
  });
});
