import fs from 'node:fs';
import path from 'node:path';

export interface LogFile {
  write(line: string): void;
}

export interface LogFileOptions {
  /** The size at which a file is rotated. */
  bytesMax?: number;
  /** The number of rotated files to keep: `host.log.1` is the newest. */
  kept?: number;
}

/**
 * An append-only log of bounded size, written by one process. `write` writes synchronously, so that
 * the last lines before a crash are not lost; on a full disk lines are lost, but the process
 * continues.
 */
export function logFile(
  file: string,
  { bytesMax = 20 * 1024 ** 2, kept = 5 }: LogFileOptions = {},
): LogFile {
  let open: { fd: number; size: number } | null = null;

  function opened(): { fd: number; size: number } {
    if (open) return open;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const fd = fs.openSync(file, 'a', 0o600);
    return (open = { fd, size: fs.fstatSync(fd).size });
  }

  function putAside(): void {
    if (open) fs.closeSync(open.fd);
    open = null;
    for (let n = kept - 1; n >= 1; n--)
      if (fs.existsSync(`${file}.${n}`)) fs.renameSync(`${file}.${n}`, `${file}.${n + 1}`);
    if (fs.existsSync(file)) fs.renameSync(file, `${file}.1`);
  }

  return {
    write(line) {
      const bytes = Buffer.from(`${line}\n`);
      try {
        if (opened().size > 0 && opened().size + bytes.length > bytesMax) putAside();
        const at = opened();
        fs.writeSync(at.fd, bytes);
        at.size += bytes.length;
      } catch {
        // The disk is full or the folder is gone: the process continues without a log.
      }
    },
  };
}
