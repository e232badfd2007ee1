import type { SanitizedConfig } from 'payload';

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
