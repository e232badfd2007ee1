import fs from 'node:fs';

/** Tells the publisher that something waits. Best effort: it looks by itself ten times a second. */
export function poke(file: string): void {
  try {
    fs.writeFileSync(file, String(Date.now()));
  } catch {
    // The publisher finds the row when it looks next.
  }
}

/** Calls back whenever somebody pokes; returns how to stop. */
export function onPoke(file: string, callback: () => void): () => void {
  poke(file);
  try {
    const watcher = fs.watch(file, () => callback());
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => {};
  }
}
