const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

export interface Progress {
  /** Prints a line when a step begins and, when it is done, its duration. */
  step<T>(doing: string, done: string, work: () => Promise<T>): Promise<T>;
  say(line: string): void;
}

/** For collectors of the standard output: prints lines of JSON in the form of all logs. */
function jsonProgress(out: NodeJS.WriteStream, now: () => number): Progress {
  const say = (text: string, level = 'info') => {
    for (const message of text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean))
      out.write(
        `${JSON.stringify({ level, time: new Date(now()).toISOString(), process: 'supervisor', message })}\n`,
      );
  };
  return {
    say,
    async step(doing, done, work) {
      const started = now();
      say(doing);
      try {
        const result = await work();
        say(`${done} in ${seconds(now() - started)}`);
        return result;
      } catch (error) {
        say(`${doing}: failed after ${seconds(now() - started)}`, 'error');
        throw error;
      }
    },
  };
}

/**
 * Prints one line for each step. In a terminal, the line of a running step is replaced when it is
 * done.
 */
export function createProgress(
  out: NodeJS.WriteStream = process.stdout,
  now: () => number = Date.now,
  { json = false } = {},
): Progress {
  if (json) return jsonProgress(out, now);
  const open = new Set<string>();
  const clear = () => out.isTTY && open.size > 0 && out.write('\r\x1b[2K');
  const draw = () =>
    out.isTTY &&
    open.size > 0 &&
    out.write(`· ${[...open].join(', ')} …`.slice(0, (out.columns ?? 80) - 1));
  const print = (line: string) => {
    clear();
    out.write(`${line}\n`);
    draw();
  };

  return {
    say: print,
    async step(doing, done, work) {
      const started = now();
      if (out.isTTY) {
        clear();
        open.add(doing);
        draw();
      } else print(`· ${doing} …`);
      const end = (line: string) => {
        clear();
        open.delete(doing);
        print(line);
      };
      try {
        const result = await work();
        end(
          `✓ ${done}  ${seconds(now() - started)}${result === 'unchanged' ? ' (unchanged)' : ''}`,
        );
        return result;
      } catch (error) {
        end(`✗ ${doing}: failed after ${seconds(now() - started)}`);
        throw error;
      }
    },
  };
}
