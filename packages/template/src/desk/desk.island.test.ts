// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LOCALES } from '@pune/i18n';
import { messagesOf, t } from '@pune/i18n/server';
import {
  RUNTIMES,
  chooseRuntime,
  openIsland,
  type Island,
  type Runtime,
} from '../../testing/islands.ts';
import { commandOf, isTypedInto } from './desk.keys.ts';
import { deskMessages } from './desk.messages.ts';

const T = t('en');

const row = (id: string, version = 1, others = '') => `
  <li data-case="examples:${id}" data-version="${version}" data-keys="a:acknowledge r:reply">
    <label class="pick"><input type="checkbox" name="case" value="${version}:${id}" form="bulk-examples"></label>
    <div><h3><a href="/desk/examples/${id}/?lang=en">Case ${id}</a></h3>
    <p class="meta"><b class="mono">PN-${id}</b></p>${others && `<p class="others">${others}</p>`}</div></li>`;
const list = (...rows: string[]) => `
  <nav class="tabs"><b>${rows.length}</b></nav>
  <div data-list="examples"><ol class="cases">${rows.join('')}</ol>
  <form id="bulk-examples" data-keys="a:acknowledge"><button name="_action" value="acknowledge">A</button></form></div>`;
const opened = (version: number) => `
  <p class="meta" data-open="examples:1" data-version="${version}" data-keys="a:assign"></p>
  <nav class="acts"><ul><li><a href="/desk/examples/1/assign/?lang=en">Assign</a></li>
  <li><form action="/desk/examples/1/start/?lang=en"><button>Start</button></form></li></ul></nav>`;

const page = (content: string) => {
  document.body.innerHTML = `<main>${content}</main>`;
};
/** The server: the cases that it answers with, and the page that it shows. */
const server = { cases: [] as { case: string; version: number; others: string[] }[], page: '' };
let asked: string[] = [];
const answers = async (address: RequestInfo | URL, init?: RequestInit) => {
  const url = String(address);
  asked.push(url);
  if (!url.includes('/desk/changes')) return new Response(`<main>${server.page}</main>`);
  const tag = `"${encodeURIComponent(JSON.stringify(server.cases))}"`;
  return new Headers(init?.headers).get('if-none-match') === tag
    ? new Response(null, { status: 304 })
    : Response.json({ cases: server.cases }, { headers: { etag: tag } });
};
const shown = (id: string, version = 1, others: string[] = []) => ({
  case: `examples:${id}`,
  version,
  others,
});

async function open(runtime: Runtime): Promise<Island> {
  const { Desk } = await import('./desk.island.tsx');
  return openIsland(runtime, Desk, () => ({
    locale: 'en' as const,
    messages: deskMessages(messagesOf('desk', 'en')),
    worker: '/en/desk/worker.js',
    frame: '/en/desk/_shell/',
  }));
}
const press = (key: string, init: KeyboardEventInit = {}) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  );
const focused = () => document.activeElement?.textContent;

describe('keys', () => {
  const typed = { ctrlKey: false, metaKey: false, altKey: false, isTyping: false };
  it.each([
    ['j', 'next_row'],
    ['K', 'previous_row'],
    ['7', 'action_7'],
    ['?', 'help'],
    ['z', null],
    ['0', null],
  ])('%s is the command %s', (key, command) => expect(commandOf({ ...typed, key })).toBe(command));
  it('are none while the officer types, or with another key', () => {
    expect(commandOf({ ...typed, key: 'j', isTyping: true })).toBeNull();
    expect(commandOf({ ...typed, key: 'n', ctrlKey: true })).toBeNull();
    expect(commandOf({ ...typed, key: 'Enter', ctrlKey: true, isTyping: true })).toBe('send');
  });
  it('are typed into texts and lists, not into boxes', () => {
    document.body.innerHTML =
      '<input><input type="checkbox"><textarea></textarea><select></select><a href="/">x</a>';
    expect([...document.body.children].map(isTypedInto)).toEqual([true, false, true, true, false]);
  });
});

it.each(LOCALES)('the script of the desk has its messages in %s', (locale) => {
  for (const text of Object.values(deskMessages(messagesOf('desk', locale))))
    expect(text).toBeTruthy();
});

