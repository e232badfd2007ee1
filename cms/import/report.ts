import fs from 'node:fs';
import { stringify } from 'csv-stringify/sync';

type Cell = string | number;

/**
 * Creates a CSV report, which is created with its header on the first row. Cells that a spreadsheet
 * would interpret as formulas are escaped, because they come from another system.
 */
export function openReport(file: string, columns: readonly string[]) {
  fs.rmSync(file, { force: true });
  let handle: number | undefined;
  const write = (cells: readonly Cell[]) =>
    fs.writeSync(handle!, stringify([cells as Cell[]], { escape_formulas: true }));
  return {
    file,
    add(...cells: Cell[]): void {
      if (handle === undefined) {
        handle = fs.openSync(file, 'w', 0o600);
        // The byte order mark, by which spreadsheets recognise UTF-8.
        fs.writeSync(handle, '\ufeff');
        write(columns);
      }
      write(cells);
    },
    get isEmpty() {
      return handle === undefined;
    },
    close: () => {
      if (handle !== undefined) fs.closeSync(handle);
    },
  };
}

export type Report = ReturnType<typeof openReport>;
