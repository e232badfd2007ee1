import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '@pune/i18n';
import {
  approvalRefusal,
  approved,
  approvedAfterwards,
  changed,
  INCOMPLETE,
  languagesBehind,
  NO_DIGESTS,
  NOTHING_HANDED_OVER,
  published,
  renewedBy,
  renewedWithoutChange,
  returned,
  submitted,
  unapprovedLanguages,
  type Digests,
  type HandOver,
} from './rules.ts';

const act = (by: string) => ({ by, byName: by, at: '2026-11-29T09:00:00.000Z' });
const en = (digest: string | null, mr: string | null = null): Digests => ({
  en: digest,
  mr,
  hi: null,
});
const writer = (by: string) => ({ by, byName: by });

describe('an approval', () => {
  it('is refused to each of the writers', () => {
    const text = en('a');
    expect(approvalRefusal('asha', [writer('asha'), writer('ravi')], text, text)).toBe('OwnText');
    expect(approvalRefusal('ravi', [writer('asha'), writer('ravi')], text, text)).toBe('OwnText');
    expect(approvalRefusal('meera', [writer('asha'), writer('ravi')], text, text)).toBeNull();
  });

  it('is refused for another text than what was read', () => {
    expect(approvalRefusal('meera', [], en('a'), en('b'))).toBe('Changed');
    expect(approvalRefusal('meera', [], en('a'), en('a', 'mr'))).toBe('Changed');
  });

  it('is refused without a complete text', () => {
    expect(approvalRefusal('meera', [], NO_DIGESTS, NO_DIGESTS)).toBe('Nothing');
    expect(approvalRefusal('meera', [], en(INCOMPLETE), en(INCOMPLETE))).toBe('Incomplete');
  });

  it('does not hold for a language that was incomplete', () => {
    const read = en('a', INCOMPLETE);
    const { approval } = approved(NOTHING_HANDED_OVER, act('meera'), read);
    expect(unapprovedLanguages(read, NO_DIGESTS, approval)).toEqual(['mr']);
  });

  it('holds for the languages that are published', () => {
    const { approval } = approved(NOTHING_HANDED_OVER, act('meera'), en('a', 'm'));
    expect(unapprovedLanguages(en('b', 'm'), en('x', 'y'), approval, ['mr'])).toEqual([]);
    expect(unapprovedLanguages(en('b', 'm'), en('x', 'y'), approval)).toEqual(['en']);
  });

  it('ends with a return, though the text is not changed', () => {
    const state = returned(approved(NOTHING_HANDED_OVER, act('meera'), en('a')));
    expect(unapprovedLanguages(en('a'), NO_DIGESTS, state.approval)).toEqual(['en']);
  });
});

describe('what needs no approval', () => {
  it('is a text that is public already, or is taken down', () => {
    expect(unapprovedLanguages(en('a'), en('a'), null)).toEqual([]);
    expect(unapprovedLanguages(NO_DIGESTS, en('a'), null)).toEqual([]);
  });
});

describe('a publication without approval', () => {
  const publication = {
    before: NO_DIGESTS,
    now: en('a'),
    scope: LOCALES,
    isDraftPublic: true,
    reason: 'A flood',
    files: ['7'],
  };

  it('stays flagged with its reason, and its writers stay remembered', () => {
    const { handOver, isSettled } = published(NOTHING_HANDED_OVER, act('ravi'), publication);
    expect(handOver.flag).toMatchObject({ by: 'ravi', reason: 'A flood', files: ['7'] });
    expect(isSettled).toBe(false);
  });

  it('is cleared by an approval of that text, before or after a later draft', () => {
    const { handOver } = published(NOTHING_HANDED_OVER, act('ravi'), publication);
    expect(approved(handOver, act('meera'), en('a')).flag).toBeNull();
    expect(approved(handOver, act('meera'), en('b')).flag).not.toBeNull();
    expect(approvedAfterwards(handOver).flag).toBeNull();
  });

  it('is not cleared by taking the text down', () => {
    const { handOver } = published(NOTHING_HANDED_OVER, act('ravi'), publication);
    const down = { ...publication, before: en('a'), now: NO_DIGESTS };
    expect(published(handOver, act('ravi'), down).handOver.flag).not.toBeNull();
  });
});

