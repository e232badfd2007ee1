import type { SanitizedConfig } from 'payload';

const FORMATS: Record<string, string> = {
  'image/webp': 'WebP',
  'video/webm': 'WebM',
  'text/vtt': 'WebVTT',
};

/** The format of a file: `PDF` for `application/pdf`. Another text stays as it is. */
export const formatInWords = (type: string): string =>
  FORMATS[type] ??
  type.replace(/^(?:application|image|text|video)\/([\w.+-]+)$/, (_, format: string) =>
    format.toUpperCase(),
  );

/** Lists name the format of a file, `PDF`, in place of Payload's media type. */
export function withFormats(config: SanitizedConfig): SanitizedConfig {
  for (const { fields, upload } of config.collections)
    for (const field of upload ? fields : [])
      if ('name' in field && field.name === 'mimeType')
        field.admin = {
          ...field.admin,
          components: {
            ...field.admin?.components,
            Cell: '/components/ListCells.ts#FormatCell',
          },
        } as typeof field.admin;
  return config;
}
