import fs from 'node:fs';
import path from 'node:path';

/**
 * Name of the change mark of a portal, a sparse file beside its releases that is used by its size
 * alone, as a sequence lock. The publisher makes the size odd before it changes served files, and
 * even afterwards. A reader such as the host stores the size with each file that it reads. While the
 * size is the same even number, that file is unchanged: `fstat` of the open mark takes a tenth of the
 * time of `stat` of a path.
 *
 * The size only grows. A publisher that dies during a change leaves an odd size; until its next
 * change, readers look at every file.
 */
const MARK = '.changes';

/** The last bit of the size while files are being changed. */
const CHANGING = 1;

/** Grows the mark by one byte if its size has another parity. */
function setParity(file: string, parity: number): void {
  const handle = fs.openSync(file, 'a');
  try {
    const { size } = fs.fstatSync(handle);
    if (size % 2 !== parity) fs.ftruncateSync(handle, size + 1);
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * Changes served files of a portal, so that no reader takes them for unchanged.
 * @param root the folder of the portal's releases
 */
export function changeServed(root: string, change: () => void): void {
  const file = path.join(root, MARK);
  setParity(file, CHANGING);
  try {
    change();
  } finally {
    setParity(file, 0);
  }
}

interface OpenMark {
  handle: number;
  inode: number;
  /** Number of this mark among the marks opened so far: sizes of different marks do not compare. */
  epoch: number;
}

/** Interval of looking up a mark by its path: an operator may have replaced the whole folder. */
const LOOKED_UP_MS = 1000;
/** Limit of a mark's size, so that epoch and size fit into one number. */
const EPOCH_SIZE = 2 ** 40;

/**
 * Creates a reader of change marks.
 * @returns a function that returns the generation of a portal's files: equal generations mean equal
 *   files; `null` if the files are being changed, or if there is no mark
 */
export function createGenerations(): (root: string, nowMs: number) => number | null {
  const marks = new Map<string, { mark: OpenMark | null; lookedUpAt: number }>();
  let epochs = 0;

  function lookUp(root: string, known: OpenMark | null): OpenMark | null {
    const file = path.join(root, MARK);
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (known && found?.ino === known.inode) return known;
    if (known) fs.closeSync(known.handle);
    if (!found) return null;
    const handle = fs.openSync(file, 'r');
    return { handle, inode: fs.fstatSync(handle).ino, epoch: ++epochs };
  }

  return (root, nowMs) => {
    let known = marks.get(root);
    if (!known || nowMs - known.lookedUpAt > LOOKED_UP_MS) {
      let mark: OpenMark | null = null;
      try {
        mark = lookUp(root, known?.mark ?? null);
      } catch {
        // Without a mark, readers look at every file.
      }
      marks.set(root, (known = { mark, lookedUpAt: nowMs }));
    }
    if (!known.mark) return null;
    const { size } = fs.fstatSync(known.mark.handle);
    return size % 2 === CHANGING ? null : known.mark.epoch * EPOCH_SIZE + size;
  };
}
