'use client';
import { useConfig } from '@payloadcms/ui';
import { useCallback, useRef, useState } from 'react';
import { LOCALES } from '@pune/i18n';
import type { Checks } from '../../checks.endpoints.ts';
import { shownTitle } from '../../finding/finding.ts';
import type { HandOverView } from '../../handovers.endpoints.ts';
import type { WithdrawalView } from '../../withdrawals.endpoints.ts';
import { ask, post } from '../ask.ts';
import { read } from '../read.ts';
import { useSay } from '../say.ts';
import { factsNeeded, planFor, type Choice, type Facts, type Plan } from './plans.ts';

/** Documents of which the CMS is asked at the same time. */
const AT_ONCE = 4;
/** The most documents of one act. */
export const DOCUMENTS_MAX = 200;

export interface Row {
  id: string;
  title: string;
  plan: Plan;
  /** The outcome of the request; null before it, and for a document that is left out. */
  result: { ok: boolean; text: string } | null;
}

type Stage = 'choosing' | 'looking' | 'planned' | 'running' | 'done';

/**
 * Looks at each chosen document, and then sends the requests of one document after another, so that
 * the rules are those of one document and each act is recorded.
 */
export function useBulk(collection: string) {
  const { say } = useSay();
  const { config } = useConfig();
  const { api } = config.routes;
  const [stage, setStage] = useState<Stage>('choosing');
  const [rows, setRows] = useState<Row[]>([]);
  const isStopped = useRef(false);

  const get = useCallback(
    <T>(path: string): Promise<T | null> => read<T>(`${api}${path}`, new AbortController().signal),
    [api],
  );

  /** Reads the faults for which publishing would be refused, in each approved language. */
  const problemsOf = useCallback(
    async (id: string, handover: HandOverView): Promise<string[]> => {
      const problems = new Set<string>();
      for (const locale of LOCALES.filter((each) => handover.languages[each] === 'approved')) {
        const text = await get<object>(`/${collection}/${id}?draft=true&depth=0&locale=${locale}`);
        if (!text) continue;
        const address = `${api}/publishing/${collection}/${id}/checks?locale=${locale}`;
        const checks = await post<Checks>(say, address, text);
        if (checks.ok) for (const { message } of checks.value.problems) problems.add(message);
      }
      return [...problems];
    },
    [api, get, collection, say],
  );

  const factsOf = useCallback(
    async (id: string, choice: Choice): Promise<Facts | null> => {
      const needed = factsNeeded(choice.action);
      const at = `/publishing/${collection}/${id}`;
      const handover = await get<HandOverView>(`${at}/handover`);
      if (!handover) return null;
      const publishing = needed.publishing ? await get<{ maySchedule?: boolean }>(at) : null;
      const withdrawal = needed.withdrawal ? await get<WithdrawalView>(`${at}/withdrawal`) : null;
      return {
        collection,
        id,
        handover,
        mayPublish: publishing?.maySchedule === true,
        withdrawal,
        problems: needed.publishing && handover.isApproved ? await problemsOf(id, handover) : [],
      };
    },
    [get, collection, problemsOf],
  );

  const planOf = useCallback(
    async (id: string, choice: Choice): Promise<Plan> => {
      try {
        const facts = await factsOf(id, choice);
        return facts
          ? planFor(facts, choice, say)
          : { kind: 'Not', text: say('You may not read its draft.') };
      } catch {
        return { kind: 'Not', text: say('The CMS does not answer. Try again in a moment.') };
      }
    },
    [factsOf, say],
  );

  const titlesOf = useCallback(
    async (ids: readonly string[]): Promise<Map<string, string>> => {
      const query = new URLSearchParams({
        'where[id][in]': ids.join(','),
        draft: 'true',
        depth: '0',
        locale: 'all',
        limit: String(ids.length),
      });
      // Without a response, documents are named by their ids.
      const body = await get<{ docs: { id: number | string; title?: unknown; slug?: string }[] }>(
        `/${collection}?${query}`,
      ).catch(() => null);
      return new Map(
        body?.docs.map(({ id, title, slug }) => [
          String(id),
          shownTitle(title) || slug || String(id),
        ]),
      );
    },
    [get, collection],
  );

  const look = useCallback(
    async (given: readonly string[], choice: Choice): Promise<void> => {
      setStage('looking');
      const ids = given.slice(0, DOCUMENTS_MAX);
      const titles = await titlesOf(ids);
      const found = new Map<string, Plan>();
      const waiting = [...ids];
      const worker = async (): Promise<void> => {
        for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
          found.set(id, await planOf(id, choice));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      setRows(
        ids.map((id) => ({
          id,
          title: titles.get(id) ?? id,
          plan: found.get(id)!,
          result: null,
        })),
      );
      setStage('planned');
    },
    [titlesOf, planOf],
  );

  const run = useCallback(async (): Promise<void> => {
    isStopped.current = false;
    setStage('running');
    for (const { id, plan } of rows) {
      if (plan.kind === 'Not') continue;
      const { path, method, body } = plan.request;
      const result = isStopped.current
        ? { ok: false, text: say('Not done: it was stopped.') }
        : await ask(say, `${api}${path}${path.includes('?') ? '&' : '?'}bulk=true`, {
            method,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }).then((answer) => ({
            ok: answer.ok,
            text: answer.ok ? say('Done.') : answer.problem,
          }));
      setRows((all) => all.map((row) => (row.id === id ? { ...row, result } : row)));
    }
    setStage('done');
  }, [api, rows, say]);

  return {
    stage,
    rows,
    look,
    run,
    stop: () => (isStopped.current = true),
    reset: () => {
      setRows([]);
      setStage('choosing');
    },
  };
}
