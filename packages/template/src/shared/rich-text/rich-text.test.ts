import { describe, expect, it } from 'vitest';
import {
  TEXT_FORMAT,
  plainText,
  publishedText,
  richText,
  type RichText,
  type RichTextNode,
} from '@pune/content-models/rich-text';
import {
  headingsOf,
  piecesOf,
  renderRichText,
  textBlocksIn,
  type RichTextContext,
} from './rich-text.ts';

const context: RichTextContext = {
  documentHref: (collection, id) => (id === '404' ? null : `/en/${collection}/document-${id}/`),
  localHref: (href) => (href.startsWith('/') ? `/en${href}` : href),
  isExternal: (href) => href.startsWith('https://elsewhere.example'),
  picture: (id) => (id === '9' ? '<img src="/media/a.jpg" alt="A &quot;gate&quot;">' : null),
  offers: (capability) => capability === 'grievances',
  locale: 'en',
  office: (id) =>
    id === '7' ? { name: 'Aundh', href: '/en/offices/aundh/', phone: '020 2550 1000' } : null,
  listed: (collection, id) =>
    id === '404' ? null : { href: `/en/${collection}/${id}/`, label: `Document ${id}` },
  files: (ids) =>
    ids.map((id) => ({ href: `/media/${id}.pdf`, label: 'Form', facts: 'PDF, 48 kB' })),
  words: { external: 'external site', newTab: 'opens in a new tab' },
};
const tree = (...children: RichTextNode[]): RichText => ({ root: { type: 'root', children } });
const text = (value: string, format = 0): RichTextNode => ({ type: 'text', text: value, format });
const paragraph = (...children: RichTextNode[]): RichTextNode => ({ type: 'paragraph', children });
const render = (...children: RichTextNode[]) => renderRichText(tree(...children), context);

