import { createApp } from 'astro/app/entrypoint';
import { manifest } from 'virtual:astro:manifest';

// A published page is a file, so its content security policy travels inside it, as in `astro build`.
if (manifest.csp) manifest.csp.cspDestination = 'meta';

export const app = createApp({ streaming: false });
