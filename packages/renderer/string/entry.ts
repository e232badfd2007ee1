import { transcode } from 'node:buffer';
import type { APIContext, APIRoute, SSRResult } from 'astro';
import { digestOf } from '@pune/snapshot/digest';
import type { Reader } from '@pune/snapshot/reader';
import { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import { ISLAND, tidyIslandMarkup } from '../island-markup.ts';
import { pageOf, type RenderedPage } from '../rendered-page.ts';
import { PageGlobal, type PageContext } from './page-global.ts';
import { headOf, Markup, textOf, type Component, type PageResult, type Slots } from './runtime.ts';

/**
 * Names this renderer among others that share a reader: their parts may differ. Names of parts are
 * short, because a page looks up half a dozen of them: those of modules take longer to hash.
 */
const SELF = digestOf(import.meta.url);
/** Shared components by number. */
const numbers = new Map<Component, number>();
function numberOf(component: Component): number {
  let number = numbers.get(component);
  if (number === undefined) numbers.set(component, (number = numbers.size));
  return number;
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
      page.locals.content.shared(
        `${SELF} ${numberOf(component)} ${JSON.stringify(props)}`,
        (content) => sharedPart(resultFor({ ...NO_PAGE, locals: { content } }), component, props),
      );
    return own;
  };
  return async (url, params, content) => {
    const own = resultFor({ url, params, locals: { content } });
    const given = await Page(own, {}, {});
    if (given instanceof Response) return pageOf(given);
    const html = `${result.partial ? '' : DOCTYPE}${await textOf(own, given)}`;
    return {
      status: 200,
      body: bytesOf(own.hasAstroParts && html.includes(ISLAND) ? tidyIslandMarkup(html) : html),
    };
  };
}

/** A shared part must not depend on a page: it sees an address that does not exist. */
const NO_PAGE = { url: new URL('about:shared'), params: {} };

/** Renders a component that is the same on every page with these properties. */
function sharedPart(
  result: PageResult,
  component: Component,
  props: Record<string, unknown>,
): Markup {
  result._metadata.hasRenderedHead = true;
  const part = component(result, props, {});
  if (!(part instanceof Markup) || result._metadata.renderedScripts.size > 0)
    throw new Error(
      `[renderer] ${component.moduleId} has islands or scripts, which depend on the page: it cannot be shared`,
    );
  // Makes V8 flatten the concatenated string once here, not in each page.
  part.text.isWellFormed();
  return part;
}

/** A buffer that all texts share, one after the other. */
let passage = Buffer.allocUnsafe(2 ** 18);

/**
 * Encodes a text in half the time that `Buffer.from` takes for characters beyond Latin-1; only
 * `Buffer.from` handles unpaired surrogates.
 */
function bytesOf(text: string): Buffer {
  const size = 2 * text.length;
  if (size > passage.length) passage = Buffer.allocUnsafe(2 * size);
  passage.write(text, 'utf16le');
  try {
    return transcode(passage.subarray(0, size), 'utf16le', 'utf8');
  } catch {
    return Buffer.from(text);
  }
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
