import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  createNetlifyApi,
  createPace,
  systemTimer,
  type ApiOptions,
} from '../targets/netlify.api.ts';
import { readBuiltFunctions } from '../targets/netlify.functions.ts';
import { netlifyTarget, type NetlifyTargetOptions } from '../targets/netlify.ts';
import { startNetlify, type NetlifyServer, type NetlifyServerOptions } from './netlify-server.ts';
import { QUICK, QUICK_ENV } from './netlify-waits.ts';

export interface OpenOptions {
  server: NetlifyServer;
  functions: string;
  folder: string;
  target?: Partial<NetlifyTargetOptions>;
  api?: Partial<ApiOptions>;
}

/** Opens a target as after a start of the publisher: all its state is in its folder. */
export function openNetlify({ server, functions, folder, target = {}, api = {} }: OpenOptions) {
  return netlifyTarget({
    folder,
    netlifySiteId: server.siteId,
    locales: ['mr', 'en', 'hi'],
    built: () => readBuiltFunctions(functions),
    api: createNetlifyApi({ token: server.token, url: server.apiUrl, pauseMs: 5, ...api }),
    ...QUICK,
    ...target,
  });
}

/** Simulates the end of a process: after `end`, nothing that the target waits for ever resolves. */
function createLife() {
  let isOver = false;
  const never = new Promise<never>(() => {});
  const orNever = <T>(value: Promise<T>): Promise<T> =>
    value.then(
      (result) => (isOver ? never : result),
      (error: unknown) => {
        if (isOver) return never;
        throw error;
      },
    );
  const pace = createPace();
  return {
    api: {
      pace: { turn: (lane) => (isOver ? never : orNever(pace.turn(lane))) },
      timer: { now: Date.now, sleep: (ms) => orNever(systemTimer.sleep(ms)) },
    } satisfies Partial<ApiOptions>,
    end: () => {
      isOver = true;
    },
  };
}

/** Starts a server with an empty target. */
export async function startWithTarget(
  functions: string,
  options: NetlifyServerOptions & Pick<OpenOptions, 'target' | 'api'> = {},
) {
  const { target: own, api, ...rest } = options;
  const server = await startNetlify({ env: QUICK_ENV, ...rest });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'releases-'));
  let life = createLife();
  const open = () =>
    openNetlify({
      server,
      functions,
      folder,
      ...(own && { target: own }),
      api: { ...life.api, ...api },
    });
  return {
    server,
    folder,
    target: open(),
    /** Simulates a restart after a crash. */
    reopen() {
      life.end();
      life = createLife();
      return open();
    },
    read: async (page: string): Promise<Buffer | null> => {
      const answer = await server.get(page);
      const body = Buffer.from(await answer.arrayBuffer());
      return answer.status === 200 ? body : null;
    },
    async close(): Promise<void> {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
