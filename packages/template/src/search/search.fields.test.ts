// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

vi.mock('./search.suggestions.css?url', () => ({ default: '/suggestions.css' }));

const { settings } = (window as unknown as import('happy-dom').Window).happyDOM;
settings.disableCSSFileLoading = true;
settings.handleDisabledFileLoadingAsSuccess = true;

const FORM =
  '<form class="find"><label for="q0">Search</label><input id="q0" name="q" type="search"></form>';

async function open(page: string, focused?: string): Promise<void> {
  document.head.innerHTML = '';
  document.body.innerHTML = page;
  if (focused) document.querySelector<HTMLElement>(focused)!.focus();
  vi.resetModules();
  await import('./search.fields.ts');
}
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)!.focus();
const sheets = () =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href);

describe('the search fields of a page', () => {
  it('are comboboxes, which load the suggestions once, on the first focus', async () => {
    await open(`${FORM}${FORM.replaceAll('q0', 'q2')}<input id="other" type="text">`);
    for (const id of ['q0', 'q2']) {
      const field = document.getElementById(id)!;
      expect([field.role, field.ariaExpanded]).toEqual(['combobox', 'false']);
    }
    focus('#other');
    expect(sheets()).toEqual([]);
    focus('#q0');
    focus('#q2');
    expect(sheets()).toEqual([expect.stringContaining('/suggestions.css')]);
  });

  it('load them at once for a reader who was quicker than the script', async () => {
    await open(FORM, '#q0');
    expect(sheets()).toHaveLength(1);
  });
});
