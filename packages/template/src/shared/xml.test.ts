import { describe, expect, it } from 'vitest';
import { escapeXml } from './xml.ts';

describe('XML', () => {
  it('escapes its five characters', () =>
    expect(escapeXml(`<a b="c">'&'</a>`)).toBe(
      '&lt;a b=&quot;c&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;',
    ));
});
