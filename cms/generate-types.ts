// node cms/generate-types.ts: writes the document types and the admin's import map from the fields.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
for (const command of ['generate:types', 'generate:importmap']) {
  const { status } = spawnSync(
    process.execPath,
    [path.join(here, 'node_modules/payload/bin.js'), command],
    {
      cwd: here,
      stdio: 'inherit',
      env: { ...process.env, PAYLOAD_CONFIG_PATH: 'payload.config.ts' },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
