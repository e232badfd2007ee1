import { maskAadhaar } from '@pune/database/aadhaar';

/**
 * Normalises a text: browsers send line ends as CRLF in a form and as LF in JSON; NUL and other
 * control characters become spaces. Aadhaar numbers are masked here, before a text is stored,
 * digested or shown, for every way of submission. A browser shares it: it has a file of its own.
 */
export const plainText = (value: string): string =>
  maskAadhaar(
    value
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .trim(),
  );
