/** The address that dials the first number of `020-2550 1000, 2550 1001`. */
export const telHref = (phone: string): string =>
  `tel:${phone.split(/[,/;]/)[0]!.replace(/[^\d+]/g, '')}`;

/** A number that no line break tears apart: spaces and hyphens that do not break. */
export const unbroken = (phone: string): string =>
  phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
