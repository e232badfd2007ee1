/**
 * The runtime of compiled `.astro` files in the renderer, in place of `astro/compiler-runtime`: the
 * same markup, built at once as text. Astro's own runtime walks templates piece by piece, to stream
 * pages while parts are still being fetched; in a portal's page only islands are asynchronous.
 * Those, and special cases, are still rendered by Astro; a test compares every page with `astro
 * build`.
 */
import type { SSRResult } from 'astro';
import {
  addAttribute as astroAttribute,
  chunkToString,
  escapeHTML,
  Fragment,
  isHTMLString,
  renderComponent as astroComponent,
  renderHead as astroHead,
  renderScript as astroScript,
  unescapeHTML as astroUnescape,
} from 'astro/runtime/server/index.js';

export {
  createAstro,
  createTransitionScope,
  defineScriptVars,
  defineStyleVars,
  Fragment,
  mergeSlots,
  renderTransition,
  spreadAttributes,
  templateEnter,
  templateExit,
} from 'astro/runtime/server/index.js';

/** The render result of a page. */
export interface PageResult extends SSRResult {
  /** The links of the page's route to styles and scripts, the same for all its pages. */
  head: Markup;
  /** Renders a component that is the same on many pages. */
  shared(component: Component, props: Record<string, unknown>): unknown;
  /**
   * True while an asynchronous component is pending: later parts of the page may be built before
   * it.
   */
  isWaiting?: boolean;
  /** True if Astro rendered parts of the page, which may contain islands. */
  hasAstroParts?: boolean;
}
export type Slots = Record<string, ((result: PageResult) => unknown) | undefined>;
export type Component = ((
  result: PageResult,
  props: Record<string, unknown>,
  slots: Slots,
) => unknown) & { moduleId?: string };

/** The output of the parts that Astro renders. */
interface Destination {
  write(chunk: unknown): void;
}
/** The interface by which Astro recognises an object that renders itself. */
interface Renderable {
  render(destination: Destination): unknown;
}

/** Finished markup. */
export class Markup implements Renderable {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  render(destination: Destination): void {
    destination.write(astroUnescape(this.text));
  }
}

/** Markup with asynchronous parts. */
class Unfinished implements Renderable {
  readonly parts: readonly (Renderable | Promise<unknown>)[];
  constructor(parts: readonly (Renderable | Promise<unknown>)[]) {
    this.parts = parts;
    // The code that awaits the part handles its failure; until then it must not count as unhandled.
    for (const part of parts) if (isPromise(part)) part.catch(() => {});
  }
  async render(destination: Destination): Promise<void> {
    for (const part of this.parts)
      await (isPromise(part) ? childrenOf(await part) : part).render(destination);
  }
}

/** A part that depends on earlier parts of the page, some of which are asynchronous. */
class Later implements Renderable {
  readonly make: () => unknown;
  constructor(make: () => unknown) {
    this.make = make;
  }
  render(destination: Destination): unknown {
    const made = this.make();
    return isPromise(made)
      ? made.then((value) => childrenOf(value).render(destination))
      : childrenOf(made).render(destination);
  }
}
/** Builds templates in the order of the page, until one is asynchronous. */
const inOrder = <T>(result: PageResult, make: () => T): T | Later =>
  result.isWaiting ? new Later(make) : make();

const NOTHING = new Markup('');
const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as Promise<unknown> | null)?.then === 'function';
const isRenderable = (value: object): value is Renderable =>
  typeof (value as Renderable).render === 'function';
/** Recognises Astro's render instructions, for example for a script that is needed once. */
const isInstruction = (value: object): boolean => Symbol.for('astro:render') in value;

/** Concatenates children, each as Astro would render it. */
class Builder {
  private text = '';
  private parts: (Renderable | Promise<unknown>)[] | null = null;

  markup(text: string): void {
    this.text += text;
  }

  child(child: unknown): void {
    if (typeof child === 'string') this.text += escapeHTML(child);
    else if (child instanceof Markup) this.text += child.text;
    else if (typeof child === 'number') this.text += child;
    else if (!child) return;
    else if (typeof child === 'function') this.child((child as () => unknown)());
    else if (typeof child === 'object') this.object(child);
    else this.text += String(child);
  }

  private object(child: object): void {
    if (Array.isArray(child)) for (const one of child) this.child(one);
    else if (child instanceof Unfinished) for (const part of child.parts) this.part(part);
    else if (isPromise(child) || isRenderable(child)) this.part(child);
    else if (isInstruction(child)) this.part({ render: (destination) => destination.write(child) });
    else if (isHTMLString(child)) this.text += String(child);
    else if (child instanceof Response) return;
    else if (Symbol.iterator in child)
      for (const one of child as Iterable<unknown>) this.child(one);
    else this.text += String(child);
  }

