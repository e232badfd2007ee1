import { isFreshDraft, maskedText } from '@pune/grievances/draft.schema';
import { send, type FilingResult } from './grievances.send.ts';
import { createKeyedStore } from './grievances.store.ts';

/** The name of the database, of the locks, of the tag of background sync and of the channel. */
export const REPORTS = 'grievances-reports';

/** A completed grievance on the device, until the server has answered. */
export interface Report {
  /** The idempotency key, drawn when the form was completed. */
  key: string;
  /** An instant in ISO 8601. */
  savedAt: string;
  locale: string;
  /** The texts of the form by name; empty once it is sent. */
  fields: Record<string, string>;
  photo: File | null;
  /** `refused`: the server will not take it as it is. */
  state: 'waiting' | 'refused' | 'sent';
  /** True if an attempt ended without an answer: the server may have filed it. */
  isUncertain: boolean;
  /** The reason of the server, in the language of the form. */
  detail: string;
  /** Of a sent report. */
  number: string;
  receipt: string;
}

const reports = createKeyedStore<Report>(REPORTS, 'reports');

/** Tells the other tabs, and the tab of a worker, that reports have changed. */
const tell = (): void => {
  const channel = new BroadcastChannel(REPORTS);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  channel.postMessage(null);
  channel.close();
};

/**
 * Runs work while no other tab or worker works on the report.
 *
 * @returns null if another one does, unless the caller waits
 */
async function alone<T>(key: string, work: () => Promise<T>, waits = false): Promise<T | null> {
  if (!navigator.locks) return work();
  const options = { ifAvailable: !waits };
  return await navigator.locks.request(`${REPORTS} ${key}`, options, async (lock) =>
    lock ? work() : null,
  );
}

/**
 * Stores a completed form, with Aadhaar numbers masked as the server masks them.
 *
 * @returns false if the device has no storage
 */
export async function keepReport(
  form: FormData,
  { key, locale, now }: { key: string; locale: string; now: Date },
): Promise<boolean> {
  const fields: Report['fields'] = {};
  let photo: File | null = null;
  for (const [name, value] of form)
    if (typeof value === 'string') fields[name] = maskedText(name, value);
    else if (value.size > 0) photo = value;
  const report: Report = {
    key,
    savedAt: now.toISOString(),
    locale,
    fields,
    photo,
    state: 'waiting',
    isUncertain: false,
    detail: '',
    number: '',
    receipt: '',
  };
  try {
    await reports.set(key, report);
    return true;
  } catch {
    return false;
  }
}

/** Returns the reports, the oldest first. Deletes those that are older than 30 days. */
export async function listReports(now: Date): Promise<Report[]> {
  try {
    const all = await reports.all();
    const isFresh = ({ savedAt }: Report) => isFreshDraft(savedAt, now);
    for (const report of all) if (!isFresh(report)) await reports.remove(report.key);
    return all.filter(isFresh).sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
  } catch {
    return [];
  }
}

/**
 * Removes a report, after an attempt that is under way.
 *
 * @returns the report that was removed; null if it was sent meanwhile and `isUnsent` is set
 */
export const takeReport = (key: string, isUnsent = false): Promise<Report | null> =>
  alone(
    key,
    async () => {
      const report = await reports.get(key);
      if (!report || (isUnsent && report.state === 'sent')) return null;
      await reports.remove(key);
      tell();
      return report;
    },
    true,
  );

function formOf({ fields, photo }: Report): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.set(name, text);
  if (photo) form.set('photo', photo);
  return form;
}

function settled(report: Report, result: FilingResult): Report {
  if (result.kind === 'filed') {
    const { number, address } = result;
    return {
      ...report,
      fields: {},
      photo: null,
      state: 'sent',
      detail: '',
      number,
      receipt: address,
    };
  }
  if (result.kind === 'unreachable') return { ...report, isUncertain: true };
  if (result.kind === 'invalid')
    return { ...report, state: 'refused', detail: Object.values(result.errors).join(' ') };
  const { detail, isTemporary } = result;
  return { ...report, detail, ...(!isTemporary && { state: 'refused' }) };
}

/**
 * Sends a report, unless another tab or the worker is sending it.
 *
 * @param form the form itself, if it is still there
 *
 * @returns null if the report is gone, sent, or being sent elsewhere
 */
export const sendReport = (key: string, form?: FormData): Promise<FilingResult | null> =>
  alone(key, async () => {
    const report = await reports.get(key);
    if (!report || report.state === 'sent') return null;
    // A crash before the answer leaves this mark.
    await reports.set(key, { ...report, isUncertain: true });
    const result = await send(form ?? formOf(report), report.locale);
    await reports.set(key, settled(report, result));
    tell();
    return result;
  });

/**
 * Sends all waiting reports, one after the other, until the server is out of reach.
 *
 * @returns true if none is left to send
 */
export async function sendReports(now: Date): Promise<boolean> {
  for (const { key, state } of await listReports(now))
    if (state === 'waiting' && (await sendReport(key))?.kind === 'unreachable') return false;
  return (await listReports(now)).every(({ state }) => state !== 'waiting');
}
