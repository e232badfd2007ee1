import { randomUUID } from 'node:crypto';
import type { Notify } from '@pune/notify';
import type { Citizens } from '@pune/citizens';
import type { AlertAudiences } from '@pune/citizens/alert-audiences';
import { to } from '@pune/content/routes';
import { editorMailSchema } from '@pune/notify/editor-mail/schema';
import { signatureOf, SIGNATURE_HEADER } from '@pune/notify/inbound-sms';
import { INBOUND_API, SANDBOX_INBOX_API, REPORTS_API } from '@pune/notify/schema';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { readSigned } from '@pune/http/signed-requests';
import { ALERT_AUDIENCE, ALERT_AUDIENCE_BYTES_MAX } from '@pune/std/alert-audience';
import { EDITOR_MAIL, EDITOR_MAIL_BYTES_MAX } from '@pune/std/editor-mail';
import { PROBLEM_OF } from '@pune/http/problems';
import { address } from '@pune/http/view';
import { readBody, wantsHtml } from '@pune/http/requests';
import { askedAlertSchema } from '@pune/citizens/alert-audiences/schema';
import { inboxPage } from './notify.views.ts';
import { phoneSchema, SANDBOX_PHONE } from './phone.schema.ts';

type Transaction = Parameters<Notify['queue']>[0];

export interface HandlerOptions {
  notify: () => Promise<Notify>;
  /** Runs work in a transaction of the database of the outbox. */
  inTransaction: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /** The keys that the CMS shares, to have editors told of their work and alerts counted. */
  keys: () => readonly string[];
  /** Opens accounts on first use, whose consents a telephone ends and resumes. */
  citizens: () => Promise<Pick<Citizens, 'takeMessages'>>;
  /** Opens the count of the people whom an alert is told to. */
  alertAudiences: () => Promise<AlertAudiences>;
  /** The portal to which answers lead; without it that of the request. */
  portal?: string | undefined;
  pages: PortalPages;
  /** True if messages go to the sandbox, whose inbox is public. */
  sandbox: boolean;
  /** Signs what the sandbox's telephone sends. */
  inboundSecret?: string;
}

const INBOUND_SMS = `${INBOUND_API}/sms`;
const REPORT_BYTES_MAX = 500_000;

