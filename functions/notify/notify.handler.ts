import type { Notify } from '@pune/notify';
import { SANDBOX_INBOX_API, REPORTS_API } from '@pune/notify/schema';
import { jsonAnswer } from '@pune/http/answers';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { readBody, wantsHtml } from '@pune/http/requests';
import { inboxPage } from './notify.views.ts';

export interface HandlerOptions {
  notify: () => Promise<Notify>;
  pages: PortalPages;
  /** True if messages go to the sandbox, whose inbox is public. */
  sandbox: boolean;
}

const REPORT_BYTES_MAX = 500_000;

/** Creates the handler of gateways' reports on messages, and of the sandbox's inbox. */
export function createNotifyHandler({ notify, pages, sandbox }: HandlerOptions) {
  const {
    app,
    problem,
    page,
    view: viewOf,
    handle,
  } = createFeature({
    feature: 'notify',
    pages,
    embedOrigins: [],
    machines: [`${REPORTS_API}/sms`],
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
