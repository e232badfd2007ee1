import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BudgetVerdict } from '../../packages/prober/error-budget.ts';
import { messageOf } from '../../packages/std/errors.ts';
import {
  activationLog,
  noteActivation,
  readActivations,
  versionBefore,
  type ActivationEntry,
} from './activation-log.ts';
import { isFreeOfBudget, permissionFor, type Override } from './release-permission.ts';

const RUNBOOK = 'docs/runbooks/budget-spent.md';

/** A release cannot be activated; the message has the reason. */
export class CannotActivate extends Error {}

export interface ActivationOptions {
  version: string;
  /** The link to the current release; releases are folders beside it, in `releases`. */
  current: string;
  /** Asks the status page for the error budget; null if none is set. */
  askBudget?: (() => Promise<BudgetVerdict>) | null;
  override?: Override | null;
  /** The account that runs the command. */
  account?: string;
  now?: () => Date;
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
 * ends, and then the host itself runs it. If its host does not start, the release before stays. A
 * spent error budget refuses it, and the log of activations has each decision.
 *
 * @throws CannotActivate
 */
export async function activate(options: ActivationOptions): Promise<void> {
  const { version, current, say } = options;
  const releases = path.join(path.dirname(current), 'releases');
  const there = fs.existsSync(releases) ? fs.readdirSync(releases).sort() : [];
  if (!there.includes(version))
    throw new CannotActivate(
      `There is no release ${version} in ${releases}: ${there.join(', ') || 'it is empty'}`,
    );
  const before = currentVersion(current);
  const note = await decide(options, before);
  try {
    await changeOver(options, before, () => note('activated', `${version} answers visitors`));
  } catch (error) {
    note('failed', messageOf(error));
    throw error;
  }
  const back = before && before !== version ? `. Back: npm run activate -- ${before}` : '';
  say(`${version} runs${back}`);
}

/**
 * Decides by the error budget, and writes the decision down.
 *
 * @returns writes further lines about this activation, if the disk takes them
 *
 * @throws CannotActivate if it is refused
 */
async function decide(
  {
    version,
    current,
    askBudget = null,
    override = null,
    account = os.userInfo().username,
    now = () => new Date(),
    say,
  }: ActivationOptions,
  from: string | null,
): Promise<(event: ActivationEntry['event'], words: string) => void> {
  const log = activationLog(current);
  const before = versionBefore(readActivations(log), from);
  const isFree = isFreeOfBudget(version, from, before);
  const budget = isFree ? null : ((await askBudget?.()) ?? null);
  const permission = isFree
    ? { isPermitted: true, isOverridden: false, words: 'The way back needs no error budget' }
    : permissionFor(budget, override);
  const { isPermitted, isOverridden, words } = permission;
  const write = (event: ActivationEntry['event'], line: string) =>
    noteActivation(log, {
      at: now().toISOString(),
      event,
      from,
      to: version,
      isBack: version === before,
      budget: budget?.state ?? (isFree ? 'unasked' : 'unmeasured'),
      words: line,
      account,
      ...(isOverridden && override && { override }),
    });
  const note: typeof write = (event, line) => {
    try {
      write(event, line);
    } catch (error) {
      say(`${log} was not written: ${messageOf(error)}`);
    }
  };
  // What a person answers for is written down first, or is not done.
  (isOverridden ? write : note)(isPermitted ? 'permitted' : 'refused', words);
  if (!isPermitted)
    throw new CannotActivate(
      `${words}. Release ${version} is not activated, and ${from ?? 'nothing'} goes on. For a correction: --override REASON --by NAME, which ${log} keeps. Runbook: ${RUNBOOK}`,
    );
  if (!isFree) say(words);
  if (isOverridden && override)
    say(`${override.by} brings out ${version} in spite of it: ${override.reason}`);
  return note;
}

async function changeOver(
  { version, current, systemctl, say }: ActivationOptions,
  before: string | null,
  answers: () => void,
): Promise<void> {
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
  answers();
  await systemctl('restart', 'portals-host.service').catch(() => {
    throw new CannotActivate(
      `portals-host does not restart; portals-host-next answers visitors with ${version}: journalctl -u portals-host says why`,
    );
  });
  await systemctl('stop', 'portals-host-next.service');
  say(`Visitors are answered by ${version}; publisher, CMS and worker follow`);
  // The publisher and the CMS require the preparation, and restart with it.
  await systemctl('restart', 'portals-worker.service', 'portals-prepare.service');
}
