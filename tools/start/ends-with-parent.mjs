// Loaded into every process that the start command runs: it ends with the process that started it, however that one ended.
const GRACE_MS = 12_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  // It leads a group of its own: what it started ends with it.
  setTimeout(() => process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL'), GRACE_MS).unref();
});
// A listener alone must not keep a process alive whose work is done.
process.channel?.unref();
