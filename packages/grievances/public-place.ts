/**
 * Decimals of the published degrees: a cell of about 110 m, in which many people live. The exact
 * place may be the reporter's home.
 */
const DECIMALS = 3;

/** The published place of a report: the centre of its cell, in degrees (WGS 84). */
export interface PublicPlace {
  latitude: number;
  longitude: number;
}

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/**
 * Rounds the position of a case to what the public may see.
 *
 * @returns null without a position, or after its deletion
 */
export function publicPlace({
  latitude,
  longitude,
}: {
  latitude: number | null;
  longitude: number | null;
}): PublicPlace | null {
  return latitude === null || longitude === null
    ? null
    : { latitude: rounded(latitude), longitude: rounded(longitude) };
}
