import { describe, expect, it } from 'vitest';
import { plainText, publishedText, richText, shownNodes, type RichTextNode } from './rich-text.ts';

const types = (nodes: RichTextNode[]) => nodes.map((node) => node.type);

describe('rich text', () => {
  it('is written in light markup', () => {
    const { root } = richText(
      '## Papers\n\n- one\n- two\n\n1. first\n2. second\n\nPlain **bold** and [a link](https://example.org).',
    );
    expect(types(root.children)).toEqual(['heading', 'list', 'list', 'paragraph']);
    const paragraph = root.children[3] as Extract<RichTextNode, { type: 'paragraph' }>;
    expect(types(paragraph.children)).toEqual(['text', 'text', 'text', 'link', 'text']);
    expect(paragraph.children[1]).toMatchObject({ text: 'bold', format: 1 });
  });

  it('continues paragraphs and list items on the next line', () => {
    const text = (markup: string) => plainText(richText(markup));
    expect(text('one\ntwo\n\n- a\n  b\n- c\n\n1. d\n   e\n   f\n2. g')).toBe(
      'one two\na b\nc\nd e f\ng',
    );
    expect(text('- a\nb')).toBe('- a b');
  });

  it('yields its text, one line a block', () => {
    expect(plainText(richText('## Papers\n\n- one\n- two\n\nThe end.'))).toBe(
      'Papers\none\ntwo\nThe end.',
    );
    expect(plainText(null)).toBe('');
  });

  it('is published as pages show it', () => {
    const text = richText(
      '## Papers\n\n1. first\n\nPlain **bold** and [a link](https://example.org).\n\n::grievances',
    );
    expect(JSON.parse(JSON.stringify(publishedText(text)))).toEqual({
      root: {
        type: 'root',
        children: [
          { type: 'heading', tag: 'h2', children: [{ type: 'text', text: 'Papers' }] },
          {
            type: 'list',
            listType: 'number',
            children: [{ type: 'listitem', children: [{ type: 'text', text: 'first' }] }],
          },
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'Plain ' },
              { type: 'text', text: 'bold', format: 1 },
              { type: 'text', text: ' and ' },
              {
                type: 'link',
                fields: { linkType: 'custom', url: 'https://example.org' },
                children: [{ type: 'text', text: 'a link' }],
              },
              { type: 'text', text: '.' },
            ],
          },
          { type: 'block', fields: { blockType: 'widget', widget: 'grievances' } },
        ],
      },
    });
    expect(plainText(publishedText(text))).toBe(plainText(text));
  });

  it('omits marked sections and blocks if the capability is missing', () => {
    const shown = (markup: string, ...offered: string[]) =>
      plainText({
        root: {
          type: 'root',
          children: shownNodes(publishedText(richText(markup)).root.children, (capability) =>
            offered.includes(capability),
          ),
        },
      }).replaceAll('\n', ' ');
    expect(shown('a\n\n::if payments\n\nb\n\nc')).toBe('a c');
    expect(shown('a\n\n::if payments\n\nb\n\nc', 'payments')).toBe('a b c');
    const sections =
      '## A\n\na\n\n::if payments\n\n## B\n\nb\n\n### C\n\n::if benefits\n\nc\n\n::if benefits\n\n## D\n\nd\n\n## E';
    expect(shown(sections)).toBe('A a E');
    expect(shown(sections, 'payments')).toBe('A a B b C E');
    expect(shown(sections, 'benefits')).toBe('A a D d E');
    expect(shown(sections, 'payments', 'benefits')).toBe('A a B b C c D d E');
    expect(shown('a\n\n::if payments\n\n::if benefits\n\nb\n\nc', 'payments')).toBe('a c');
    expect(shown('a\n\n::if payments')).toBe('a');
  });

  it('gives search only the text that every portal shows', () =>
    expect(plainText(richText('a\n\n::if payments\n\n## B\n\nb'))).toBe('a'));

  it('keeps the ids of documents it links to and drops copies of them', () => {
    const tree = {
      root: {
        type: 'root',
        children: [
          {
            type: 'link',
            fields: {
              linkType: 'internal',
              doc: { relationTo: 'pages', value: { id: 7, title: 'copied' } },
            },
            children: [],
          },
        ],
      },
    } as never;
    expect(JSON.stringify(publishedText(tree))).toContain('"value":"7"');
    expect(JSON.stringify(publishedText(tree))).not.toContain('copied');
  });
});
