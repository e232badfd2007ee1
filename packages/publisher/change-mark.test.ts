import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeServed, createGenerations } from './change-mark.ts';

let root: string;
beforeEach(() => (root = fs.mkdtempSync(path.join(os.tmpdir(), 'change-mark-'))));
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const mark = () => path.join(root, '.changes');
const nothing = () => {};

describe('the generation of a portal’s files', () => {
  it('is unknown without a mark, and known within a second of the first change', () => {
    const generationOf = createGenerations();
    expect(generationOf(root, 0)).toBeNull();
    changeServed(root, nothing);
    expect(generationOf(root, 1000)).toBeNull();
    expect(generationOf(root, 1001)).toEqual(expect.any(Number));
  });

  it('stays the same until a change, is unknown during the change, and differs afterwards', () => {
    changeServed(root, nothing);
    const generationOf = createGenerations();
    const before = generationOf(root, 0);
    expect(generationOf(root, 10)).toBe(before);
    changeServed(root, () => expect(generationOf(root, 20)).toBeNull());
    const after = generationOf(root, 30);
    expect(after).not.toBeNull();
    expect(after).not.toBe(before);
  });

  it('differs after a change that failed, because files may have changed', () => {
    changeServed(root, nothing);
    const generationOf = createGenerations();
    const before = generationOf(root, 0);
    expect(() =>
      changeServed(root, () => {
        throw new Error('The disk is full');
      }),
    ).toThrow('The disk is full');
    expect([null, before]).not.toContain(generationOf(root, 1));
  });

  it('is unknown after a publisher died during a change, until the next change ends', () => {
    changeServed(root, nothing);
    const generationOf = createGenerations();
    const before = generationOf(root, 0);
    fs.appendFileSync(mark(), '.'); // the state that a killed publisher leaves
    expect(generationOf(root, 1)).toBeNull();
    changeServed(root, () => expect(generationOf(root, 2)).toBeNull());
    expect([null, before]).not.toContain(generationOf(root, 3));
  });

  it('differs within a second after the folder was replaced by one with a mark of equal size', () => {
    changeServed(root, nothing);
    const generationOf = createGenerations();
    const before = generationOf(root, 0);
    fs.renameSync(root, `${root}.old`);
    fs.mkdirSync(root);
    changeServed(root, nothing);
    const { size } = fs.statSync(mark());
    expect(size).toBe(fs.statSync(path.join(`${root}.old`, '.changes')).size);
    expect([null, before]).not.toContain(generationOf(root, 1001));
    fs.rmSync(`${root}.old`, { recursive: true });
  });

  it('becomes unknown when the mark is gone', () => {
    changeServed(root, nothing);
    const generationOf = createGenerations();
    expect(generationOf(root, 0)).not.toBeNull();
    fs.rmSync(mark());
    expect(generationOf(root, 1001)).toBeNull();
  });
});

it('a mark takes no room on the disk, however often files change', () => {
  for (let i = 0; i < 5000; i++) changeServed(root, nothing);
  expect(fs.statSync(mark())).toMatchObject({ size: 10_000, blocks: 0 });
});