describe('translations', () => {
  const first = renewedBy({}, NO_DIGESTS, en('a', 'm'), '2026-11-01');

  it('that are published together are equally new', () => {
    expect(languagesBehind(first, en('a', 'm'))).toEqual([]);
  });

  it('are behind when another language is changed after them, until they are changed too', () => {
    const second = renewedBy(first, en('a', 'm'), en('b', 'm'), '2026-11-02');
    expect(languagesBehind(second, en('b', 'm'))).toEqual(['mr']);
    const third = renewedBy(second, en('b', 'm'), en('b', 'n'), '2026-11-03');
    expect(languagesBehind(third, en('b', 'n'))).toEqual([]);
    const fourth = renewedBy(third, en('b', 'n'), en('b', 'o'), '2026-11-04');
    expect(languagesBehind(fourth, en('b', 'o'))).toEqual(['en']);
  });

  it('that need no change are as new as the text that changed, which is not behind then', () => {
    const changed = renewedBy(first, en('a', 'm'), en('b', 'm'), '2026-11-02');
    const settled = renewedWithoutChange(changed, en('b', 'm'));
    expect(languagesBehind(settled, en('b', 'm'))).toEqual([]);
    const again = renewedBy(settled, en('b', 'm'), en('c', 'm'), '2026-11-04');
    expect(languagesBehind(again, en('c', 'm'))).toEqual(['mr']);
  });

  it('that nobody has published are not behind; those of before the records are', () => {
    expect(languagesBehind({ en: '2026-11-02' }, en('b'))).toEqual([]);
    expect(languagesBehind({ en: '2026-11-02' }, en('b', 'm'))).toEqual(['mr']);
  });
});

/**
 * A document with persons who act on it in any order, through the rules alone. Beside it stands what
 * the rules do not see: who typed each text, and who read and approved it.
 */
type Command =
  | { kind: 'edit'; person: string; locale: Locale; text: string }
  | { kind: 'restore'; person: string; version: number }
  | { kind: 'submit' | 'return'; person: string }
  | { kind: 'approve'; person: string; readVersion: number }
  | { kind: 'approvePublished'; person: string }
  | { kind: 'publish'; person: string; only: Locale | null; reason: string | null }
  | { kind: 'takeDown'; person: string };

const PERSONS = ['asha', 'ravi', 'meera'];
const person = fc.constantFrom(...PERSONS);
const locale = fc.constantFrom(...LOCALES);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      person,
      locale,
      text: fc.constantFrom('a', 'b', INCOMPLETE),
    }),
  },
  fc.record({ kind: fc.constant('restore' as const), person, version: fc.nat(8) }),
  fc.record({ kind: fc.constantFrom('submit' as const, 'return' as const), person }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('approve' as const),
      person,
      readVersion: fc.nat(2),
    }),
  },
  fc.record({ kind: fc.constant('approvePublished' as const), person }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('publish' as const),
      person,
      only: fc.option(locale),
      reason: fc.option(fc.constant('It is urgent')),
    }),
  },
  fc.record({ kind: fc.constant('takeDown' as const), person }),
);

