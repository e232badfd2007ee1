import { describe, expect, it } from 'vitest';
import { plainText, richText, withoutCopies, type RichTextNode } from './rich-text.ts';

const types = (nodes: RichTextNode[]) => nodes.map((node) => node.type);

describe('rich text', () => {
  it('is written in light markup', () => {
    const { root } = richText('## Papers\n\n- one\n- two\n\n1. first\n2. second\n\nPlain **bold** and [a link](https://example.org).');
    expect(types(root.children)).toEqual(['heading', 'list', 'list', 'paragraph']);
    const paragraph = root.children[3] as Extract<RichTextNode, { type: 'paragraph' }>;
    expect(types(paragraph.children)).toEqual(['text', 'text', 'text', 'link', 'text']);
    expect(paragraph.children[1]).toMatchObject({ text: 'bold', format: 1 });
  });

  it('tells its words, a line a block', () => {
    expect(plainText(richText('## Papers\n\n- one\n- two\n\nThe end.'))).toBe('Papers\none\ntwo\nThe end.');
    expect(plainText(null)).toBe('');
  });

  it('keeps the ids of documents it links to and drops copies of them', () => {
    const tree = { root: { type: 'root', children: [{ type: 'link', fields: { linkType: 'internal', doc: { relationTo: 'pages', value: { id: 7, title: 'copied' } } }, children: [] }] } } as never;
    expect(JSON.stringify(withoutCopies(tree))).toContain('"value":"7"');
    expect(JSON.stringify(withoutCopies(tree))).not.toContain('copied');
  });
});
