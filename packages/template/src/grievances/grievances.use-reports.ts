import { useEffect, useRef, useState } from 'react';
import { listReports, REPORTS, sendReports, type Report } from './grievances.reports.ts';

/** While reports wait on an open page, they are tried again after this time. */
const AGAIN_MS = 60_000;
/** The first requests after a network comes back may still fail: they are tried again this soon. */
const AFTER_ONLINE_MS = [0, 2_000, 6_000, 15_000, 30_000];

/** Background Sync, which TypeScript's library does not declare. */
type Registration = ServiceWorkerRegistration & {
  sync?: { register(tag: string): Promise<void> };
};

/**
 * Registers the service worker, on the page of its scope alone: pages that are only read do not pay
 * for it.
 */
async function registerWorker(address: string): Promise<Registration | undefined> {
  const scope = new URL('./', new URL(address, location.href)).pathname;
  if (location.pathname !== scope) return undefined;
  return navigator.serviceWorker?.register(address).catch(() => undefined);
}

type Show = (reports: readonly Report[]) => void;
const load = async (show: Show): Promise<void> => show(await listReports(new Date()));
const sendAndLoad = async (show: Show): Promise<void> => {
  await sendReports(new Date());
  await load(show);
};

/**
 * The reports on this device. They are sent when the page opens, in the seconds after a network comes
 * back, every minute, and by the service worker where the browser has Background Sync.
 *
 * @param worker the address of the service worker; empty for a frame
 */
export function useReports(isOn: boolean, worker: string) {
  const [reports, setReports] = useState<readonly Report[]>([]);
  const registration = useRef<Promise<Registration | undefined>>(Promise.resolve(undefined));
  const reload = (): Promise<void> => load(setReports);
  const sendNow = (): Promise<void> => sendAndLoad(setReports);

  useEffect(() => {
    if (!isOn || !('indexedDB' in globalThis)) return undefined;
    if (worker) registration.current = registerWorker(worker);
    const channel = new BroadcastChannel(REPORTS);
    const show = () => void load(setReports);
    const send = () => void sendAndLoad(setReports);
    const again = setInterval(send, AGAIN_MS);
    let soon: ReturnType<typeof setTimeout>[] = [];
    const sendSoon = () => {
      soon.forEach(clearTimeout);
      soon = AFTER_ONLINE_MS.map((wait) => setTimeout(send, wait));
    };
    channel.addEventListener('message', show);
    addEventListener('online', sendSoon);
    void load(setReports).then(send);
    return () => {
      channel.close();
      clearInterval(again);
      soon.forEach(clearTimeout);
      removeEventListener('online', sendSoon);
    };
  }, [isOn, worker]);

  return {
    reports,
    reload,
    sendNow,
    /** Shows the reports, and asks the browser to send them when it can. */
    async wait(): Promise<void> {
      await reload();
      const { sync } = (await registration.current) ?? {};
      await sync?.register(REPORTS).catch(() => {});
    },
  };
}
