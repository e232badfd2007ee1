import fs from 'node:fs';
import path from 'node:path';

/** A release cannot be activated; the message has the reason. */
export class CannotActivate extends Error {}

export interface ActivationOptions {
  version: string;
  /** The link to the current release; releases are folders beside it, in `releases`. */
  current: string;
  /**
   * Runs systemctl.
   *
   * @throws if it fails
   */
  systemctl: (...args: string[]) => Promise<void>;
  say: (line: string) => void;
}

/** Replaces the link in one step: each process that starts finds a release. */
function pointTo(current: string, version: string): void {
  const draft = `${current}.tmp`;
  fs.rmSync(draft, { force: true });
  fs.symlinkSync(path.join('releases', version), draft);
  fs.renameSync(draft, current);
}

function currentVersion(current: string): string | null {
  try {
    return path.basename(fs.readlinkSync(current));
  } catch {
    return null;
  }
}

/**
 * Makes another release the current one, newer or older, without a failed request: the release is
 * prepared beside the running one, a host of it answers from the same socket while the old host
 * ends, and then the host itself runs it. If its host does not start, the release before stays.
 *
 * @throws CannotActivate
 */
export async function activate({
  version,
  current,
  systemctl,
  say,
}: ActivationOptions): Promise<void> {
  const releases = path.join(path.dirname(current), 'releases');
  const there = fs.existsSync(releases) ? fs.readdirSync(releases).sort() : [];
  if (!there.includes(version))
    throw new CannotActivate(
      `There is no release ${version} in ${releases}: ${there.join(', ') || 'it is empty'}`,
    );
  const before = currentVersion(current);
  say(`Preparing ${version}; ${before ?? 'nothing'} goes on`);
  await systemctl('start', `portals-prepare@${version}.service`).catch(() => {
    throw new CannotActivate(
      `Release ${version} cannot be prepared, and ${before ?? 'nothing'} goes on: journalctl -u portals-prepare@${version} says why`,
    );
  });
  pointTo(current, version);
  try {
    await systemctl('start', 'portals-host-next.service');
  } catch {
    if (before) pointTo(current, before);
    await systemctl('stop', 'portals-host-next.service').catch(() => {});
    throw new CannotActivate(
      `The host of ${version} does not start, and ${before ?? 'nothing'} goes on: journalctl -u portals-host-next says why`,
    );
  }
  await systemctl('restart', 'portals-host.service').catch(() => {
    throw new CannotActivate(
      `portals-host does not restart; portals-host-next answers visitors with ${version}: journalctl -u portals-host says why`,
    );
  });
  await systemctl('stop', 'portals-host-next.service');
  say(`Visitors are answered by ${version}; publisher, CMS and worker follow`);
  // The publisher and the CMS require the preparation, and restart with it.
  await systemctl('restart', 'portals-worker.service', 'portals-prepare.service');
  const back = before && before !== version ? `. Back: npm run activate -- ${before}` : '';
  say(`${version} runs${back}`);
}
