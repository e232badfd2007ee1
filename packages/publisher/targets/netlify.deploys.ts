import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isPassing, NetlifyError, type NetlifyApi } from './netlify.api.ts';
import type { BuiltFunctions } from './netlify.functions.ts';
import { deployedPathOf, RELEASE_FILE, type DeployedRelease } from './netlify.layout.ts';
import type { Deploy, NetlifyState } from './netlify.state.ts';

/** With more files, Netlify compares digests in the background. */
const FILES_AT_ONCE_MAX = 100;
const UPLOADS_AT_ONCE = 5;
const POLL_MS_MAX = 5000;

interface RemoteDeploy {
  id: string;
  title?: string | null;
  state: string;
  required?: string[] | null;
  required_functions?: string[] | null;
  error_message?: string | null;
}

/** Netlify ended a deploy with an error. The same files may be deployed again. */
export class DeployFailed extends Error {
  constructor(id: string, reason: string) {
    super(`[publisher] [netlify] Deploy ${id} ended with an error: ${reason}`);
    this.name = 'DeployFailed';
  }
}

/** Returns true if repeating the call cannot succeed. */
export const isFinal = (error: unknown): boolean =>
  error instanceof DeployFailed || (error instanceof NetlifyError && !isPassing(error.status));

export interface DeploysOptions {
  api: NetlifyApi;
  state: NetlifyState;
  netlifySiteId: string;
  /** Folder of the files of unfinished deploys. */
  folder: string;
  locales: DeployedRelease['locales'];
  built: () => BuiltFunctions;
  pollMs?: number;
  /** Time limit for one deploy; after it the call fails and is repeated later. */
  patienceMs?: number;
}

const sha1 = async (file: string) =>
  createHash('sha1')
    .update(await fs.promises.readFile(file))
    .digest('hex');

/** Excludes temporary files, and precompressed files because Netlify compresses by itself. */
const isServed = (file: string) =>
  !file.endsWith('.tmp') &&
  !(/\.(br|gz)$/.test(file) && fs.existsSync(file.replace(/\.(br|gz)$/, '')));

/** Runs the work for each item, with limited concurrency. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}

/**
 * Copies the files of a release for a deploy, by hard links under their deployed names. Files are
 * replaced by rename and never overwritten, so the links keep the bytes of this moment.
 */
async function keepFiles(release: string, folder: string): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const entries = await fs.promises.readdir(release, { recursive: true, withFileTypes: true });
  const made = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    // Yield, so that other portals' edits do not wait for thirty thousand links.
    if (index % 200 === 199) await nextTurn();
    const source = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !isServed(source)) continue;
    const file = path.join(
      folder,
      deployedPathOf(path.relative(release, source).split(path.sep).join('/')),
    );
    const parent = path.dirname(file);
    if (!made.has(parent)) fs.mkdirSync(parent, { recursive: true });
    made.add(parent);
    try {
      fs.linkSync(source, file);
    } catch (error) {
      if (!['EXDEV', 'EPERM', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error;
      fs.copyFileSync(source, file);
    }
  }
}

export type NetlifyDeploys = ReturnType<typeof createNetlifyDeploys>;

/**
 * Creates deploys by digest: Netlify receives the digest of every file and requests the files it
 * does not have.
 */
