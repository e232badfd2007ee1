import type { Payload } from 'payload';
import { EDITOR_MAIL } from '@pune/std/editor-mail';
import { messageOf } from '@pune/std/errors';
import type { Day } from '@pune/std/india-time';
import { activeAccount } from '../access/active-account.ts';
import { callFunctions, type FunctionsPlace } from '../signed-calls.ts';
import { isEmpty, workOf } from '../work.ts';
import { choices, stopAddress, type Choice } from './choices.ts';
import { fittingMail } from './fitting-mail.ts';
import { mailDue } from './rhythms.ts';
import { tasksText } from './tasks-text.ts';

/** The day of the last mail of each account, or of the last look that found nothing. */
type Done = Record<string, Day>;
const KEY = 'work-mails';

/** Statuses for which a retry is pointless. */
const REFUSED = new Set([400, 413]);

export interface WorkMailRun {
  functions: FunctionsPlace;
  cmsUrl: string;
  now: Date;
}

export interface WorkMailsDone {
  sent: number;
  refused: number;
  failed: { account: string; error: string }[];
  isAway: boolean;
}

/** Asks for one mail: `nothing` waits for the account, or the functions did not take it. */
async function mail(
  cms: Payload,
  { account, language }: Choice,
  day: Day,
  { functions, cmsUrl, now }: WorkMailRun,
): Promise<'sent' | 'nothing' | 'refused' | 'away'> {
  const editor = await activeAccount(cms, account);
  if (!editor?.email) return 'nothing';
  const work = await workOf(cms, editor, now);
  if (isEmpty(work)) return 'nothing';
  const admin = `${cmsUrl}${cms.config.routes.admin}`;
  const asked = fittingMail({
    key: `${account} ${day}`,
    address: editor.email,
    language,
    tasks: tasksText(cms, work, { language, now, admin }),
    page: admin,
    stop: stopAddress(cms, cmsUrl, account),
  });
  const answer = await callFunctions(functions, {
    ...EDITOR_MAIL,
    body: JSON.stringify(asked),
    now,
  });
  if (answer?.status === 200) return 'sent';
  return answer && REFUSED.has(answer.status) ? 'refused' : 'away';
}

/**
 * Has the work of each account mailed that chose it and whose mail is due. An account for which
 * nothing waits gets none. The functions take a mail once for its day, so that one that was taken
 * before a crash is not sent twice; while they do not answer, the run ends and the next one goes on.
 * An account whose work cannot be read delays no other one, and the next run tries it again.
 *
 * @returns the number of mails that were taken, and if the functions were away
 */
export async function runWorkMails(cms: Payload, run: WorkMailRun): Promise<WorkMailsDone> {
  const result: WorkMailsDone = { sent: 0, refused: 0, failed: [], isAway: false };
  const all = await choices(cms);
  const stored = (await cms.kv.get<Done>(KEY)) ?? {};
  // Of accounts that chose no mail nothing is kept.
  const done: Done = Object.fromEntries(
    all.flatMap(({ account }) => (stored[account] ? [[account, stored[account]]] : [])),
  );
  if (Object.keys(done).length !== Object.keys(stored).length) await cms.kv.set(KEY, done);
  for (const choice of all) {
    const day = mailDue({ ...choice, done: done[choice.account] ?? null }, run.now);
    if (day === null) continue;
    const outcome = await mail(cms, choice, day, run).catch((error: unknown) => {
      result.failed.push({ account: choice.account, error: messageOf(error) });
      return 'failed' as const;
    });
    if (outcome === 'failed') continue;
    if (outcome === 'away') {
      result.isAway = true;
      break;
    }
    if (outcome !== 'nothing') result[outcome] += 1;
    done[choice.account] = day;
    await cms.kv.set(KEY, done);
  }
  return result;
}
