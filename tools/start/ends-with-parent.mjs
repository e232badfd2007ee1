// Preloaded into every process that the start command runs: ends the process when its parent ends
// for any reason. Processes that are started again keep what they compile.
const GRACE_MS = 12_000;

/** Descendants inherit the arguments, but their IPC channels are not ours. */
const isForUs = process.env.ENDS_WITH_PROCESS === String(process.ppid);

if (isForUs && process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    // The process leads a process group, so its descendants end with it.
    setTimeout(
      () => process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL'),
      GRACE_MS,
    ).unref();
  });
  // The listener must not keep a finished process alive.
  process.channel.unref();
}

if (isForUs && process.env.COMPILED_FOLDER) {
  const { keepCompiled } = await import('../../packages/std/compile-cache.ts');
  keepCompiled(process.env.COMPILED_FOLDER);
}
