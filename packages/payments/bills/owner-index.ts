import { createSeal, type Seal, type Secrets } from '@pune/database/seal';
import type { Db, Tx } from '../ledger.ts';
import type { BillHead } from '../payments.constants.ts';
import type { OwnerWordRow } from './owner-index.migration.ts';
import { addressWords, nameWords, pairsOf, type AddressWords } from './owner-words.ts';
import type { Owner } from './owners.ts';

/** An account whose owner is to be found. */
export interface OwnedAccount {
  head: BillHead;
  accountNumber: string;
  owner: Owner;
  /** The code of its ward office; without one it is found by its number alone. */
  wardOffice: string | null;
}
/** What a payer knows of a bill without a number. */
export interface OwnerQuery {
  wardOffice: string;
  name: string;
  address: string;
}

const PURPOSE = 'payments owners';
/** 132 bits of a digest name a pair of words in a ward, 48 a word in an account. */
const PAIR_CHARACTERS = 22;
const WORD_CHARACTERS = 8;
/** More owners of one name in one ward are not looked through. */
const CANDIDATES_MAX = 1_000;

const accountOf = ({ head, accountNumber }: Pick<OwnedAccount, 'head' | 'accountNumber'>): string =>
  `${head} ${accountNumber}`;

const pairToken = (seal: Seal, wardOffice: string, pair: string): string =>
  seal.prefix + seal.index(`pair ${wardOffice} ${pair}`).slice(0, PAIR_CHARACTERS);
/** Bound to its account: equal words of two accounts have different tokens. */
const wordToken = (seal: Seal, account: string, word: string): string =>
  seal.index(`word ${account} ${word}`).slice(0, WORD_CHARACTERS);

const inBothScripts = (of: (text: string) => string[], { latin, devanagari }: Owner['name']) => [
  ...new Set([...of(latin), ...of(devanagari)]),
];

function rowsOf(seal: Seal, { owner, wardOffice, ...key }: OwnedAccount): OwnerWordRow[] {
  if (wardOffice === null) return [];
  const account = accountOf(key);
  const tokens = (words: string[]) => words.map((word) => wordToken(seal, account, word)).join(' ');
  const address = [
    tokens(inBothScripts((text) => addressWords(text).numbers, owner.address)),
    tokens(inBothScripts((text) => addressWords(text).words, owner.address)),
  ].join('|');
  return inBothScripts((text) => pairsOf(nameWords(text)), owner.name).map((pair, n) => ({
    account,
    pair: n,
    token: pairToken(seal, wardOffice, pair),
    address,
  }));
}

/**
 * True if every number of the typed address stands in that of an account, and two parts of it do in
 * all. An account with a number is not found without one.
 */
function isAddressOf(seal: Seal, { account, address }: OwnerWordRow, typed: AddressWords): boolean {
  const [numbers, words] = address
    .split('|')
    .map((part) => new Set(part.split(' ').filter(Boolean))) as [Set<string>, Set<string>];
  const has = (stored: Set<string>) => (word: string) => stored.has(wordToken(seal, account, word));
  if (!typed.numbers.every(has(numbers)) || (numbers.size > 0 && typed.numbers.length === 0))
    return false;
  const matched = typed.words.filter(has(words)).length;
  return matched > 0 && matched + typed.numbers.length > 1;
}

/**
 * Finds accounts by ward office, name and address, without a table of names: two words of a name, as
 * they sound, are a token under a key (docs/decisions/2026-11-30-bills-found-by-name-and-address.md).
 */
export function createOwnerIndex(secrets: Secrets) {
  const seals = secrets.map((secret) => createSeal(secret, PURPOSE));
  const [current] = seals as [Seal];
  return {
    /** Writes the tokens of accounts, and takes away those of former owners. */
    write: async (tx: Tx, accounts: readonly OwnedAccount[]): Promise<void> => {
      if (accounts.length === 0) return;
      const wanted = new Map(accounts.map((one) => [accountOf(one), rowsOf(current, one)]));
      const stored = Map.groupBy(
        await tx
          .selectFrom('payment_owner_words')
          .selectAll()
          .where('account', 'in', [...wanted.keys()])
          .orderBy('pair')
          .execute(),
        ({ account }) => account,
      );
      const textOf = (rows: readonly OwnerWordRow[]) =>
        rows.map(({ token, address }) => `${token} ${address}`).join();
      const changed = [...wanted].filter(
        ([account, rows]) => textOf(rows) !== textOf(stored.get(account) ?? []),
      );
      const former = changed.flatMap(([account]) => (stored.has(account) ? [account] : []));
      if (former.length > 0)
        await tx.deleteFrom('payment_owner_words').where('account', 'in', former).execute();
      const rows = changed.flatMap(([, own]) => own);
      for (let start = 0; start < rows.length; start += ROWS_IN_STATEMENT)
        await tx
          .insertInto('payment_owner_words')
          .values(rows.slice(start, start + ROWS_IN_STATEMENT))
          .execute();
    },
    /** @returns each two words of a name in a ward, as their limit counts them: as tokens */
    subjectsOf: ({ wardOffice, name }: OwnerQuery): string[] =>
      pairsOf(nameWords(name)).map((pair) => pairToken(current, wardOffice, pair)),
    /** @returns the accounts whose owner has two of the words, at an address that fits */
    find: async (
      db: Db,
      { wardOffice, name, address }: OwnerQuery,
    ): Promise<{ head: BillHead; accountNumber: string }[]> => {
      const pairs = pairsOf(nameWords(name));
      if (pairs.length === 0) return [];
      const typed = addressWords(address);
      const rows = await db
        .selectFrom('payment_owner_words')
        .selectAll()
        .where(
          'token',
          'in',
          seals.flatMap((seal) => pairs.map((pair) => pairToken(seal, wardOffice, pair))),
        )
        .limit(CANDIDATES_MAX)
        .execute();
      const accounts = new Set(
        rows.flatMap((row) => {
          const seal = seals.find(({ prefix }) => row.token?.startsWith(prefix));
          return seal && isAddressOf(seal, row, typed) ? [row.account] : [];
        }),
      );
      return [...accounts].map((account) => {
        const [head, accountNumber] = account.split(' ') as [BillHead, string];
        return { head, accountNumber };
      });
    },
  };
}
export type OwnerIndex = ReturnType<typeof createOwnerIndex>;

/** SQLite takes 32,766 values in a statement. */
const ROWS_IN_STATEMENT = 5_000;
