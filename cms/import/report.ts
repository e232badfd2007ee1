import fs from 'node:fs';
import { stringify } from 'csv-stringify/sync';

type Cell = string | number;

/**
 * A CSV file for people, made with its first line and absent where there is none. Cells that a
 * spreadsheet would take for a formula are made harmless: they come from another system.
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
        // Spreadsheets take a file for UTF-8 by this mark.
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
