/** Registers the service worker after the page has loaded, and tells it that the page was opened. */
const WORKER = '/worker.js';
const { serviceWorker } = navigator;
if (serviceWorker)
  addEventListener('load', () =>
    serviceWorker
      .register(WORKER)
      .then(() => serviceWorker.ready)
      .then(
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has the origin of its page
        ({ active }) => active!.postMessage(location.pathname),
        () => {},
      ),
  );

// A file that is imported must be a module.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {};
