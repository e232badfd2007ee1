import robotsParser, { type Robot } from 'robots-parser';

/**
 * Reads the `robots.txt` of servers (RFC 9309), each once. A server whose file answers with an error
 * of its own is asked for nothing; one that has no file, or does not answer at all, allows
 * everything: the request for the page then tells what is wrong.
 */

/** The answer to a request for `robots.txt`; the text is cut at a length. */
export interface RobotsAnswer {
  status: number;
  text: string;
}

export interface Robots {
  /** Returns true if the rules allow to ask for an address. */
  mayAsk: (url: URL) => Promise<boolean>;
  /** The pause that the rules of a server want between two requests, once they are known. */
  delayMs: (url: URL) => number;
}

/** The longest pause between two requests to one server, whatever it wants. */
const DELAY_MS_MAX = 30_000;

type Rules = Robot | 'everything' | 'nothing';

/**
 * @param name the name by which the file addresses the program
 * @param fetch asks for the file, through redirects
 */
export function createRobots(name: string, fetch: (address: URL) => Promise<RobotsAnswer>): Robots {
  const read = new Map<string, Promise<Rules>>();
  const known = new Map<string, Rules>();

  async function rulesOf({ origin }: URL): Promise<Rules> {
    const address = new URL('/robots.txt', origin);
    try {
      const { status, text } = await fetch(address);
      if (status >= 500) return 'nothing';
      return status >= 200 && status < 300 ? robotsParser(address.href, text) : 'everything';
    } catch {
      return 'everything';
    }
  }

  return {
    async mayAsk(url) {
      let rules = read.get(url.origin);
      if (!rules) read.set(url.origin, (rules = rulesOf(url)));
      const found = await rules;
      known.set(url.origin, found);
      if (typeof found === 'string') return found === 'everything';
      return found.isAllowed(url.href, name) !== false;
    },
    delayMs({ origin }) {
      const rules = known.get(origin);
      const seconds = typeof rules === 'object' ? rules.getCrawlDelay(name) : undefined;
      return Math.min(DELAY_MS_MAX, (seconds ?? 0) * 1000);
    },
  };
}
