import type { PaymentChannel } from '../../payments.constants.ts';

export const COUNTER = 'counter';

/** The places at which a clerk takes money: the city's counter, a retail outlet, an attended kiosk. */
export const PLACES = ['counter', 'outlet', 'kiosk'] as const;
export type Place = (typeof PLACES)[number];

/** The channel of a payment by its place: an outlet keeps the city's counter. */
export const CHANNEL_OF_PLACE: Readonly<Record<Place, PaymentChannel>> = {
  counter: 'counter',
  outlet: 'counter',
  kiosk: 'kiosk',
};

/** `dd`: a demand draft. `micard`: the prepaid card of the city, read by the outlet's terminal. */
export const MEANS = ['cash', 'cheque', 'dd', 'card', 'micard'] as const;
export type Means = (typeof MEANS)[number];
