// Loaded into every process that the start command runs: it ends with the process that started it,
// however that one ended.
const GRACE_MS = 12_000;

/**
 * Processes that such a process starts are given the same arguments, and their channels are theirs.
 */
const isForUs = process.env.ENDS_WITH_PROCESS === String(process.ppid);

if (isForUs && process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    // It leads a group of its own: what it started ends with it.
    setTimeout(
      () => process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL'),
      GRACE_MS,
    ).unref();
  });
  // A listener alone must not keep a process alive whose work is done.
  process.channel.unref();
}
