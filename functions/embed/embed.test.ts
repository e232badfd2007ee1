import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import embed from './embed.ts';

/** Runs the served script as a page would, in a document with just what it uses. */
async function run(dataset: Record<string, string>, pageLanguage = 'en') {
  const source = await embed(new Request('http://pmc.localhost:8080/embed.js')).text();
  const element = (tag: string) => ({
    tag,
    style: {} as Record<string, string>,
    children: [] as any[],
    append(...nodes: any[]) {
      this.children.push(...nodes);
    },
    contentWindow: {} as object,
    scrolled: 0,
    loaded: () => {},
    addEventListener(_: string, listener: () => void) {
      this.loaded = listener;
    },
    scrollIntoView() {
      this.scrolled++;
    },
  });
  const placed: any[] = [];
  const listeners: ((event: object) => void)[] = [];
  const errors: string[] = [];
  new Script(source).runInNewContext({
    URL,
    console: { error: (message: string) => errors.push(message) },
    addEventListener: (_: string, listener: (event: object) => void) => listeners.push(listener),
    document: {
      documentElement: { lang: pageLanguage },
      createElement: element,
      currentScript: {
        src: 'http://pmc.localhost:8080/embed.js',
        dataset,
        after: (node: any) => placed.push(node),
      },
    },
  });
  const [frame, paragraph] = placed[0]?.children ?? [];
  return {
    holder: placed[0],
    frame,
    link: paragraph?.children[0],
    errors,
    tell: (event: object) => listeners.forEach((listener) => listener(event)),
  };
}

test('puts the form in the language that the page asks for, with a title and a way out', async () => {
  const { frame, link } = await run({ widget: 'grievances', lang: 'mr' });
  expect(frame).toMatchObject({
    src: 'http://pmc.localhost:8080/mr/embed/grievances/',
    title: 'पुणे महानगरपालिकेकडे तक्रार नोंदवा',
  });
  expect(link).toMatchObject({
    href: 'http://pmc.localhost:8080/mr/grievances/new/',
    textContent: 'पुणे महानगरपालिकेचा तक्रार अर्ज उघडा',
  });
});

test('follows the language of the page around it, and falls back on English', async () => {
  expect((await run({}, 'hi-IN')).frame.src).toContain('/hi/embed/');
  expect((await run({}, 'fr')).frame.src).toContain('/en/embed/');
});

test('takes the height from its own frame only', async () => {
  const { frame, tell } = await run({});
  const message = {
    origin: 'http://pmc.localhost:8080',
    source: frame.contentWindow,
    data: { source: 'pune-portals', height: 840.2 },
  };
  for (const foreign of [
    { ...message, origin: 'https://evil.example' },
    { ...message, source: {} },
    { ...message, data: { source: 'pune-portals', height: '9px' } },
    { ...message, data: null },
    { ...message, data: { source: 'pune-portals', height: 1e9 } },
  ])
    tell(foreign);
  expect(frame.style.height).toBeUndefined();
  tell(message);
  expect(frame.style.height).toBe('841px');
});

test('shows an answer from its top, but does not scroll to the form by itself', async () => {
  const { holder, frame } = await run({});
  frame.loaded();
  expect(holder.scrolled).toBe(0);
  frame.loaded();
  expect(holder.scrolled).toBe(1);
});

test('names the widgets there are when asked for another', async () => {
  const { frame, errors } = await run({ widget: 'taxes' });
  expect(frame).toBeUndefined();
  expect(errors[0]).toContain('one of grievances');
});

test('answers only reading', () =>
  expect(embed(new Request('http://x/embed.js', { method: 'POST' })).status).toBe(405));
