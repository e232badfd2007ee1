/**
 * The part of the package that computes codes. The whole of it also loads what draws PNG files,
 * which a cold start pays for.
 */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
