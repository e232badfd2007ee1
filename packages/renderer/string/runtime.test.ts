import * as astro from 'astro/runtime/server/index.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as ours from './runtime.ts';

/** The nodes of a template, as an author might write them, in order. */
type Node =
  | { is: 'value'; value: string | number | boolean | null | undefined }
  | { is: 'html'; html: string }
  | { is: 'attribute'; name: string; value: unknown }
  | { is: 'spread'; values: Record<string, unknown> }
  | { is: 'list' | 'set' | 'template' | 'fragment'; children: Node[] }
  | { is: 'function' | 'promise'; child: Node }
  | { is: 'component'; isAsync: boolean; body: Node[]; slots: Record<string, Node[]> }
  | { is: 'slot'; name: string; fallback: Node[] | null }
  | { is: 'script'; id: string }
  | { is: 'head' | 'maybe-head' };

const STRINGS = ['text', 'मिळकत कर', `& < > " '`, '', '<b>bold</b>', ' '];
const SCRIPTS = ['inline', 'empty', 'file'];
const ATTRIBUTES = [
  'href',
  'class',
  'class:list',
  'className',
  'style',
  'checked',
  'hidden',
  'download',
  'aria-current',
  'data-x',
  'bad name',
  'popover',
];
const VALUES = [
  'x',
  '',
  'a & b',
  'say "b"',
  true,
  false,
  null,
  undefined,
  0,
  7,
  ['a', { b: true }],
  { color: 'red' },
];

/**
 * Nodes that do not depend on earlier ones: functions and promises among children are evaluated
 * after their siblings.
 */
const plain = fc.oneof(
  fc.record({
    is: fc.constant('value' as const),
    value: fc.constantFrom(...STRINGS, 0, 7, -1.5, true, false, null, undefined),
  }),
  fc.record({ is: fc.constant('html' as const), html: fc.constantFrom(...STRINGS) }),
);

const { node } = fc.letrec<{ node: Node; nodes: Node[] }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 3 }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plain,
    fc.record({
      is: fc.constant('attribute' as const),
      name: fc.constantFrom(...ATTRIBUTES),
      value: fc.constantFrom(...VALUES),
    }),
    fc.record({
      is: fc.constant('spread' as const),
      values: fc.dictionary(
        fc.constantFrom('href', 'class', 'hidden', 'data-x'),
        fc.constantFrom(...VALUES),
      ),
    }),
    fc.record({ is: fc.constant('script' as const), id: fc.constantFrom(...SCRIPTS) }),
    fc.record({ is: fc.constantFrom('head' as const, 'maybe-head' as const) }),
    fc.record({
      is: fc.constantFrom(
        'list' as const,
        'set' as const,
        'template' as const,
        'fragment' as const,
      ),
      children: tie('nodes'),
    }),
    fc.record({ is: fc.constantFrom('function' as const, 'promise' as const), child: plain }),
    fc.record({
      is: fc.constant('component' as const),
      isAsync: fc.boolean(),
      body: tie('nodes'),
      slots: fc.dictionary(fc.constantFrom('default', 'tags'), tie('nodes'), { maxKeys: 2 }),
    }),
    fc.record({
      is: fc.constant('slot' as const),
      name: fc.constantFrom('default', 'tags'),
      fallback: fc.option(tie('nodes')),
    }),
  ),
}));

type Runtime = typeof astro;
type Slots = Record<string, (result: never) => unknown>;

/** Compiles nodes for either runtime, as Astro's compiler does. */
function compiled(runtime: Runtime) {
  const template = (children: readonly Node[], result: never, slots: Slots): unknown =>
    runtime.render(
      Object.assign([...children.map((_, n) => (n === 0 ? '<p>' : '·')), '</p>'], {
        raw: [],
      }) as never,
      ...children.map((child) => valueOf(child, result, slots)),
    );
  const slotOf = (children: readonly Node[], slots: Slots) => (result: never) =>
    template(children, result, slots);

  function valueOf(one: Node, result: never, slots: Slots): unknown {
    switch (one.is) {
      case 'value':
        return one.value;
      case 'html':
        return runtime.unescapeHTML(one.html);
      case 'attribute':
        return runtime.addAttribute(one.value, one.name);
      case 'spread':
        return runtime.spreadAttributes({ ...one.values });
      case 'list':
        return one.children.map((child) => valueOf(child, result, slots));
      case 'set':
        return new Set(one.children.map((child) => valueOf(child, result, slots)));
      case 'template':
        return template(one.children, result, slots);
      case 'fragment':
        return runtime.renderComponent(
          result,
          'Fragment',
          runtime.Fragment,
          {},
          { default: slotOf(one.children, slots) as never },
        );
      case 'function':
        return () => valueOf(one.child, result, slots);
      case 'promise':
        return Promise.resolve(valueOf(one.child, result, slots));
      case 'component':
        return runtime.renderComponent(
          result,
          'One',
          componentOf(one.body, one.isAsync) as never,
          {},
          Object.fromEntries(
            Object.entries(one.slots).map(([name, children]) => [name, slotOf(children, slots)]),
          ) as never,
        );
      case 'slot':
        return runtime.renderSlot(
          result,
          slots[one.name] as never,
          one.fallback ? (slotOf(one.fallback, slots) as never) : undefined,
        );
      case 'script':
        return runtime.renderScript(result, one.id);
      case 'head':
        return runtime.renderHead();
      case 'maybe-head':
        return runtime.maybeRenderHead();
    }
  }

  function componentOf(body: readonly Node[], isAsync: boolean) {
    const sync = (result: never, _: object, slots: Slots) => template(body, result, slots);
    return runtime.createComponent(
      (isAsync
        ? async (result: never, props: object, slots: Slots) => (
            await Promise.resolve(),
            sync(result, props, slots)
          )
        : sync) as never,
      '/One.astro',
      undefined as never,
    );
  }
  return componentOf;
}

