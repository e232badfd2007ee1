import type { PaymentChannel } from '../payments.constants.ts';

/** The channels by which the city takes money, as its reports and its pages name them. */
export const CHANNEL_NAMES = [
  'website',
  'app',
  'kiosk',
  'callcentre',
  'bharatconnect',
  'imps',
  'upi',
  'paytm',
  'billdesk',
  'counter',
  'agent',
  'missedcall',
] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** The most that a channel takes. `null`: the channel itself sets no limit. */
export interface ChannelLimits {
  perPaymentPaise: number | null;
  /** For one account number in one day of India. */
  perDayPaise: number | null;
  /** The rule or the decision that sets the limits; empty without limits. */
  source: string;
}

/** The person or device that a channel must know before it takes money. */
export type ChannelIdentity = 'none' | 'bank' | 'staff' | 'device' | 'telephone';

/** A channel, as data. Texts: `payments:channel_<name>`, `payments:channel_<name>_how`. */
export interface Channel {
  name: ChannelName;
  /** Values of the column `channel` of a payment that came this way. */
  places: readonly PaymentChannel[];
  /** The gateway that takes the money; `null` for any. */
  gateway: string | null;
  /**
   * `gateway`: the payer begins and a gateway reports. `inbound`: another party reports money, or
   * asks for a bill. `staff`: a person of the city or an agent takes the money or helps.
   */
  source: 'gateway' | 'inbound' | 'staff';
  limits: ChannelLimits;
  identity: ChannelIdentity;
  /** The ledger account that reconciliation compares with the other side; null for any gateway. */
  line: `gateway:${string}` | null;
}

const LAKH_PAISE = 100_000_00;
const NO_LIMITS: ChannelLimits = { perPaymentPaise: null, perDayPaise: null, source: '' };

/**
 * Cash of two lakh rupees or more may not be received from a person in a day, nor for one
 * transaction. The payer's identity is not known, so the account number stands for the person.
 */
const CASH_LIMITS: ChannelLimits = {
  perPaymentPaise: 2 * LAKH_PAISE - 1,
  perDayPaise: 2 * LAKH_PAISE - 1,
  source: 'Income-tax Act 1961, section 269ST',
};

export const CHANNELS: readonly Channel[] = [
  {
    name: 'bharatconnect',
    places: ['bharatconnect'],
    gateway: 'bharatconnect',
    source: 'inbound',
    limits: NO_LIMITS,
    identity: 'bank',
    line: 'gateway:bharatconnect',
  },
  {
    name: 'imps',
    places: ['imps'],
    gateway: 'imps',
    source: 'inbound',
    limits: {
      perPaymentPaise: 5 * LAKH_PAISE,
      perDayPaise: null,
      source: 'RBI, Statement on Developmental and Regulatory Policies of 8 October 2021',
    },
    identity: 'bank',
    line: 'gateway:imps',
  },
  {
    name: 'counter',
    places: ['counter'],
    gateway: 'counter',
    source: 'staff',
    limits: CASH_LIMITS,
    identity: 'staff',
    line: 'gateway:counter',
  },
  {
    name: 'agent',
    places: ['agent'],
    gateway: 'agent',
    source: 'staff',
    limits: {
      perPaymentPaise: 20_000_00,
      perDayPaise: 20_000_00,
      source: 'Decision of this installation: cash that a person carries through the streets',
    },
    identity: 'device',
    line: 'gateway:agent',
  },
  {
    name: 'upi',
    places: ['web', 'embed', 'app', 'kiosk', 'callcentre', 'missedcall'],
    gateway: 'upi',
    source: 'gateway',
    limits: {
      perPaymentPaise: 5 * LAKH_PAISE,
      perDayPaise: null,
      source: 'NPCI circular UPI/OC-194/2024-25 of 24 August 2024: tax payments',
    },
    identity: 'bank',
    line: 'gateway:upi',
  },
  {
    name: 'paytm',
    places: ['web', 'embed', 'app', 'kiosk', 'callcentre', 'missedcall'],
    gateway: 'paytm',
    source: 'gateway',
    limits: NO_LIMITS,
    identity: 'bank',
    line: 'gateway:paytm',
  },
  {
    name: 'billdesk',
    places: ['web', 'embed', 'app', 'kiosk', 'callcentre', 'missedcall'],
    gateway: 'billdesk',
    source: 'gateway',
    limits: NO_LIMITS,
    identity: 'bank',
    line: 'gateway:billdesk',
  },
  ...(
    [
      ['website', ['web', 'embed'], 'gateway', 'none'],
      ['app', ['app'], 'gateway', 'none'],
      ['kiosk', ['kiosk'], 'staff', 'device'],
      ['callcentre', ['callcentre'], 'staff', 'staff'],
      ['missedcall', ['missedcall'], 'gateway', 'telephone'],
    ] as const
  ).map(([name, places, source, identity]): Channel => ({
    name,
    places,
    gateway: null,
    source,
    limits: NO_LIMITS,
    identity,
    line: null,
  })),
];

/** A payment as a row names it. */
export interface Taken {
  channel: string;
  gateway: string;
}

/**
 * @returns the channel of a payment: the means, where the city counts the means itself (UPI, Paytm,
 *   BillDesk), else the place. `null` for a place that no channel has.
 */
export const channelOf = ({ channel, gateway }: Taken): Channel | null =>
  CHANNELS.find(
    (candidate) =>
      (candidate.places as readonly string[]).includes(channel) &&
      (candidate.gateway === null || candidate.gateway === gateway),
  ) ?? null;

export const channelNamed = (name: ChannelName): Channel =>
  CHANNELS.find((channel) => channel.name === name)!;

/** The names of the channels whose parties or devices post messages to us. */
export const INBOUND_CHANNELS = ['bharatconnect', 'imps', 'agent'] as const satisfies ChannelName[];

/** The channels that an installation has set up. */
export interface SetUp {
  gateways: readonly string[];
  /** Inbound channels that are open, and places of the city. */
  open: readonly string[];
}

/**
 * @returns the channels that an installation offers, in the order of the table's names. A channel
 *   that is not set up is never named to a payer.
 */
export const channelsOn = ({ gateways, open }: SetUp): Channel[] =>
  CHANNEL_NAMES.map(channelNamed).filter(
    ({ name, source, gateway }) =>
      (name === 'website' && gateways.length > 0) ||
      open.includes(name) ||
      (source === 'gateway' && gateway !== null && gateways.includes(gateway)),
  );

/** A payment that a channel does not take, and the most that it takes now. */
export type BeyondLimit = {
  kind: 'BeyondLimit';
  per: 'payment' | 'day';
  channel: ChannelName;
  maxPaise: number;
};

/**
 * Compares an amount with the limits of a channel.
 *
 * @param paidTodayPaise what the same account paid by this channel today
 *
 * @returns null for a payment within the limits
 */
export function beyondLimit(
  { name, limits: { perPaymentPaise, perDayPaise } }: Pick<Channel, 'name' | 'limits'>,
  amountPaise: number,
  paidTodayPaise: number,
): BeyondLimit | null {
  if (perPaymentPaise !== null && amountPaise > perPaymentPaise)
    return { kind: 'BeyondLimit', per: 'payment', channel: name, maxPaise: perPaymentPaise };
  if (perDayPaise !== null && paidTodayPaise + amountPaise > perDayPaise)
    return {
      kind: 'BeyondLimit',
      per: 'day',
      channel: name,
      maxPaise: Math.max(0, perDayPaise - paidTodayPaise),
    };
  return null;
}