/** Creates the handler of gateways' reports on messages, and of the sandbox's inbox. */
export function createNotifyHandler({
  notify,
  inTransaction,
  keys,
  citizens,
  alertAudiences,
  portal,
  pages,
  sandbox,
  inboundSecret,
}: HandlerOptions) {
  const {
    app,
    problem,
    page,
    view: viewOf,
    log,
    handle,
  } = createFeature({
    feature: 'notify',
    pages,
    embedOrigins: [],
    machines: [`${REPORTS_API}/sms`, INBOUND_SMS, EDITOR_MAIL.path, ALERT_AUDIENCE.path],
  });

  app.post(`${REPORTS_API}/sms`, async ({ req }) => {
    const request = req.raw;
    const body = await readBody(request, REPORT_BYTES_MAX);
    if (body.kind === 'BodyTooLarge') return problem(request, viewOf(request), 'too_large');
    const report = await (
      await notify()
    ).report('sms', { headers: request.headers, body: body.bytes });
    return report ? jsonAnswer(report) : problem(request, viewOf(request), 'sign_in');
  });

  /**
   * The answer is the same for every number: the text message that follows says no more than the
   * command did.
   */
  app.post(INBOUND_SMS, async ({ req, env }) => {
    const request = req.raw;
    const body = await readBody(request, REPORT_BYTES_MAX);
    if (body.kind === 'BodyTooLarge') return problem(request, viewOf(request), 'too_large');
    const sender = await notify();
    const messages = sender.readInbound('sms', { headers: request.headers, body: body.bytes });
    if (!messages) return problem(request, viewOf(request), 'sign_in');
    const origin = portal ? new URL(portal).origin : new URL(request.url).origin;
    await (
      await citizens()
    ).takeMessages(messages, (locale) => `${origin}${to.citizens.account({ locale })}`);
    // An answer that fails stays in the outbox, and is sent within the next minute.
    const sending = sender
      .drainAtOnce()
      .catch((error: unknown) => log.error('answers not sent yet', error));
    if (env.waitUntil) env.waitUntil(sending);
    else await sending;
    return jsonAnswer({ taken: messages.length });
  });

  /** Answers with rounded counts alone. */
  app.post(ALERT_AUDIENCE.path, async ({ req }) => {
    const [request, view] = [req.raw, viewOf(req.raw)];
    const read = await readSigned(request, {
      ...ALERT_AUDIENCE,
      keys: keys(),
      now: view.now,
      schema: askedAlertSchema,
      bytesMax: ALERT_AUDIENCE_BYTES_MAX,
    });
    if (read.kind !== 'Read') return problem(request, view, PROBLEM_OF[read.kind]);
    return jsonAnswer(await (await alertAudiences()).count(read.value));
  });

  /** The outbox sends the mail, and retries: the CMS has no gateway of its own. */
  app.post(EDITOR_MAIL.path, async ({ req }) => {
    const [request, view] = [req.raw, viewOf(req.raw)];
    const read = await readSigned(request, {
      ...EDITOR_MAIL,
      keys: keys(),
      now: view.now,
      schema: editorMailSchema,
      bytesMax: EDITOR_MAIL_BYTES_MAX,
    });
    if (read.kind !== 'Read') return problem(request, view, PROBLEM_OF[read.kind]);
    const { key, address: mailbox, language, tasks, page: home, stop } = read.value;
    const sender = await notify();
    const queued = await inTransaction((transaction) =>
      sender.queue(transaction, {
        template: 'editor_work',
        language,
        channel: 'email',
        address: mailbox,
        values: { tasks, page: home, stop },
        dedupeKey: `editor work ${key}`,
      }),
    );
    if (queued.kind === 'AddressRefused') return problem(request, view, 'malformed');
    return jsonAnswer({ queued: queued.kind === 'Queued' });
  });

  /** The sandbox's telephone: signs a message as a gateway does, and delivers it to this handler. */
  app.post(SANDBOX_PHONE, async ({ req, env }) => {
    const [request, view] = [req.raw, viewOf(req.raw)];
    if (!sandbox || inboundSecret === undefined) return problem(request, view, 'not_found');
    const read = await readFields(request, {
      schema: phoneSchema,
      fields: ['from', 'text', 'language'],
    });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request, read.typed), 'invalid', { refusals: read.refusals });
    if (read.kind !== 'Read') return problem(request, view, PROBLEM_OF[read.kind]);
    const { from, text, language } = read.value;
    const receivedAt = view.now.toISOString();
    const message = { id: randomUUID(), from, text, received_at: receivedAt };
    const body = Buffer.from(JSON.stringify(message));
    const delivered = await handle(
      new Request(new URL(INBOUND_SMS, request.url), {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          [SIGNATURE_HEADER]: signatureOf(inboundSecret, body),
        },
      }),
      { ip: env.ip },
    );
    if (!delivered.ok || !wantsHtml(request)) return delivered;
    return seeOther(address(SANDBOX_INBOX_API, viewOf(request, { language })));
  });

  app.get(SANDBOX_INBOX_API, async ({ req }) => {
    const [request, view] = [req.raw, viewOf(req.raw)];
    if (!sandbox) return problem(request, view, 'not_found');
    const messages = await (await notify()).inbox();
    return wantsHtml(request)
      ? page(request, view, inboxPage(messages, view))
      : jsonAnswer(
          messages.map(({ channel, address, subject, text, language, at }) => ({
            channel,
            address,
            subject,
            text,
            language,
            at,
          })),
        );
  });

  return handle;
}
