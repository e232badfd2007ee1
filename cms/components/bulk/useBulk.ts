'use client';
import { useConfig } from '@payloadcms/ui';
import { useCallback, useRef, useState } from 'react';
import { LOCALES } from '@pune/i18n';
import type { Checks } from '../../checks.endpoints.ts';
import { shownTitle } from '../../finding/finding.ts';
import type { HandOverView } from '../../handovers.endpoints.ts';
import type { WithdrawalView } from '../../withdrawals.endpoints.ts';
import { useSay } from '../say.ts';
import { factsNeeded, planFor, type Choice, type Facts, type Plan } from './plans.ts';

/** Documents of which the CMS is asked at the same time. */
const AT_ONCE = 4;
const PATIENCE_MS = 30_000;
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

interface Errors {
  errors?: { message: string; data?: { errors?: { message: string }[] } }[];
}

/** The first words of a refusal: those of a field, if it names one. */
const refusalIn = (body: Errors | null): string | undefined =>
  body?.errors?.[0]?.data?.errors?.[0]?.message ?? body?.errors?.[0]?.message;

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

  const ask = useCallback(
    async (path: string, init: RequestInit = {}) => {
      const answer = await fetch(`${api}${path}`, {
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...init,
      }).catch(() => null);
      return {
        ok: answer?.ok === true,
        body: (await answer?.json().catch(() => null)) as unknown,
      };
    },
    [api],
  );

  /** Reads the faults for which publishing would be refused, in each approved language. */
  const problemsOf = useCallback(
    async (id: string, handover: HandOverView): Promise<string[]> => {
      const problems = new Set<string>();
      for (const locale of LOCALES.filter((each) => handover.languages[each] === 'approved')) {
        const text = await ask(`/${collection}/${id}?draft=true&depth=0&locale=${locale}`);
        const { ok, body } = await ask(`/publishing/${collection}/${id}/checks?locale=${locale}`, {
          method: 'POST',
          body: JSON.stringify(text.body),
        });
        if (ok) for (const { message } of (body as Checks).problems) problems.add(message);
      }
      return [...problems];
    },
    [ask, collection],
  );

  const factsOf = useCallback(
    async (id: string, choice: Choice): Promise<Facts | null> => {
      const needed = factsNeeded(choice.action);
      const at = `/publishing/${collection}/${id}`;
      const handover = await ask(`${at}/handover`);
      if (!handover.ok) return null;
      const view = handover.body as HandOverView;
      const publishing = needed.publishing ? await ask(at) : null;
      const withdrawal = needed.withdrawal ? await ask(`${at}/withdrawal`) : null;
      return {
        collection,
        id,
        handover: view,
        mayPublish: (publishing?.body as { maySchedule?: boolean } | null)?.maySchedule === true,
        withdrawal: withdrawal?.ok ? (withdrawal.body as WithdrawalView) : null,
        problems: needed.publishing && view.isApproved ? await problemsOf(id, view) : [],
      };
    },
    [ask, collection, problemsOf],
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
      const { body } = await ask(`/${collection}?${query}`);
      const { docs = [] } = (body ?? {}) as {
        docs?: { id: number | string; title?: unknown; slug?: string }[];
      };
      return new Map(
        docs.map(({ id, title, slug }) => [String(id), shownTitle(title) || slug || String(id)]),
      );
    },
    [ask, collection],
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
          const facts = await factsOf(id, choice);
          found.set(
            id,
            facts
              ? planFor(facts, choice, say)
              : { kind: 'Not', text: say('You may not read its draft.') },
          );
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
    [titlesOf, factsOf, say],
  );

  const run = useCallback(async (): Promise<void> => {
    isStopped.current = false;
    setStage('running');
    for (const { id, plan } of rows) {
      if (plan.kind === 'Not') continue;
      const { path, method, body } = plan.request;
      const result = isStopped.current
        ? { ok: false, text: say('Not done: it was stopped.') }
        : await ask(`${path}${path.includes('?') ? '&' : '?'}bulk=true`, {
            method,
            body: JSON.stringify(body),
          }).then((answer) => ({
            ok: answer.ok,
            text: answer.ok
              ? say('Done.')
              : (refusalIn(answer.body as Errors | null) ??
                say('The CMS does not answer. Try again in a moment.')),
          }));
      setRows((all) => all.map((row) => (row.id === id ? { ...row, result } : row)));
    }
    setStage('done');
  }, [rows, ask, say]);

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