/** Plays the part of the hooks and endpoints, without a database. */
function createDocument() {
  let draft: Digests = NO_DIGESTS;
  let live: Digests = NO_DIGESTS;
  let handOver: HandOver = NOTHING_HANDED_OVER;
  let writers = new Set<string>();
  /** All who ever changed the document, or published it without an approval. */
  const everWrote = new Set<string>();
  const versions: Digests[] = [draft];
  /** The persons who typed the present text; of a restored one, all who ever typed it. */
  const typed = new Map<string, Set<string>>();
  const everTyped = new Map<string, Set<string>>();
  const key = (of: Locale, digest: string | null) => `${of} ${digest}`;
  const approvals: { by: string; digests: Digests }[] = [];
  const change = (by: string, next: Digests, isRestored = false) => {
    writers.add(by);
    everWrote.add(by);
    handOver = changed(handOver);
    for (const of of LOCALES)
      if (next[of] !== draft[of]) {
        const text = key(of, next[of]);
        const before = everTyped.get(text) ?? new Set();
        typed.set(text, new Set([by, ...(isRestored ? before : [])]));
        everTyped.set(text, new Set([by, ...before]));
      }
    draft = next;
    versions.push(draft);
  };
  return {
    run(given: Command): void {
      switch (given.kind) {
        case 'edit':
          if (draft[given.locale] !== given.text)
            change(given.person, { ...draft, [given.locale]: given.text });
          return;
        case 'restore': {
          for (const by of everWrote) writers.add(by);
          change(given.person, versions[given.version % versions.length]!, true);
          return;
        }
        case 'submit':
          handOver = submitted(handOver);
          return;
        case 'return':
          handOver = returned(handOver);
          return;
        case 'approve': {
          const read = versions.at(-1 - given.readVersion) ?? draft;
          const named = [...writers].map(writer);
          if (approvalRefusal(given.person, named, read, draft)) return;
          for (const of of LOCALES)
            if (draft[of] !== null && draft[of] !== live[of])
              expect(typed.get(key(of, draft[of]))?.has(given.person) ?? false).toBe(false);
          expect(read).toEqual(draft);
          handOver = approved(handOver, act(given.person), read);
          approvals.push({ by: given.person, digests: read });
          return;
        }
        case 'approvePublished': {
          const { flag } = handOver;
          const named = [...writers].map(writer);
          if (!flag || approvalRefusal(given.person, named, flag.digests, flag.digests)) return;
          expect(flag.by).not.toBe(given.person);
          handOver = approvedAfterwards(handOver);
          approvals.push({ by: given.person, digests: flag.digests });
          return;
        }
        case 'takeDown':
        case 'publish': {
          const isDown = given.kind === 'takeDown';
          const scope = !isDown && given.only ? [given.only] : LOCALES;
          const next = isDown ? NO_DIGESTS : draft;
          const reason = isDown ? null : given.reason;
          if (!reason && unapprovedLanguages(next, live, handOver.approval, scope).length > 0)
            return;
          if (reason) for (const all of [writers, everWrote]) all.add(given.person);
          const before = live;
          live = Object.fromEntries(
            LOCALES.map((of) => [of, scope.includes(of) ? next[of] : live[of]]),
          ) as Digests;
          const result = published(handOver, act(given.person), {
            before,
            now: live,
            scope,
            isDraftPublic: !isDown && LOCALES.every((of) => live[of] === draft[of]),
            reason,
            files: [],
          });
          handOver = result.handOver;
          if (result.isTakenDown) writers = new Set(everWrote);
          else if (result.isSettled) writers = new Set();
          for (const of of scope)
            if (live[of] !== null && live[of] !== before[of]) {
              const isRead = approvals.some(({ digests }) => digests[of] === live[of]);
              // Each text that became public was read by another person, or is flagged with a reason.
              expect(isRead || (handOver.flag?.reason.length ?? 0) > 0).toBe(true);
              expect(isRead || reason !== null).toBe(true);
            }
        }
      }
    },
  };
}

const APPROVED_BY_ITS_WRITER_ONCE_TAKEN_DOWN: Command[] = [
  { kind: 'edit', person: 'meera', locale: 'en', text: 'a' },
  { kind: 'approve', person: 'asha', readVersion: 0 },
  { kind: 'publish', person: 'asha', only: null, reason: null },
  { kind: 'takeDown', person: 'asha' },
  { kind: 'approve', person: 'meera', readVersion: 0 },
];

describe('any order of actions', () => {
  it('publishes no text without an approval by another person, or a reason; and no person approves their own', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const document = createDocument();
        for (const given of commands) document.run(given);
      }),
      { numRuns: 3000, examples: [[APPROVED_BY_ITS_WRITER_ONCE_TAKEN_DOWN]] },
    );
  });
});