/** The part of Astro's render result that the two runtimes use. */
const resultOf = () => ({
  cancelled: false,
  base: '/',
  userAssetsBase: undefined,
  partial: false,
  compressHTML: true,
  shouldInjectCspMetaTags: false,
  styles: new Set([{ props: { rel: 'stylesheet', href: '/_astro/a.css' }, children: '' }]),
  scripts: new Set(),
  links: new Set(),
  componentMetadata: new Map(),
  inlinedScripts: new Map([
    ['inline', 'go()'],
    ['empty', ''],
  ]),
  renderers: [],
  clientDirectives: new Map(),
  pathname: '/',
  resolve: async (id: string) => `/_astro/${id}.js`,
  _metadata: {
    hasHydrationScript: false,
    rendererSpecificHydrationScripts: new Set(),
    hasRenderedHead: false,
    renderedScripts: new Set(),
    hasDirectives: new Set(),
    headInTree: false,
    extraHead: [],
    propagators: new Set(),
    routeHasPropagation: false,
    pendingSlotEvaluations: [],
    templateDepth: 0,
  },
});

async function byAstro(body: readonly Node[]): Promise<string> {
  return (await astro.renderToString(
    resultOf() as never,
    compiled(astro)(body, false) as never,
    {},
    {},
    false,
  )) as string;
}

/**
 * The compiler passes the result to `renderHead` and `maybeRenderHead`; Astro's versions do not
 * need it.
 */
async function byOurs(body: readonly Node[]): Promise<string> {
  const result = Object.assign(resultOf(), {
    head: ours.headOf(resultOf() as never),
  }) as unknown as ours.PageResult;
  const runtime = {
    ...ours,
    renderHead: () => ours.renderHead(result),
    maybeRenderHead: () => ours.maybeRenderHead(result),
  } as unknown as Runtime;
  return ours.textOf(
    result,
    await (compiled(runtime)(body, false) as unknown as ours.Component)(result, {}, {}),
  );
}

describe('the runtime of the renderer', () => {
  it('puts any template together as Astro’s own does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(node, { maxLength: 4 }),
        async (body) => void expect(await byOurs(body)).toBe(await byAstro(body)),
      ),
      { numRuns: 3000 },
    );
  });

  it('waits for what is not there yet, and keeps the order of the page', async () => {
    const slow: Node = {
      is: 'component',
      isAsync: true,
      body: [
        { is: 'script', id: 'file' },
        { is: 'head' },
        { is: 'slot', name: 'default', fallback: null },
      ],
      slots: { default: [{ is: 'value', value: 'first' }] },
    };
    const body: Node[] = [
      slow,
      { is: 'script', id: 'file' },
      { is: 'maybe-head' },
      { is: 'promise', child: { is: 'value', value: 'last' } },
    ];
    const html = await byOurs(body);
    expect(html).toBe(await byAstro(body));
    expect(html).toMatch(
      /^<p><p><script type="module" src="\/_astro\/file\.js"><\/script>·<link rel="stylesheet" href="\/_astro\/a\.css">·<p>first<\/p><\/p>···last<\/p>$/,
    );
  });

  it('fails with the words of the part that failed', async () => {
    const result = Object.assign(resultOf(), {
      head: new ours.Markup(''),
    }) as unknown as ours.PageResult;
    const broken = ours.createComponent(async () => {
      throw new Error('no such office');
    });
    const page = () =>
      ours.render`<p>${ours.renderComponent(result, 'A', broken, {})}${ours.renderComponent(result, 'B', broken, {})}</p>`;
    await expect(ours.textOf(result, page())).rejects.toThrow('no such office');
  });
});
