/**
 * The request of the officers' desk to the CMS for the publisher's state, where publishers of several
 * machines succeed each other: a GET that `signRequest` signs for this purpose with the key that both
 * share.
 */
export const PUBLISHER_STATE = {
  path: '/staff/publisher',
  purpose: 'read publisher state',
} as const;

export interface PublishingState {
  /** Instant of the publisher's last status. */
  seenAt: string;
  /** The error that stops all publishing; null without one. */
  trouble: string | null;
  /** Changes that could not be applied and wait. */
  held: number;
  waitingPages: number;
  failingPages: number;
  /** Names of the machines that publish and stand by, where there are several; else null. */
  machine: string | null;
  standBy: string | null;
}
