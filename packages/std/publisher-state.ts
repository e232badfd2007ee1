/**
 * The request by which the officers' desk asks the CMS who publishes, where publishers of several
 * machines succeed each other: a GET that `signRequest` signs for this purpose with the key that both
 * share.
 */
export const PUBLISHER_STATE = {
  path: '/staff/publisher',
  purpose: 'read publisher state',
} as const;

export interface PublishingState {
  /** When the publisher last told its status. */
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
