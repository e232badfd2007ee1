import fs from 'node:fs';

/**
 * Notifies the publisher of waiting changes. Best effort: the publisher also polls ten times a
 * second.
 */
export function poke(file: string): void {
  try {
    fs.writeFileSync(file, String(Date.now()));
  } catch {
    // The publisher finds the row at its next poll.
  }
}

/**
 * Calls back on each notification.
 *
 * @returns a function that stops watching
 */
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
