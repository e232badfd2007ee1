import type { APIContext, APIRoute, SSRResult } from 'astro';
import { digestOf } from '@pune/snapshot/digest';
import type { Reader } from '@pune/snapshot/reader';
import { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import { ISLAND, tidyIslandMarkup } from '../island-markup.ts';
import { pageOf, type RenderedPage } from '../rendered-page.ts';
import { PageGlobal, type PageContext } from './page-global.ts';
import { headOf, Markup, textOf, type Component, type PageResult, type Slots } from './runtime.ts';
import { bytesOf } from './bytes.ts';
import { assemble, standIn, type SharedPart } from './sections.ts';

/**
 * Names this renderer among others that share a reader: their parts may differ. Names of parts are
 * short, because a page looks up half a dozen of them: those of modules take longer to hash.
 */
const SELF = digestOf(import.meta.url);
/** Shared components by their ids, which are the same in each process that loads this renderer. */
const components = new Map<string, Component>();
const ids = new Map<Component, string>();

/** Returns the id of a shared component: a digest of the module that defines it. */
function idOf(component: Component): string {
  let id = ids.get(component);
  if (id === undefined) {
    id = digestOf(component.moduleId ?? '').slice(0, 8);
    if (components.has(id))
      throw new Error(`[renderer] ${component.moduleId} has the id of another shared component`);
    ids.set(component, id);
    components.set(id, component);
  }
  return id;
}
/** Compiled components omit it. */
const DOCTYPE = '<!DOCTYPE html>';

/**
 * The routes that the template injects, in the order of matching; the routes that Astro adds
 * serve requests only.
 */
const routes = createApp({ streaming: false })
  .manifest.routes.map(({ routeData }) => routeData)
  .filter(({ origin }) => origin === 'external');
type RouteData = (typeof routes)[number];

/** Renders a page or a file of a route. */
type Make = (url: URL, params: Params, content: Reader) => Promise<RenderedPage>;
type Params = PageContext['params'];
const made = new Map<RouteData, Promise<Make>>();

/** Returns the text of a segment of a pattern; `null` if it has parameters. */
const staticName = (part: RouteData['segments'][number]): string | null =>
  part.some(({ dynamic }) => dynamic) ? null : part.map(({ content }) => content).join('');

/** Returns the second segment of a route's addresses, `''` without one; `null` if it may be any. */
function secondOf({ segments: [first, second] }: RouteData): string | null {
  if (first?.some(({ spread }) => spread)) return null;
  return second ? staticName(second) : '';
}
const seconds = routes.map((route) => ({ route, second: secondOf(route) }));

/** Indexes routes by the second segment of addresses: `news` in `/en/news/opening/`. */
const bySecond = new Map(
  ['', ...seconds.flatMap(({ second }) => second ?? [])].map((name): [string, RouteData[]] => [
    name,
    seconds.flatMap(({ route, second }) => (second === null || second === name ? route : [])),
  ]),
);

/** Renders the page of an address. */
export async function render(url: URL, content: Reader): Promise<RenderedPage> {
  const pathname = decodeURI(url.pathname);
  for (const route of bySecond.get(pathname.split('/', 3)[2] ?? '') ?? routes) {
    const found = route.pattern.exec(pathname);
    if (found)
      return (await makeOf(route, url))(
        url,
        Object.fromEntries(route.params.map((name, n) => [name, found[n + 1]])),
        content,
      );
  }
  return { status: 404, body: Buffer.alloc(0) };
}

function makeOf(route: RouteData, url: URL): Promise<Make> {
  let make = made.get(route);
  if (!make) {
    made.set(route, (make = makerOf(route, url)));
    // The reason of a failed load may be temporary: retry with the next page.
    make.catch(() => made.delete(route));
  }
  return make;
}

/** Collects Astro's data about a route, by loading one of its pages. */
async function makerOf({ type }: RouteData, url: URL): Promise<Make> {
  const state = new FetchState(new Request(url));
  const module = await state.loadComponentInstance();
  if (type === 'endpoint')
    return async (address, params, content) =>
      pageOf(
        await (module as unknown as { GET: APIRoute }).GET({
          url: address,
          params,
          locals: { content },
          props: {},
        } as unknown as APIContext),
      );
  await state.getProps();
  const result = await state.createResult(module, state.getActionAPIContext());
  const Page = module.default as unknown as {
    (result: SSRResult, props: object, slots: object): unknown;
    moduleId?: string;
  };
  result._metadata.headInTree =
    result.componentMetadata.get(Page.moduleId ?? '')?.containsHead ?? false;
  const metadata = freshOf(result._metadata);
  const head = headOf({ ...result, _metadata: metadata() });
  const resultFor = (page: PageContext): PageResult => {
    const own = Object.assign(Object.create(result) as PageResult, {
      head,
      params: page.params,
      pathname: page.url.pathname,
      _metadata: metadata(),
    });
    own.createAstro = (props, slots) =>
      new PageGlobal(own, page, props, slots as Slots | null) as never;
    own.shared = (component, props) =>
      partOf(page.locals.content, nameOf(component, props), component).markup;
    return own;
  };
  partResult = (content) => resultFor({ ...NO_PAGE, locals: { content } });
  return async (url, params, content) => {
    const own = resultFor({ url, params, locals: { content } });
    const parts: { name: string; bytes: Buffer }[] = [];
    own.shared = (component, props) => {
      const name = nameOf(component, props);
      const number = parts.push({ name, bytes: NO_BYTES });
      parts[number - 1]!.bytes = partOf(content, name, component, number).bytes;
      return new Markup(standIn(number));
    };
    const given = await Page(own, {}, {});
    if (given instanceof Response) return pageOf(given);
    const html = `${result.partial ? '' : DOCTYPE}${await textOf(own, given)}`;
    return {
      status: 200,
      ...assemble(
        own.hasAstroParts && html.includes(ISLAND) ? tidyIslandMarkup(html) : html,
        parts,
      ),
    };
  };
}

const NO_BYTES = Buffer.alloc(0);
/** A shared part must not depend on a page: it sees an address that does not exist. */
const NO_PAGE = { url: new URL('about:shared'), params: {} };

/** Creates the render result of a shared part, once a route has been loaded. */
let partResult: ((content: Reader) => PageResult) | undefined;

/** Names a component with its properties: all that its markup depends on, beside the content. */
const nameOf = (component: Component, props: Record<string, unknown>): string =>
  `${idOf(component)} ${JSON.stringify({ ...props, shared: undefined })}`;

/** Returns the markup of a component that is the same on every page with these properties. */
const partOf = (
  content: Reader,
  name: string,
  component: Component,
  section?: number,
): SharedPart =>
  content.shared(
    `${SELF} ${name}`,
    (inner) => sharedPart(partResult!(inner), component, JSON.parse(name.slice(name.indexOf(' ')))),
    section,
  );

/**
 * Renders a section of a page by its name. Returns `null` if its component is not loaded, which the
 * page itself loads.
 */
export function renderSection(name: string, content: Reader): Buffer | null {
  const component = components.get(name.slice(0, name.indexOf(' ')));
  return component ? partOf(content, name, component, 1).bytes : null;
}

function sharedPart(
  result: PageResult,
  component: Component,
  props: Record<string, unknown>,
): SharedPart {
  result._metadata.hasRenderedHead = true;
  const markup = component(result, props, {});
  if (!(markup instanceof Markup) || result._metadata.renderedScripts.size > 0)
    throw new Error(
      `[renderer] ${component.moduleId} has islands or scripts, which depend on the page: it cannot be shared`,
    );
  return { markup, bytes: bytesOf(markup.text) };
}

/** Copies Astro's per-page state in its initial form, before a page has changed it. */
function freshOf<T extends object>(noted: T): () => T {
  const lists = Object.entries(noted).filter(
    ([, value]) => value instanceof Set || Array.isArray(value),
  );
  return () => {
    const fresh = { ...noted } as Record<string, unknown>;
    for (const [name, value] of lists) fresh[name] = value instanceof Set ? new Set() : [];
    return fresh as T;
  };
}
