import fs from 'node:fs';

/**
 * Astro writes a page for the address `/mr/404.html` to `mr/404.html/index.html`; servers look for
 * the file `mr/404.html`.
 */
export function moveErrorPages(dir: URL, pages: string[]): void {
  for (const page of pages
    .map((pathname) => pathname.replace(/\/$/, ''))
    .filter((pathname) => /\/(404|410)\.html$/.test(pathname))) {
    const folder = new URL(`${page}/`, dir);
    const body = fs.readFileSync(new URL('index.html', folder));
    fs.rmSync(folder, { recursive: true });
    fs.writeFileSync(new URL(page, dir), body);
  }
}
