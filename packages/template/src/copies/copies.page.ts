/** Registers the service worker after the page has loaded, and tells it that the page was opened. */
const WORKER = '/worker.js';
const { serviceWorker } = navigator;

async function register(): Promise<void> {
  await serviceWorker.register(WORKER);
  const { active } = await serviceWorker.ready;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has the origin of its page
  active!.postMessage(location.pathname);
}
if (serviceWorker) addEventListener('load', () => void register().catch(() => {}));
