/** The events of service workers, from TypeScript's library of workers, which excludes that of pages. */

export interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
export interface Fetching extends Extendable {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
