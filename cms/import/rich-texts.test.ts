import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless';
import { getEnabledNodes } from '@payloadcms/richtext-lexical';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText, type RichText } from '@pune/content-models/rich-text';
import { checkRichText } from '@pune/content-models/rich-text.rules';
import { openTestCms, type TestCms } from '../testing/test-cms.ts';
import { richTextFrom, withPictures } from './rich-texts.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

/** @returns the text as the CMS's own editor saves it after opening it */
function saved(richText: RichText): unknown {
  const { editor } = t
    .configOf('pages')
    .flattenedFields.find(({ name }) => name === 'body') as unknown as {
    editor: { editorConfig: Parameters<typeof getEnabledNodes>[0]['editorConfig'] };
  };
  const headless = createHeadlessEditor({
    nodes: getEnabledNodes({ editorConfig: editor.editorConfig }),
    onError: (error: Error) => {
      throw error;
    },
  });
  headless.setEditorState(headless.parseEditorState(structuredClone(richText) as never));
  return JSON.parse(JSON.stringify(headless.getEditorState().toJSON()));
}

const shape = (text: string): string[] =>
  richTextFrom(text).richText.root.children.map((block) =>
    [
      block.type,
      'tag' in block ? block.tag : '',
      plainText({ root: { type: 'root', children: [block] } }),
    ]
      .filter(Boolean)
      .join(' '),
  );

const EVERYTHING = `<h1>Title</h1><h6>Small</h6><p>Plain <b>bold <i>both</i></b> <u>under</u><sub>2</sub><br>line <a href="https://a.example/" target=_blank>there</a></p>
<ul><li>one<ul><li>deep</li></ul></li><li><p>two</p></li></ul><ol start=3><li>three</ol>
<table><caption>Fees</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th>x</th><td colspan=1>1</td></tr></tbody></table>
<blockquote><p>said</p><p>and said</p></blockquote><img src="a.jpg" alt="a"><hr><pre>code
 lines</pre><dl><dt>Term</dt><dd>What it is</dd></dl>`;
const MARKDOWN =
  '## Heading\n\nA *text* with **marks**, `code` and [a link](/services/).\n\n1. one\n2. two\n   - deep\n\n- [x] done\n- [ ] open\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n> quoted\n\n![alt](a.jpg)\n\n---\n';

describe('a text of another system', () => {
  it.each([
    ['HTML', EVERYTHING],
    ['Markdown', MARKDOWN],
  ])('in %s is stored as the editor itself would save it', async (_, text) => {
    const { richText, problems } = richTextFrom(text);
    const whole = await withPictures(richText, async () => 5);
    expect(problems).toEqual([]);
    expect(saved(whole)).toEqual(JSON.parse(JSON.stringify(whole)));
    expect(checkRichText(whole)).not.toHaveProperty('problem');
  });

  it('keeps its parts in their order', () => {
    expect(shape('Intro <b>x</b><h1>T</h1>after<div>a<div>b</div>c</div>')).toEqual([
      'paragraph Intro x',
      'heading h2 T',
      'paragraph after',
      'paragraph a',
      'paragraph b',
      'paragraph c',
    ]);
    expect(shape('# One\n\nTwo  \nthree')).toEqual(['heading h2 One', 'paragraph Two\nthree']);
  });

  it('reports unsupported elements, and keeps their text', () => {
    expect(
      richTextFrom(
        '<p>a<blink>b</blink><iframe src="x"></iframe><a href="javascript:x()">c</a><img src="data:image/png;base64,AA"></p><script>bad()</script>',
      ),
    ).toMatchObject({
      problems: [
        expect.stringContaining('<blink>'),
        expect.stringContaining('<iframe>'),
        expect.stringContaining('"javascript:x()"'),
        expect.stringContaining('A picture that is written into the text'),
        expect.stringContaining('<script>'),
      ],
    });
    expect(
      shape('<p>a<blink>b</blink><script>bad()</script><a href="page.html">c</a></p>'),
    ).toEqual(['paragraph abc']);
  });

  it('leaves a picture out that is not there', async () => {
    expect(
      (
        await withPictures(richTextFrom('a\n\n![x](gone.png)').richText, async () => null)
      ).root.children.map(({ type }) => type),
    ).toEqual(['paragraph']);
  });

  const tag = fc.constantFrom(
    'p',
    'div',
    'b',
    'i',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'h1',
    'h4',
    'blockquote',
    'a',
    'span',
    'pre',
    'font',
    'center',
    'dl',
    'dd',
    'hr',
    'br',
    'x-y',
  );
  const words = fc.stringMatching(/^[a-zक-ह]{1,8}$/);
  const html = fc
    .array(
      fc.oneof(
        tag.map((name) => `<${name}>`),
        tag.map((name) => `</${name}>`),
        words.map((word) => ` ${word} `),
      ),
      { maxLength: 25 },
    )
    .map((parts) => `<div>${parts.join('')}`);

  it.each([
    ['numbers', '<ol><li>a</ol><ol><li>b<ol><li>c</ol></ol><ul><li>d</ul>'],
    ['items', '<ul><li>a<ul><li>b</ul></ul><ul><ul><li>c</ul><li>d</ul><ul><li>e</ul>'],
    ['tasks', '<ul><li><input type=checkbox>a</ul><ul><li><input type=checkbox checked>b</ul>'],
  ])('joins lists that follow each other, as the editor does: %s', (_, text) => {
    const { richText } = richTextFrom(text);
    expect(saved(richText)).toEqual(JSON.parse(JSON.stringify(richText)));
  });

  it('is always accepted by the editor and the pages, without loss of text', () => {
    fc.assert(
      fc.property(html, (text) => {
        const { richText } = richTextFrom(text);
        expect(checkRichText(richText)).not.toHaveProperty('problem');
        if (richText.root.children.length > 0)
          expect(saved(richText)).toEqual(JSON.parse(JSON.stringify(richText)));
        const found = plainText(richText).replace(/\s+/g, '');
        for (const word of text.replace(/<[^>]*>/g, ' ').split(/\s+/))
          expect(found).toContain(word);
      }),
      { numRuns: 300 },
    );
  });
});
