import ipaddr from 'ipaddr.js';

/**
 * Checks that an internet address is one that anybody can reach: not of this machine, of a private
 * network, of a link, or reserved for another use (RFC 6890). An address of IPv6 that contains one
 * of IPv4 counts as that one.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}
