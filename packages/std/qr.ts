import { create } from 'qrcode/lib/core/qrcode.js';

export interface QrModules {
  size: number;
  isDark: (row: number, column: number) => boolean;
}

/**
 * Computes the modules of a QR code (ISO/IEC 18004) for a text, at error correction level M, which
 * tolerates 15 % damage.
 */
export function qrModules(text: string): QrModules {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}

/** Scanners need a quiet zone of four modules around the code. */
const QUIET = 4;

/**
 * Renders the code as an inline SVG: black on white in every colour scheme, since not all apps read
 * the inverse. Its text alternative surrounds it.
 */
export function qrSvg(text: string): string {
  const { size, isDark } = qrModules(text);
  let path = '';
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue;
      const from = column;
      while (column + 1 < size && isDark(row, column + 1)) column++;
      path += `M${from + QUIET} ${row + QUIET}h${column - from + 1}v1H${from + QUIET}z`;
    }
  const side = size + 2 * QUIET;
  return `<svg viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${path}"/></svg>`;
}
