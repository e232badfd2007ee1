/** Endings of Marathi and Hindi words, folded, longest first. */
const ENDINGS = [
  'ांसाठि', 'ावरिल', 'ातिल', 'ांच्या', 'ावरचे', 'ावरचि', 'ासाठि', 'ाच्या', 'ेच्या', 'िच्या', 'ांचा', 'ांचि', 'ांचे', 'ांना', 'ांनि', 'ातून',
  'ियों', 'ियां', 'ाओं', 'ुओं', 'च्या', 'ाचा', 'ाचि', 'ाचे', 'ेचा', 'ेचि', 'ेचे', 'िचा', 'िचि', 'िचे', 'ाला', 'ेला', 'िला', 'ावर', 'ेवर', 'ाने', 'ांत',
  'ात', 'ेत', 'ित', 'ों', 'ें', 'चा', 'चि', 'चे', 'ला', 'ने', 'ां', 'ा', 'े', 'ि', 'ो', 'ु',
].sort((a, b) => b.length - a.length); // prettier-ignore
/** A stem of fewer letters than this would begin too many words. */
const STEM_LETTERS_MIN = 2;
const lettersOf = (word: string): number => word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/**
 * Returns the beginning that the forms of a word share; the word itself if it has no known ending.
 *
 * @example
 *   stemOf('मालमत्तेचा') === stemOf('मालमत्ता'); // true
 *   stemOf('certificates'); // certificate
 */
export function stemOf(word: string): string {
  if (/^[a-z]+$/.test(word)) {
    if (word.length < 5) return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
    if (word.endsWith('ies')) return word.slice(0, -3);
    if (/(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
    if (/[^su]s$/.test(word)) return word.slice(0, -1);
    if (/.{4}ing$/.test(word)) return word.slice(0, -3);
    if (/.{4}ed$/.test(word)) return word.slice(0, -2);
    if (/.{3}y$/.test(word)) return word.slice(0, -1);
    return word;
  }
  const ending = ENDINGS.find(
    (one) => word.endsWith(one) && lettersOf(word.slice(0, -one.length)) >= STEM_LETTERS_MIN,
  );
  if (!ending) return word;
  // The oblique stem of Marathi: रस्त्या of रस्ता, पाण्या of पाणी.
  const stem = word.slice(0, -ending.length).replace(/्य$/u, '');
  return lettersOf(stem) >= STEM_LETTERS_MIN ? stem : word;
}

/** Returns the number of letters that differ, or are swapped with a neighbour; `max + 1` if more. */
export function distanceOf(a: string, b: string, max: number): number {
  const [x, y] = [[...a], [...b]];
  if (Math.abs(x.length - y.length) > max) return max + 1;
  let before: number[] = [];
  let last = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    for (let j = 1; j <= y.length; j++) {
      const cost = x[i - 1] === y[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > max) return max + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[y.length]!, max + 1);
}
