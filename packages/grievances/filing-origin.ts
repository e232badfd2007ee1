import type { GrievanceChannel } from './grievances.constants.ts';

/** The officer who filed a grievance for a citizen, and the post in which the officer did. */
export interface FilingOperator {
  person: string;
  post: string;
  /** True if the citizen told the operator a code that was sent to the mobile number. */
  mobileConfirmed: boolean;
  /** The origin of the portal whose secret link the citizen gets. */
  portal: string;
}

/** The way in which a grievance came: its channel, and the office or partner that sent it. */
export interface FilingOrigin {
  channel: GrievanceChannel;
  operator?: FilingOperator;
  /** The partner whose key sent it. */
  partner?: string;
  /** The origin of the portal whose links a reporter gets by e-mail. */
  portal?: string;
  /**
   * A limit of its own: `sender` is counted instead of the address. An operator or a partner files
   * for many citizens from one address.
   */
  limit?: { sender: string; perHourMax: number };
  /**
   * The device of a citizen, as a cookie names it. It is counted with the address: many devices
   * share the address of a mobile network.
   */
  device?: string;
}

/** The channels of the form itself, by the value of its field `channel`. */
const CHANNELS_OF_FORM = { web: 'web', embed: 'widget' } as const satisfies Record<
  string,
  GrievanceChannel
>;

/** The origin of a form that a citizen sent. */
export const originOfForm = (
  channel: keyof typeof CHANNELS_OF_FORM,
  portal?: string,
): FilingOrigin => ({
  channel: CHANNELS_OF_FORM[channel],
  ...(portal !== undefined && { portal }),
});

/** The columns of an origin. */
export const originColumns = ({ channel, operator, partner }: FilingOrigin) => ({
  channel,
  operator_person: operator?.person ?? null,
  operator_post: operator?.post ?? null,
  partner: partner ?? null,
});
