import type { Target } from '../target.ts';

/** Pages in memory, with the order in which they were written and deleted. */
export function memoryTarget() {
  const pages = new Map<string, Buffer>();
  const log: string[] = [];
  let puts = 0;
  const target: Target = {
    put(page, body) {
      puts++;
      log.push(`put ${page}`);
      pages.set(page, Buffer.from(body));
    },
    delete(page) {
      log.push(`delete ${page}`);
      pages.delete(page);
    },
    asset: (name) => void log.push(`asset ${name}`),
  };
  return { target, pages, log, puts: () => puts };
}
