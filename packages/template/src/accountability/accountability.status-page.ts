/**
 * The address of the status page, from the setting `STATUS_PAGE`; `null` where none is set up, or
 * where the setting is no address of a page.
 */
export function statusPageOf(address: string | undefined): string | null {
  const url = address ? URL.parse(address) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

export const statusPage = statusPageOf(process.env.STATUS_PAGE);
