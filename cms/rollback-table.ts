import fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const QUERY = `
  select site, name, made_at as madeAt, renderer,
    (select count(*) from pages where pages.release = releases.id and hash is not null and page not like '~%') as pages,
    (select count(*) from work join pages on pages.id = work.page where pages.release = releases.id) as waiting
  from releases where made_at is not null order by site, id desc`;

/**
 * Formats the releases of every portal for a terminal. It only reads, so the publisher may keep
 * running.
 */
export function releasesTable(snapshotFile: string): string {
  if (!fs.existsSync(snapshotFile)) return 'There is no release yet: run npm start first.';
  const db = new DatabaseSync(snapshotFile, { readOnly: true, timeout: 5000 });
  try {
    const rows = db.prepare(QUERY).all() as {
      site: string;
      name: string;
      madeAt: string;
      pages: number;
      waiting: number;
    }[];
    if (rows.length === 0) return 'There is no release yet: run npm start first.';
    const lines = rows.map(({ site, name, madeAt, pages, waiting }) => [
      site,
      name,
      madeAt,
      String(pages),
      waiting ? `${waiting} pages changed since` : 'up to date',
    ]);
    const table = [['portal', 'release', 'made', 'pages', 'content'], ...lines];
    const widths = table[0]!.map((_, column) =>
      Math.max(...table.map((line) => line[column]!.length)),
    );
    return table
      .map((line) =>
        line
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd(),
      )
      .join('\n');
  } finally {
    db.close();
  }
}