describe('rich text', () => {
  it('escapes an editor’s text', () => {
    expect(render(paragraph(text('<script>alert("1 & 2")</script>')))).toBe(
      '<p>&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</p>',
    );
  });

  it('makes telephone numbers links, except in links, headings and code', () => {
    const body = richText('## Call 112\n\nCall 112, or [call 112](tel:112).');
    expect(renderRichText(body, context)).toBe(
      '<h2 id="s1">Call 112</h2><p>Call <a class="num" href="tel:112">112</a>, or <a href="tel:112">call 112</a>.</p>',
    );
    expect(render(paragraph(text('dial 112', TEXT_FORMAT.code)))).toBe(
      '<p><code>dial 112</code></p>',
    );
  });

  it('nests marks, and leaves underlines to links', () => {
    expect(
      render(
        paragraph(
          text(
            'all',
            TEXT_FORMAT.bold | TEXT_FORMAT.italic | TEXT_FORMAT.code | TEXT_FORMAT.underline,
          ),
        ),
      ),
    ).toBe('<p><strong><em><code>all</code></em></strong></p>');
    expect(
      render(
        paragraph(
          text('2', TEXT_FORMAT.subscript),
          text('3', TEXT_FORMAT.superscript),
          text('x', TEXT_FORMAT.strikethrough),
        ),
      ),
    ).toBe('<p><sub>2</sub><sup>3</sup><s>x</s></p>');
  });

  it('gives headings of level 2 the ids that the contents link to', () => {
    const body = richText('## First\n\ntext\n\n### Below\n\n## Second **bold**');
    expect(renderRichText(body, context)).toBe(
      '<h2 id="s1">First</h2><p>text</p><h3>Below</h3><h2 id="s2">Second <strong>bold</strong></h2>',
    );
    expect(headingsOf(body, context.offers)).toEqual([
      { id: 's1', text: 'First' },
      { id: 's2', text: 'Second bold' },
    ]);
    expect(headingsOf(null, context.offers)).toEqual([]);
  });

  it('writes lists, with a start where it is not one', () => {
    expect(renderRichText(richText('- a\n- b'), context)).toBe('<ul><li>a</li><li>b</li></ul>');
    const list: RichTextNode = {
      type: 'list',
      listType: 'number',
      start: 4,
      children: [{ type: 'listitem', children: [paragraph(text('d'))] }],
    };
    expect(render(list)).toBe('<ol start="4"><li>d</li></ol>');
    expect(
      render({
        type: 'list',
        listType: 'check',
        children: [{ type: 'listitem', children: [text('done')] }],
      }),
    ).toBe('<ul class="tick"><li>done</li></ul>');
  });

  describe('links', () => {
    const link = (fields: Extract<RichTextNode, { type: 'link' | 'autolink' }>['fields']) =>
      render({ type: 'link', fields, children: [text('there')] });

    it('go to documents by reference, and become text when the document is not published', () => {
      expect(link({ linkType: 'internal', doc: { relationTo: 'services', value: '7' } })).toBe(
        '<a href="/en/services/document-7/">there</a>',
      );
      expect(link({ linkType: 'internal', doc: { relationTo: 'services', value: '404' } })).toBe(
        'there',
      );
    });

    it('get the language of the page', () =>
      expect(link({ url: '/services/' })).toBe('<a href="/en/services/">there</a>'));

    it('say when they leave the site or open a tab', () => {
      expect(link({ url: 'https://elsewhere.example/?a=1&b=2', newTab: true })).toBe(
        '<a href="https://elsewhere.example/?a=1&amp;b=2" rel="external" target="_blank">there <span class="xt">(external site, opens in a new tab)</span></a>',
      );
    });

    it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
      'never run %s',
      (url) => expect(link({ url })).toBe('there'),
    );
  });

  it('heads columns and rows of tables with their scope', () => {
    const cell = (value: string, headerState = 0): RichTextNode => ({
      type: 'tablecell',
      headerState,
      children: [paragraph(text(value))],
    });
    const rows: RichTextNode[] = [
      { type: 'tablerow', children: [cell('Level', 1), cell('Officer', 3)] },
      {
        type: 'tablerow',
        children: [cell('First', 2), { ...cell('Ward officer'), colSpan: 2 } as RichTextNode],
      },
    ];
    expect(render({ type: 'table', children: rows })).toBe(
      '<div class="scroll"><table><thead><tr><th scope="col">Level</th><th scope="col">Officer</th></tr></thead><tbody><tr><th scope="row">First</th><td colspan="2">Ward officer</td></tr></tbody></table></div>',
    );
  });

  it('shows pictures, and nothing where the picture is not published', () => {
    expect(render({ type: 'upload', relationTo: 'media', value: '9' })).toBe(
      '<figure><img src="/media/a.jpg" alt="A &quot;gate&quot;"></figure>',
    );
    expect(render({ type: 'upload', relationTo: 'media', value: '1' })).toBe('');
  });

  it('writes quotes, rules and line breaks, and skips empty paragraphs', () => {
    expect(
      render(
        { type: 'quote', children: [text('said')] },
        { type: 'horizontalrule' },
        paragraph(),
        paragraph(text('a'), { type: 'linebreak' }, text('b')),
      ),
    ).toBe('<blockquote>said</blockquote><hr><p>a<br>b</p>');
  });

  it('leaves room for widgets between its words, and counts headings on', () => {
    expect(
      piecesOf(richText('## Before\n\na\n\n::grievances\n\n::payments\n\n## After'), context),
    ).toEqual([
      { kind: 'Html', html: '<h2 id="s1">Before</h2><p>a</p>' },
      { kind: 'Widget', name: 'grievances' },
      { kind: 'Widget', name: 'payments' },
      { kind: 'Html', html: '<h2 id="s2">After</h2>' },
    ]);
    expect(piecesOf(richText('::grievances'), context)).toEqual([
      { kind: 'Widget', name: 'grievances' },
    ]);
  });

  it('shows capability-dependent parts only if the portal offers it, also in the contents', () => {
    const body = richText(
      '## Report\n\n::if grievances\n\nHere.\n\n::if payments\n\n## Pay\n\nHere too.\n\n### How\n\nBy card.\n\n::if benefits\n\n## Benefits\n\nAlso.\n\n## Print',
    );
    expect(renderRichText(body, context)).toBe(
      '<h2 id="s1">Report</h2><p>Here.</p><h2 id="s2">Print</h2>',
    );
    expect(headingsOf(body, context.offers).map(({ text: words }) => words)).toEqual([
      'Report',
      'Print',
    ]);
    expect(headingsOf(body, () => true).map(({ text: words }) => words)).toEqual([
      'Report',
      'Pay',
      'Benefits',
      'Print',
    ]);
  });

  it('keeps the words of a node that it does not know', () => {
    expect(render({ type: 'aside', children: [text('kept')] } as unknown as RichTextNode)).toBe(
      'kept',
    );
  });
});