// oxlint-disable-next-line max-lines-per-function -- a driver: short methods over the API and state of one target.
export function createNetlifyDeploys({
  api,
  state,
  netlifySiteId,
  folder,
  locales,
  built,
  pollMs = 1000,
  patienceMs = 10 * 60_000,
}: DeploysOptions) {
  const { timer } = api;
  const folderOf = (title: string) => path.join(folder, title);
  const sitePath = `/sites/${encodeURIComponent(netlifySiteId)}`;

  async function digests(root: string): Promise<Map<string, string>> {
    const entries = await fs.promises.readdir(root, { recursive: true, withFileTypes: true });
    const found = new Map<string, string>();
    await inParallel(
      entries.filter((entry) => entry.isFile()),
      8,
      async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const name = `/${path.relative(root, file).split(path.sep).join('/')}`;
        if (/[#?]/.test(name))
          throw new Error(
            `[publisher] [netlify] ${name} cannot be deployed: Netlify does not allow # or ? in file names`,
          );
        found.set(name, await sha1(file));
      },
    );
    return found;
  }

  /** Creates a deploy. If the response is lost, finds the deploy by its title. */
  async function create(deploy: Deploy, files: ReadonlyMap<string, string>): Promise<RemoteDeploy> {
    const { functions } = built();
    const body = {
      files: Object.fromEntries(files),
      functions: Object.fromEntries(functions.map(({ name, sha256 }) => [name, sha256])),
      function_schedules: functions.flatMap(({ name, schedule }) =>
        schedule ? [{ name, cron: schedule }] : [],
      ),
      functions_config: Object.fromEntries(functions.map(({ name, config }) => [name, config])),
      async: files.size > FILES_AT_ONCE_MAX,
      // A draft is published only by an explicit call.
      draft: true,
    };
    const find = async () =>
      (
        await api.request<RemoteDeploy[]>(`${sitePath}/deploys?per_page=100`, { lane: 'deploy' })
      )?.find(({ title }) => title === deploy.title) ?? null;
    for (let attempt = 1; ; attempt++) {
      const known = attempt > 1 || deploy.state === 'creating' ? await find() : null;
      if (known) return known;
      try {
        const created = await api.request<RemoteDeploy>(
          `${sitePath}/deploys?title=${encodeURIComponent(deploy.title)}`,
          { method: 'POST', json: body, lane: 'deploy', timeoutMs: 60_000, isRepeatable: false },
        );
        if (!created)
          throw new NetlifyError(`There is no site ${netlifySiteId}: correct NETLIFY_SITE_IDS`, {
            status: 404,
          });
        return created;
      } catch (error) {
        const { status } = error as NetlifyError;
        if (attempt >= 3 || !(status === 0 || status >= 500)) throw error;
        await timer.sleep(pollMs);
      }
    }
  }

  async function remote(id: string): Promise<RemoteDeploy> {
    const found = await api.request<RemoteDeploy>(`${sitePath}/deploys/${id}`, { lane: 'deploy' });
    if (!found) throw new DeployFailed(id, 'Netlify no longer has it');
    if (found.state === 'error' || found.state === 'rejected')
      throw new DeployFailed(id, found.error_message ?? 'no reason given');
    return found;
  }

  /** Polls until the deploy is in one of these states. */
  async function until(id: string, states: readonly string[]): Promise<RemoteDeploy> {
    const deadline = timer.now() + patienceMs;
    for (let delay = pollMs; ; delay = Math.min(delay * 1.5, Math.max(pollMs, POLL_MS_MAX))) {
      const found = await remote(id);
      if (states.includes(found.state)) return found;
      if (timer.now() > deadline)
        throw new NetlifyError(
          `Deploy ${id} is still "${found.state}": it is checked again later`,
          {
            status: 0,
          },
        );
      await timer.sleep(delay);
    }
  }

  async function upload(
    { id, required, required_functions: requiredFunctions }: RemoteDeploy,
    root: string,
    files: ReadonlyMap<string, string>,
  ): Promise<void> {
    const bySha = new Map([...files].map(([name, digest]) => [digest, name]));
    const put = async (address: string, body: Buffer) => {
      const accepted = await api.request(address, {
        method: 'PUT',
        body: new Uint8Array(body),
        lane: 'deploy',
        timeoutMs: 60_000,
      });
      if (accepted === null) throw new DeployFailed(id, `${address} was not accepted`);
    };
    await inParallel(required ?? [], UPLOADS_AT_ONCE, async (digest) => {
      const name = bySha.get(digest);
      if (!name)
        throw new DeployFailed(id, `Netlify asks for a file ${digest} that was not announced`);
      await put(
        `/deploys/${id}/files${name.split('/').map(encodeURIComponent).join('/')}`,
        fs.readFileSync(path.join(root, name)),
      );
    });
    const wanted = new Set(requiredFunctions ?? []);
    for (const { name, file, runtime, invocationMode } of built().functions.filter((fn) =>
      wanted.has(fn.sha256),
    )) {
      await put(
        `/deploys/${id}/functions/${encodeURIComponent(name)}?${new URLSearchParams({ runtime, ...(invocationMode && { invocation_mode: invocationMode }) })}`,
        fs.readFileSync(file),
      );
    }
  }

  async function carryOut(deploy: Deploy): Promise<string> {
    const root = folderOf(deploy.title);
    if (!fs.existsSync(root)) throw new DeployFailed(deploy.title, 'its files are gone');
    const files = await digests(root);
    let found = deploy.id ? await remote(deploy.id) : await create(deploy, files);
    state.setDeploy(deploy.title, 'uploading', found.id);
    if (
      !['prepared', 'uploading', 'uploaded', 'processing', 'ready'].includes(found.state) ||
      !('required' in found)
    )
      found = await until(found.id, ['prepared', 'uploading', 'uploaded', 'processing', 'ready']);
    if (found.state === 'prepared' || found.state === 'uploading') await upload(found, root, files);
    await until(found.id, ['ready']);
    return found.id;
  }

  const drop = (title: string) => fs.rmSync(folderOf(title), { recursive: true, force: true });

  return {
    /**
     * Copies the files of a release for a deploy. Nothing may be written into the release
     * meanwhile.
     */
    async prepare(release: string, releaseFolder: string): Promise<Deploy> {
      const seq = state.lastSeq();
      const title = `${release}-${randomBytes(6).toString('hex')}`;
      const root = folderOf(title);
      await keepFiles(releaseFolder, root);
      const about: DeployedRelease = { release, locales };
      fs.mkdirSync(path.join(root, path.dirname(RELEASE_FILE)), { recursive: true });
      fs.writeFileSync(path.join(root, RELEASE_FILE), JSON.stringify(about));
      fs.writeFileSync(path.join(root, '_headers'), built().headers);
      state.addDeploy({ title, release, seq });
      // `uploading`, not `creating`: no request was sent, so there is no deploy to find by title.
      return { title, release, seq, id: null, state: 'uploading', publishedAt: null };
    },
    /**
     * Deploys the copied files and waits until they can be served. May be repeated after any
     * failure that is not final.
     * @throws DeployFailed, NetlifyError
     */
    async finish(deploy: Deploy): Promise<void> {
      try {
        state.setDeploy(deploy.title, 'ready', await carryOut(deploy));
        drop(deploy.title);
      } catch (error) {
        if (isFinal(error)) {
          state.setDeploy(deploy.title, 'failed', null);
          drop(deploy.title);
        }
        throw error;
      }
    },
    /** Publishes a deploy, in one step. */
    async publish(deploy: Deploy): Promise<void> {
      const restored = await api.request(`${sitePath}/deploys/${deploy.id}/restore`, {
        method: 'POST',
      });
      if (restored === null) throw new DeployFailed(deploy.id!, 'Netlify has deleted it');
      state.setPublished(deploy, timer.now());
    },
    /** Returns the id of the published deploy. */
    async publishedId(): Promise<string | null> {
      return (
        (await api.request<{ published_deploy?: { id: string } | null }>(sitePath))
          ?.published_deploy?.id ?? null
      );
    },
    /** Deletes the files of a release's unfinished deploys. */
    forget(release: string): void {
      for (const title of fs.existsSync(folder) ? fs.readdirSync(folder) : [])
        if (title.startsWith(`${release}-`)) drop(title);
    },
    /** Deletes the files of deploys that are not in the state database. */
    sweep(): void {
      const wanted = new Set(state.openTitles());
      if (fs.existsSync(folder))
        for (const title of fs.readdirSync(folder)) if (!wanted.has(title)) drop(title);
    },
  };
}
