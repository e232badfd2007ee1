import { describe, expect, it } from 'vitest';
import { tidyIslandMarkup } from './island-markup.ts';

describe('the markup around an island', () => {
  it('loses the style element and the slashes that make it invalid, and nothing else', () => {
    const html =
      '<p>a</p><style>astro-island,astro-slot,astro-static-slot{display:contents}</style><astro-island props="{&quot;a&quot;:1}"><input type="text" value="a/b"/><br/><a href="/x/">x</a></astro-island>';
    expect(tidyIslandMarkup(html)).toBe(
      '<p>a</p><astro-island props="{&quot;a&quot;:1}"><input type="text" value="a/b"><br><a href="/x/">x</a></astro-island>',
    );
  });
});