describe('structured blocks', () => {
  const block = (fields: object): RichTextNode => ({ type: 'block', fields: fields as never });
  const written = (markup: string) => renderRichText(richText(markup), context);

  it('show a callout with its heading, or else with its tone', () => {
    expect(written(':::callout warning\n# Closed\nCall **112**.\n:::')).toMatch(
      /^<div class="callout bad" role="note"><p><svg .*<\/svg><strong>Closed<\/strong><\/p><p>Call <strong>.*112.*<\/strong>\.<\/p><\/div>$/,
    );
    expect(written(':::callout note\nBring a photo.\n:::')).toContain('<strong>Good to know');
    const mr = { ...context, locale: 'mr' as const };
    expect(renderRichText(richText(':::callout important\nआज.\n:::'), mr)).toContain('महत्त्वाचे');
  });

  it('number steps, with a text where there is one', () => {
    expect(written(':::steps\n# Fill in\nAll of it.\n# Send\n:::')).toBe(
      '<ol class="steps"><li><strong>Fill in</strong><p>All of it.</p></li><li><strong>Send</strong></li></ol>',
    );
  });

  it('show an office as it is kept, another place by its own words, and none that is not public', () => {
    expect(render(block({ blockType: 'contact', office: '7' }))).toMatch(
      /<a href="\/en\/offices\/aundh\/">Aundh<\/a>.*<a class="num" href="tel:02025501000">020\u00a02550\u00a01000<\/a>/,
    );
    expect(written(':::contact\nname: Bal Gandharva\nhours: 9 to 5\n:::')).toContain('9 to 5');
    expect(render(block({ blockType: 'contact', office: '8' }))).toBe('');
  });

  it('write fees as a table in rupees, with a column of notes only if there are notes', () => {
    const table = written(':::fees\n# Copies\nA page | 2.5 |\nInspection | 0 | first hour\n:::');
    expect(table).toContain('<caption>Copies</caption>');
    expect(table).toContain('<th scope="row">A page</th><td class="num">₹2.50</td>');
    expect(table).toContain('<td class="num">Free of charge</td><td>first hour</td>');
    expect(written(':::fees\n# Copies\nA page | 2\n:::')).not.toContain('Note');
  });

  it('list documents and files that are public, and nothing if none is', () => {
    const list = { blockType: 'documentList', title: 'Forms' };
    const documents = (value: string) => [{ relationTo: 'circulars', value }];
    expect(render(block({ ...list, documents: documents('5'), files: ['9'] }))).toContain(
      '<ul><li><a href="/en/circulars/5/">Document 5</a></li><li><a href="/media/9.pdf">Form</a> <span class="small soft">PDF, 48 kB</span></li></ul>',
    );
    expect(render(block({ ...list, documents: documents('404') }))).toBe('');
  });

  it('open questions without a script', () => {
    expect(written(':::accordion\n# Who may ask?\nAny citizen.\n:::')).toBe(
      '<details class="fold"><summary>Who may ask?</summary><p>Any citizen.</p></details>',
    );
  });

  it('name who said a quotation, and date the events of a timeline', () => {
    expect(written(':::quotation\nBooks first.\n-- Jotirao Phule, teacher\n:::')).toBe(
      '<figure><blockquote><p>“Books first.”</p></blockquote><figcaption>Jotirao Phule, teacher</figcaption></figure>',
    );
    const published = publishedText(richText(':::timeline\n2026-04-01 | Opened\n:::'));
    expect(renderRichText(published, context)).toContain(
      '<time datetime="2026-04-01">1 April 2026</time></p><p><strong>Opened</strong></p>',
    );
  });

  it('escape an editor’s text, are read by the search, and name their styles once', () => {
    const body = richText(
      ':::quotation\nA <b>\n-- B & C\n:::\n\n:::steps\n# One\nTwo\n:::\n\n:::steps\n# Three\n:::',
    );
    expect(renderRichText(body, context)).toContain('“A &lt;b&gt;”');
    expect(plainText(body)).toBe('A <b>\nB & C\nOne\nTwo\nThree');
    expect(textBlocksIn(body)).toEqual(['quotation', 'steps']);
  });
});
