import { describe, expect, it } from 'vitest';
import { blocksOf } from './pdf-blocks.ts';

describe('the text of an example as blocks of a PDF', () => {
  it('keeps headings, lists and bold words, and writes out where links lead', () => {
    expect(
      blocksOf(
        'Pay **now** [here](/pay/).\n\n## Why\n\n- one\n- [two](https://example.org/)\n\n1. first',
      ),
    ).toEqual([
      { type: 'paragraph', text: 'Pay **now** here.' },
      { type: 'heading', level: 2, text: 'Why' },
      { type: 'list', marker: 'bullet', items: ['one', 'two (https://example.org/)'] },
      { type: 'list', marker: 'number', items: ['first'] },
    ]);
  });

  it('of nothing are none', () => expect(blocksOf(' ')).toEqual([]));
});
