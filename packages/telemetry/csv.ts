/** A record: the number of its line, and its cells; `null` if a quote is not closed. */
export interface CsvLine {
  line: number;
  cells: string[] | null;
}

/**
 * Parses RFC 4180: quoted cells may contain commas, doubled quotes and line ends. A byte order mark
 * and empty lines are skipped. The number is that of the first line of a record.
 *
 * Written here because a record with a wrong quote must not affect the others: csv-parse 7, told to
 * skip such a record, loses the one after it as well.
 */
export function parseCsv(text: string): CsvLine[] {
  const lines: CsvLine[] = [];
  let [at, line] = [text.charCodeAt(0) === 0xfeff ? 1 : 0, 1];
  while (at < text.length) {
    const cells: string[] = [];
    const begun = line;
    let broken = false;
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        at += 1;
        for (;;) {
          const end = text.indexOf('"', at);
          if (end === -1) {
            broken = true;
            at = text.length;
            break;
          }
          cell += text.slice(at, end);
          at = end + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at += 1;
        }
        line += cell.split('\n').length - 1;
        if (at < text.length && !',\r\n'.includes(text[at]!)) broken = true;
      }
      const rest = /[,\r\n]/g;
      rest.lastIndex = at;
      const end = rest.exec(text)?.index ?? text.length;
      cell += text.slice(at, end);
      at = end;
      cells.push(cell);
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    if (broken) lines.push({ line: begun, cells: null });
    else if (cells.length > 1 || cells[0] !== '') lines.push({ line: begun, cells });
  }
  return lines;
}
