import { PAYMENTS_API, RECEIPT_KEYS_API, VERIFY_API } from '@pune/payments/addresses.constants';
import { publishedKeys } from '@pune/payments/receipts/receipt-keys';
import { readSignedReceipt, type ReceiptFacts } from '@pune/payments/receipts/signed-receipt';
import type { VerifiedReceipt } from '@pune/payments/schema';
import { jsonAnswer } from '@pune/http/answers';
import { readQuery } from '@pune/http/bodies';
import { wantsHtml } from '@pune/http/requests';
import { receiptAnswer } from './receipt-answer.ts';
import { shellOf, type RouteContext } from './payments-feature.ts';
import { verifyQuerySchema } from './requests.schema.ts';
import { verifyPage } from './receipt.views.ts';

const TEXT_CHARACTERS_MAX = 60;
const CODE_CHARACTERS_MAX = 1_500;
/** A key is published for as long as there are receipts that it signed. */
const CACHE_SECONDS = 3_600;

/** Adds the routes of receipts as PDF, and of their public verification. */
export function addReceiptRoutes({
  app,
  problem,
  page,
  view: viewOf,
  opened,
  receiptKeys,
  log,
}: RouteContext): void {
  /** Looks a signed receipt up in the books; without them the signature alone speaks. */
  async function inBooks({
    number,
    verifyCode,
  }: ReceiptFacts): Promise<VerifiedReceipt | 'unknown' | 'away'> {
    try {
      return (await (await opened()).payments.verifyReceipt(number, verifyCode)) ?? 'unknown';
    } catch (error) {
      log.error('a signed receipt was not looked up', error);
      return 'away';
    }
  }

  app.get(RECEIPT_KEYS_API, () =>
    jsonAnswer({ keys: receiptKeys ? publishedKeys(receiptKeys) : [] }, 200, {
      'cache-control': `public, max-age=${CACHE_SECONDS}`,
      'access-control-allow-origin': '*',
      vary: 'Accept-Encoding',
    }),
  );

  app.get(`${PAYMENTS_API}/payment/:secret/receipt.pdf`, async ({ req }) => {
    const view = viewOf(req.raw);
    const { payments } = await opened();
    const receipt = await payments.receipt(req.param('secret'));
    if (!receipt) return problem(req.raw, view, 'not_found');
    return receiptAnswer(receipt, view.locale, new URL(req.url).origin, receiptKeys);
  });

  app.get(VERIFY_API, async ({ req }) => {
    const view = viewOf(req.raw);
    const query = readQuery(req.raw, verifyQuerySchema);
    if (query.kind === 'Invalid')
      return problem(req.raw, view, 'malformed', { refusals: query.refusals });
    const { r } = query.value;
    if (r !== undefined) {
      const text = r.slice(0, CODE_CHARACTERS_MAX);
      const read = readSignedReceipt(text, receiptKeys?.verifying ?? []);
      const isSigned = read.kind === 'Signed';
      const found = isSigned ? await inBooks(read.facts) : ('unknown' as const);
      if (!wantsHtml(req.raw))
        return isSigned
          ? jsonAnswer({ signed: read.facts, books: found })
          : problem(req.raw, view, 'not_found');
      const signed = { read, text, inBooks: found };
      const shown = verifyPage({ number: '', code: '', result: null, signed }, view);
      const content = { ...shown, shell: shellOf(view.locale) };
      return page(req.raw, view, content, isSigned ? 200 : 404);
    }
    const [number, code] = [query.value.number, query.value.code].map((text) =>
      text.trim().slice(0, TEXT_CHARACTERS_MAX),
    ) as [string, string];
    const asked = number !== '' || code !== '';
    const found = asked
      ? await (await opened()).payments.verifyReceipt(number.toUpperCase(), code)
      : null;
    if (!wantsHtml(req.raw)) return found ? jsonAnswer(found) : problem(req.raw, view, 'not_found');
    return page(
      req.raw,
      view,
      {
        ...verifyPage({ number, code, result: asked ? (found ?? 'unknown') : null }, view),
        shell: shellOf(view.locale),
      },
      asked && !found ? 404 : 200,
    );
  });
}
