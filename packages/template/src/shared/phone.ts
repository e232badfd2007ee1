/** The `tel:` address of the first number of `020-2550 1000, 2550 1001`. */
export const telHref = (phone: string): string =>
  `tel:${phone.split(/[,/;]/)[0]!.replace(/[^\d+]/g, '')}`;

/** A phone number with non-breaking spaces and hyphens. */
export const unbroken = (phone: string): string =>
  phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