describe.each(RUNTIMES)('the script of the desk on the %s runtime', (runtime) => {
  let island: Island;
  beforeEach(() => {
    chooseRuntime(runtime);
    asked = [];
    vi.stubGlobal('fetch', vi.fn(answers));
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    sessionStorage.clear();
    localStorage.clear();
  });
  afterEach(async () => {
    await island.leave();
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  const start = async (content: string, cases: typeof server.cases) => {
    page(content);
    server.page = content;
    server.cases = cases;
    island = await open(runtime);
    expect(island.runtime).toBe(runtime);
    expect(island.complaints).toEqual([]);
  };
  const later = () => island.act(() => vi.advanceTimersByTime(10_000));

  it('shows its keys to those who have cases alone', async () => {
    const button = () => document.querySelector('.keys button');
    await start('<p>Your posts have no kind of case assigned.</p>', []);
    expect(button()).toBeNull();
    await island.act(() => press('?'));
    expect(document.querySelector('dialog')).toBeNull();
    await island.leave();
    await start(list(row('1')), [shown('1')]);
    expect(button()?.textContent).toContain(T('desk:keys_title'));
  });

  it('moves over rows, chooses and opens them', async () => {
    await start(list(row('1'), row('2')), [shown('1'), shown('2')]);
    await island.act(() => press('j'));
    expect(focused()).toBe('Case 1');
    await island.act(() => press('j'));
    await island.act(() => press('j'));
    expect(focused()).toBe('Case 2');
    await island.act(() => press('x'));
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[name=case]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true]);
    expect(island.root.textContent).toContain(T('desk:chosen', { count: 1, amount: '1' }));
    const clicks = vi.fn((event: Event) => event.preventDefault());
    document.querySelectorAll('h3 a')[1]!.addEventListener('click', clicks);
    await island.act(() => press('o'));
    expect(clicks).toHaveBeenCalledOnce();
  });

  it('begins the action of a letter for chosen cases, and on an open case', async () => {
    await start(list(row('1'), row('2')), [shown('1'), shown('2')]);
    const bulk = vi.fn((event: Event) => event.preventDefault());
    document.querySelector('#bulk-examples button')!.addEventListener('click', bulk);
    await island.act(() => press('j'));
    await island.act(() => press('x'));
    await island.act(() => press('a'));
    expect(bulk).toHaveBeenCalledOnce();
  });

  it('begins an action of a case by its letter or its place', async () => {
    await start(opened(1), [shown('1')]);
    const clicks = vi.fn((event: Event) => event.preventDefault());
    document.querySelector('.acts button')!.addEventListener('click', clicks);
    await island.act(() => press('2'));
    expect(clicks).toHaveBeenCalledOnce();
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {});
    await island.act(() => press('a'));
    expect(assign).toHaveBeenCalledWith('/desk/examples/1/assign/?lang=en');
    assign.mockRestore();
  });

  it('sends the form of a page, and none of the buttons of a case', async () => {
    const key = '<input type="hidden" name="_key" value="k">';
    await start(
      `${opened(1)}<nav class="acts"><form id="button">${key}</form></nav><form data-undo>${key}</form>`,
      [shown('1')],
    );
    const sent: string[] = [];
    vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation(function (
      this: HTMLFormElement,
    ) {
      sent.push(this.id);
    });
    await island.act(() => press('Enter', { ctrlKey: true }));
    expect(sent).toEqual([]);
    document.querySelector('main')!.insertAdjacentHTML('beforeend', `<form id="own">${key}</form>`);
    await island.act(() => press('Enter', { ctrlKey: true }));
    expect(sent).toEqual(['own']);
  });

  it('leaves keys to fields, and can be turned off', async () => {
    await start(`<textarea></textarea>${list(row('1'))}`, [shown('1')]);
    document.querySelector('textarea')!.focus();
    await island.act(() => press('j'));
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    (document.activeElement as HTMLElement).blur();
    await island.act(() => island.root.querySelector<HTMLInputElement>('dialog input')!.click());
    await island.act(() => press('j'));
    expect(focused()).not.toBe('Case 1');
    expect(localStorage.getItem('desk:keys-off')).toBe('1');
  });

  it('shows a change of a colleague in its row, and keeps choice, focus and place', async () => {
    await start(list(row('1'), row('2')), [shown('1'), shown('2')]);
    await island.act(() => press('j'));
    await island.act(() => press('x'));
    server.cases = [shown('2'), shown('1', 2, ['Officer 2'])];
    server.page = list(row('2'), row('1', 2, 'Also open at: Officer 2'));
    await later();
    const rows = [...document.querySelectorAll<HTMLElement>('[data-case]')];
    expect(rows.map(({ dataset }) => dataset['case'])).toEqual(['examples:1', 'examples:2']);
    expect(rows[0]!.textContent).toContain('Officer 2');
    expect(rows[0]!.querySelector<HTMLInputElement>('[name=case]')!.checked).toBe(true);
    expect(focused()).toBe('Case 1');
    expect(island.root.textContent).toContain(T('desk:live_row_changed', { number: 'PN-1' }));
  });

  it('marks a case that left, and shows new ones when the officer wants it', async () => {
    await start(list(row('1'), row('2')), [shown('1'), shown('2')]);
    server.cases = [shown('3'), shown('2')];
    server.page = list(row('3'), row('2'));
    await later();
    const keys = () =>
      [...document.querySelectorAll<HTMLElement>('[data-case]')].map(
        ({ dataset }) => dataset['case'],
      );
    expect(keys()).toEqual(['examples:1', 'examples:2']);
    expect(document.querySelector('.left')!.textContent).toContain(T('desk:live_left'));
    const label = T('desk:live_arrived', { count: 1, amount: '1' });
    const button = [...island.root.querySelectorAll('button')].find(
      ({ textContent }) => textContent === label,
    )!;
    await island.act(() => button.click());
    expect(keys()).toEqual(['examples:3', 'examples:2']);
  });

  it('says on an open case that a colleague changed it, and who has it open', async () => {
    await start(opened(1), [shown('1')]);
    expect(island.root.textContent).not.toContain(T('desk:live_changed'));
    server.cases = [shown('1', 2, ['Officer 2'])];
    await later();
    expect(island.root.textContent).toContain(T('desk:live_changed'));
    expect(island.root.textContent).toContain(T('desk:live_show'));
    expect(document.querySelector('main .others')!.textContent).toBe(
      T('desk:others_open', { posts: 'Officer 2' }),
    );
    server.cases = [];
    await later();
    expect(island.root.textContent).toContain(T('desk:live_gone'));
  });

  it('says that the session has ended, and asks nothing while it is hidden', async () => {
    await start(opened(1), [shown('1')]);
    vi.stubGlobal('fetch', async () => new Response('{}', { status: 401 }));
    await later();
    expect(island.root.textContent).toContain(T('desk:live_signed_out'));
    vi.stubGlobal('fetch', vi.fn(answers));
    const before = asked.length;
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await later();
    expect(asked.length).toBe(before);
  });
});