  private part(part: Renderable | Promise<unknown>): void {
    if (part instanceof Markup) return this.markup(part.text);
    this.parts ??= [];
    this.parts.push(new Markup(this.text), part);
    this.text = '';
  }

  done(): Markup | Unfinished {
    const rest = new Markup(this.text);
    return this.parts ? new Unfinished([...this.parts, rest]) : rest;
  }
}

function childrenOf(value: unknown): Markup | Unfinished {
  const builder = new Builder();
  builder.child(value);
  return builder.done();
}

/** @returns the text of a component's result */
export async function textOf(result: PageResult, value: unknown): Promise<string> {
  const children = childrenOf(value);
  if (children instanceof Markup) return children.text;
  let text = '';
  await children.render({ write: (chunk) => void (text += chunkToString(result, chunk as never)) });
  return text;
}

/** The template tag of compiled components. */
export function render(strings: TemplateStringsArray, ...children: unknown[]): Markup | Unfinished {
  const builder = new Builder();
  builder.markup(strings[0]!);
  for (let n = 0; n < children.length; n++) {
    builder.child(children[n]);
    builder.markup(strings[n + 1]!);
  }
  return builder.done();
}

export function createComponent(
  given: Component | { factory: Component },
  moduleId?: string,
): Component {
  return Object.assign(typeof given === 'function' ? given : given.factory, {
    isAstroComponentFactory: true,
    moduleId,
  });
}

/** @returns true if a component has none of the properties that Astro handles itself */
const isPlain = (props: Record<string, unknown>): boolean =>
  !('class:list' in props || 'server:component-directive' in props);

export function renderComponent(
  result: PageResult,
  name: string,
  component: unknown,
  props: Record<string, unknown>,
  slots: Slots = {},
): unknown {
  if (component === Fragment) return slots.default?.(result);
  const given = renderGiven(result, name, component, props, slots);
  if (isPromise(given)) result.isWaiting = true;
  return given;
}

function renderGiven(
  result: PageResult,
  name: string,
  component: unknown,
  props: Record<string, unknown>,
  slots: Slots,
): unknown {
  if (
    !(component as { isAstroComponentFactory?: boolean } | null)?.isAstroComponentFactory ||
    !isPlain(props)
  ) {
    result.hasAstroParts = true;
    return astroComponent(result, name, component as never, props, slots as never);
  }
  return props.shared
    ? result.shared(component as Component, props)
    : (component as Component)(result, props, slots);
}

export const renderSlot = (
  result: PageResult,
  slot: Slots[string],
  fallback?: Slots[string],
): unknown => (slot ?? fallback)?.(result);

function headOnce(result: PageResult): Markup {
  if (result._metadata.hasRenderedHead || result.partial) return NOTHING;
  result._metadata.hasRenderedHead = true;
  return result.head;
}

export const renderHead = (result: PageResult): unknown => inOrder(result, () => headOnce(result));

/** Called before the first element of a page without `<head>`. */
export const maybeRenderHead = (result: PageResult): unknown =>
  result._metadata.headInTree ? NOTHING : renderHead(result);

/** @returns the links that all pages of a route share */
export const headOf = (result: SSRResult): Markup => new Markup(chunkToString(result, astroHead()));

const scripts = new Map<string, Markup>();

/** Renders a script at its first use in the page. */
export const renderScript = (result: PageResult, id: string): unknown =>
  inOrder(result, () => scriptOnce(result, id));

function scriptOnce(result: PageResult, id: string): Markup | Promise<Markup> {
  const { renderedScripts } = result._metadata;
  if (renderedScripts.has(id)) return NOTHING;
  renderedScripts.add(id);
  return scripts.get(id) ?? loadScript(result, id);
}

async function loadScript(result: PageResult, id: string): Promise<Markup> {
  const { content } = (await astroScript(result, id)) as { content: string };
  const script = new Markup(content);
  scripts.set(id, script);
  return script;
}

export const unescapeHTML = (value: unknown): unknown =>
  typeof value === 'string'
    ? new Markup(value)
    : value instanceof Markup
      ? value
      : astroUnescape(value as never);

const ordinary = new Map<string, boolean>();
/**
 * @returns true if Astro writes an attribute's text unchanged: some attributes have rules of their
 *   own
 */
function isOrdinary(name: string): boolean {
  let known = ordinary.get(name);
  if (known === undefined)
    ordinary.set(name, (known = String(astroAttribute('x', name)) === ` ${name}="x"`));
  return known;
}
const UNSAFE = /[&"]/;

export function addAttribute(
  value: unknown,
  name: string,
  shouldEscape = true,
  element = '',
): unknown {
  if (typeof value === 'string' && value && !UNSAFE.test(value) && isOrdinary(name))
    return new Markup(` ${name}="${value}"`);
  return astroAttribute(value as never, name, shouldEscape, element);
}
