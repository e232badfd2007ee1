/**
 * The part of the package that computes codes. The whole package also loads PNG writers, which
 * slows down a cold start.
 */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
