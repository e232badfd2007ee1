import type { ComponentType, ReactElement } from 'react';
import { vi } from 'vitest';

/**
 * An island as in a browser: rendered by the server part of a runtime, then hydrated by its client
 * part.
 */
export interface Island {
  root: HTMLElement;
  /** The markup before hydration. */
  html: string;
  /** The runtime that hydrated the island: each leaves its own mark on the root element. */
  runtime: Runtime | undefined;
  /** Messages that the runtime logged during hydration. */
  complaints: string[];
  /** Performs an action in the page and waits for its effects. */
  act(action: () => unknown): Promise<void>;
  leave(): Promise<void>;
}

interface Halves {
  createElement: typeof import('react').createElement;
  toHtml(element: ReactElement): string;
  wake(
    element: ReactElement,
    root: HTMLElement,
    complain: (error: unknown) => void,
  ): { leave(): void };
  act(action: () => Promise<void>): Promise<unknown>;
}

/**
 * The runtimes that a portal can choose (`runtime` in `site.config.ts`). Each has a server and a
 * client part.
 */
export const RUNTIMES = ['compatible', 'full'] as const;
export type Runtime = (typeof RUNTIMES)[number];

/**
 * Makes modules that are imported from here on resolve React to this runtime, as in a portal built
 * with it.
 */
export function chooseRuntime(runtime: Runtime): void {
  vi.resetModules();
  for (const name of ['react', 'react/jsx-runtime', 'react/jsx-dev-runtime']) vi.doUnmock(name);
  if (runtime === 'full') return;
  vi.doMock('react', () => import('../src/shared/islands/react.ts'));
  vi.doMock('react/jsx-runtime', () => import('preact/jsx-runtime'));
  vi.doMock('react/jsx-dev-runtime', () => import('preact/jsx-dev-runtime'));
}

async function halvesOf(runtime: Runtime): Promise<Halves> {
  if (runtime === 'full') {
    const [{ act, createElement }, { renderToString }, { hydrateRoot }] = await Promise.all([
      import('react'),
      import('react-dom/server'),
      import('react-dom/client'),
    ]);
    const wake: Halves['wake'] = (element, root, complain) => {
      const woken = hydrateRoot(root, element, { onRecoverableError: complain });
      return { leave: () => woken.unmount() };
    };
    return { createElement, toHtml: renderToString, wake, act };
  }
  const [{ createElement, hydrate, render }, { renderToString }, { act }] = await Promise.all([
    import('preact'),
    import('preact-render-to-string'),
    import('preact/test-utils'),
  ]);
  const wake = (element: ReactElement, root: HTMLElement) => {
    hydrate(element as never, root);
    return { leave: () => render(null, root) };
  };
  return {
    createElement: createElement as unknown as Halves['createElement'],
    toHtml: (element) => renderToString(element as never),
    wake,
    act,
  };
}

/** Waits for chained promises: a fetch, its body, the state set from it. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Renders an island on the server, inserts it into the page and hydrates it. */
export async function openIsland<P extends object>(
  runtime: Runtime,
  component: ComponentType<P>,
  propsOf: (createElement: Halves['createElement']) => NoInfer<P>,
): Promise<Island> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const { createElement, toHtml, wake, act: actOf } = await halvesOf(runtime);
  const element = createElement(component, propsOf(createElement));
  const complaints: string[] = [];
  const complain = (...words: unknown[]) => void complaints.push(words.map(String).join(' '));
  vi.spyOn(console, 'error').mockImplementation(complain);
  const root = document.body.appendChild(document.createElement('div'));
  root.innerHTML = toHtml(element);
  const html = root.innerHTML;
  const act = async (action: () => unknown) => {
    await actOf(async () => void (await action()));
    await actOf(settled); // completes what the effects started
    await actOf(settled);
  };
  let leave = () => {};
  await act(() => void ({ leave } = wake(element, root, complain)));
  const taken = Object.keys(root);
  const holder = taken.some((key) => key.startsWith('__reactContainer'))
    ? 'full'
    : taken.includes('__k')
      ? 'compatible'
      : undefined;
  return {
    root,
    html,
    runtime: holder,
    complaints,
    act,
    leave: () => act(leave).then(() => root.remove()),
  };
}

/** Sets the value of a control, as a reader does. */
export function setValue(
  control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  value: string,
): void {
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
