const EVERY_MS = 500;

export interface Progress {
  step: (done: number) => void;
  end: () => void;
}

const timeOf = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;

/** Shows the progress of a long run on a terminal: rows done, rows a second, time left. */
export function openProgress(
  total: number,
  {
    stream = process.stderr,
    now = () => performance.now(),
  }: { stream?: NodeJS.WriteStream; now?: () => number } = {},
): Progress {
  const begun = now();
  let told = begun;
  if (!stream.isTTY) return { step: () => {}, end: () => {} };
  return {
    step(done) {
      if (now() - told < EVERY_MS) return;
      told = now();
      const rate = done / ((told - begun) / 1000);
      stream.write(
        `\r\u001b[K  ${done.toLocaleString('en-IN')} of ${total.toLocaleString('en-IN')} rows · ${Math.round(rate)} a second · ${rate > 0 ? `${timeOf((total - done) / rate)} left` : ''}`,
      );
    },
    end: () => void stream.write('\r\u001b[K'),
  };
}
