import { describe, expect, it } from 'vitest';
import { richText } from './rich-text.ts';
import { checkRichText } from './rich-text.rules.ts';

const problemOf = (...children: unknown[]): string | null => {
  const checked = checkRichText({ root: { type: 'root', children } });
  return 'problem' in checked ? checked.problem : null;
};
const text = (words: string) => ({ type: 'text', text: words, format: 0 });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const link = (fields: object) =>
  paragraph(text('See '), { type: 'link', fields, children: [text('the form')] });
const to = (url: string) => problemOf(paragraph(text('First')), link({ linkType: 'custom', url }));

describe('a text', () => {
  it('of the editor is taken as it is', () => {
    expect(
      checkRichText(
        richText('## Fees\n\nPay **here**: [form](/services/).\n\n- one\n- two\n\n::grievances'),
      ),
    ).toEqual({ references: [] });
    expect(checkRichText(null)).toEqual({ references: [] });
  });

  it.each([
    ['a word', 'hello'],
    ['no tree', {}],
    ['a tree without branches', { root: { type: 'root' } }],
  ])('that is %s is refused', (_, value) => {
    expect(checkRichText(value)).toEqual({
      problem: expect.stringContaining('no text of the editor'),
    });
  });

  it('with an unsupported node is refused, with its place', () => {
    expect(
      problemOf(
        paragraph(text('One')),
        paragraph(text('Two'), { type: 'iframe', src: 'https://x.example' }),
      ),
    ).toMatch(
      /^In block 2, the paragraph “Two”: here is something that pages cannot show \(“iframe”\)/,
    );
    expect(problemOf({ type: 'constructor', children: [] })).toContain('cannot show');
    expect(problemOf(null)).toContain('cannot show');
    expect(problemOf({ type: 'heading', tag: 'h1', children: [text('Title')] })).toContain(
      'the heading “Title” has a level',
    );
    expect(
      problemOf({ type: 'block', fields: { blockType: 'widget', widget: 'casino' } }),
    ).toContain('no portal knows');
    expect(
      problemOf({ type: 'block', fields: { blockType: 'capability', capability: 'casino' } }),
    ).toContain('nothing that a portal can offer');
  });

  it('that is too deep is refused before anything overflows', () => {
    let deep: unknown = text('down here');
    for (let n = 0; n < 100_000; n++) deep = { type: 'listitem', children: [deep] };
    expect(problemOf({ type: 'list', children: [deep] })).toMatch(
      /^In block 1, the list: .*Make it flatter/,
    );
  });

  it('that is too long is refused', () => {
    expect(problemOf(paragraph(text('x'.repeat(500_001))))).toContain('too long for one page');
    expect(problemOf(...Array.from({ length: 20_001 }, () => paragraph()))).toContain(
      'too long for one page',
    );
  });
});

describe('a link', () => {
  it.each([
    '/services/',
    'https://pmc.gov.in/a?b=1',
    'http://old.example/',
    'mailto:a@b.in',
    'tel:+91 20 2550 1000',
    '#s1',
  ])('may lead to %s', (url) => expect(to(url)).toBeNull());
  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'vbscript:x',
    '',
    'services/',
    'https://',
  ])('may not lead to %j', (url) => {
    expect(to(url)).toMatch(
      /^In block 2, the paragraph “See the form”: the link “the form” leads to .*Begin with/,
    );
  });
  it('to a page names a page', () => {
    expect(problemOf(link({ linkType: 'internal', doc: null }))).toContain('leads to no page');
    expect(
      problemOf(link({ linkType: 'internal', doc: { relationTo: 'users', value: 1 } })),
    ).toContain('leads to no page');
    const checked = checkRichText({
      root: {
        type: 'root',
        children: [link({ linkType: 'internal', doc: { relationTo: 'pages', value: 7 } })],
      },
    });
    expect(checked).toEqual({
      references: [
        {
          collection: 'pages',
          id: '7',
          place: 'In block 1, the paragraph “See the form”: the link “the form”',
        },
      ],
    });
  });
});

describe('a structured block', () => {
  const block = (fields: object) => ({ type: 'block', fields });
  const nested = (...children: unknown[]) => ({ root: { type: 'root', children } });
  const callout = (...children: unknown[]) =>
    block({ blockType: 'callout', tone: 'note', text: nested(...children) });

  it('gives the references of its fields and of its texts', () => {
    const internal = { linkType: 'internal', doc: { relationTo: 'pages', value: 3 } };
    const checked = checkRichText({
      root: {
        type: 'root',
        children: [
          callout(link(internal)),
          block({ blockType: 'contact', office: { id: 7, title: 'Aundh' } }),
          block({
            blockType: 'documentList',
            title: 'Forms',
            documents: [{ relationTo: 'circulars', value: 8 }],
            files: [9],
          }),
        ],
      },
    });
    const references = 'references' in checked ? checked.references : [];
    expect(references.map(({ collection, id }) => `${collection} ${id}`)).toEqual([
      'pages 3',
      'offices 7',
      'circulars 8',
      'media 9',
    ]);
    expect(references[0]!.place).toBe(
      'In block 1, the callout “See the form”: the link “the form”',
    );
  });

  it.each([
    ['a heading', { type: 'heading', tag: 'h2', children: [text('Fees')] }],
    ['another block', { type: 'block', fields: { blockType: 'widget', widget: 'grievances' } }],
    ['a heading in a list', { type: 'list', children: [{ type: 'heading', tag: 'h2' }] }],
  ])('with %s in its text is refused', (_, inside) => {
    expect(problemOf(callout(paragraph(text('Bring a photo.')), inside))).toMatch(
      /^In block 1, the callout.* cannot stand there/,
    );
  });

  it.each([
    ['without a word', { blockType: 'callout', tone: 'note' }, /nothing is written in the callout/],
    ['without rows', { blockType: 'steps', items: [] }, /nothing is written in the steps/],
    ['whose rows are no list', { blockType: 'steps', items: 'one' }, /no page can show the steps/],
    [
      'whose text is no text',
      { blockType: 'accordion', items: [{ text: 4 }] },
      /no page can show the questions/,
    ],
    ['that names no place', { blockType: 'contact', phone: '020 2550 1000' }, /neither an office/],
  ])('%s is refused', (_, fields, problem) => {
    expect(problemOf(block(fields))).toMatch(problem);
  });
});
