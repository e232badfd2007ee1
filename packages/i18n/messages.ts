import type grievances from './messages/grievances.en.ts';
import type host from './messages/host.en.ts';
import type portal from './messages/portal.en.ts';
import type registers from './messages/registers.en.ts';
import type search from './messages/search.en.ts';

/** One file a language a feature; English names the keys. A new feature adds a line here and three to `server.ts`. */
export interface Messages {
  portal: typeof portal;
  grievances: typeof grievances;
  search: typeof search;
  registers: typeof registers;
  host: typeof host;
}
