import fs from 'node:fs';
import path from 'node:path';

type Env = Record<string, string | undefined>;

/** Reads the `NAME=value` lines of the file with the settings; empty if it does not exist yet. */
export function settingsIn(file: string): Record<string, string> {
  if (!fs.existsSync(file)) return {};
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^\s*([A-Z_][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
      return name ? [[name, value!.trim().replace(/^(["'])(.*)\1$/, '$2')]] : [];
    }),
  );
}

/**
 * The folders outside of the data folder that the settings name, as absolute paths.
 *
 * @param root relative ones are below it
 */
export function foldersOf(
  env: Env,
  dataDir: string,
  root: string,
): { folders: string[]; secondCopy: string | null } {
  const { SECOND_COPY_DIR, FILES_URL, LAKE_URL, AUDIT_ANCHORS_FILE } = env;
  const anchors = AUDIT_ANCHORS_FILE && path.dirname(AUDIT_ANCHORS_FILE);
  const at = (place: string) => path.resolve(root, place.replace(/^file:(?:\/\/)?/, ''));
  const folders = [SECOND_COPY_DIR, FILES_URL, LAKE_URL, anchors]
    .flatMap((place) => (place ? [at(place)] : []))
    .filter((folder) => !`${folder}/`.startsWith(`${dataDir}/`));
  return {
    folders: [...new Set(folders)],
    secondCopy: SECOND_COPY_DIR ? at(SECOND_COPY_DIR) : null,
  };
}
