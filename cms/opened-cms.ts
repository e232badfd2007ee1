import type { Payload } from 'payload';

/**
 * Next.js bundles pages, endpoints and the instrumentation apart, each with its own modules; Payload
 * is opened by the first of them that needs it.
 */
const OPENED = Symbol.for('pune.cms.opened');
const shared = globalThis as { [OPENED]?: Payload };

/** Notes that Payload is open in this process. */
export const noteOpened = (cms: Payload): void => void (shared[OPENED] = cms);

/** @returns Payload, or null before it is open */
export const openedCms = (): Payload | null => shared[OPENED] ?? null;
