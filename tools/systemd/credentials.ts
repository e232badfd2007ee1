import fs from 'node:fs';
import path from 'node:path';

/** The name under which a unit loads the folder of secrets; systemd puts it before each file. */
const PREFIX = 'portals_';

/** Reads the secrets that systemd hands to a service: a file each, named as its variable. */
export function readCredentials(folder: string | undefined): Record<string, string> {
  if (!folder || !fs.existsSync(folder)) return {};
  return Object.fromEntries(
    fs
      .readdirSync(folder)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => [
        name.slice(PREFIX.length),
        fs.readFileSync(path.join(folder, name), 'utf8').trim(),
      ]),
  );
}
