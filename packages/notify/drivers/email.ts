import type { Transporter } from 'nodemailer';
import { SEND_TIMEOUT_MS, type Message, type Notifier, type Sending } from '../notifier.ts';

export interface EmailOptions {
  /** `smtps://user:password@smtp.example.org` or `smtp://…:587`, which must offer STARTTLS. */
  url: string;
  /** `"Pune Municipal Corporation" <no-reply@example.org>` */
  from: string;
  timeoutMs?: number;
  /** Allows unencrypted mail, for a test server on the same machine. */
  DANGEROUSLY_withoutTls?: boolean;
}

const PERMANENT_MIN = 500;

/**
 * SMTP replies that begin with 5 are permanent (RFC 5321, 4.2.1); those about our account, not
 * about the mailbox, may be corrected.
 */
function failure(error: unknown): Sending {
  const {
    responseCode = 0,
    code = '',
    command = '',
  } = error as { responseCode?: number; code?: string; command?: string };
  if (code === 'EAUTH') return { kind: 'Unavailable', reason: 'gateway_refuses_us' };
  if (responseCode >= PERMANENT_MIN && /^(RCPT TO|DATA)$/i.test(command))
    return { kind: 'Refused', reason: 'mailbox_refused' };
  if (code === 'EENVELOPE' && responseCode === 0)
    return { kind: 'Refused', reason: 'mailbox_refused' };
  return {
    kind: 'Unavailable',
    reason: code === 'ETIMEDOUT' || code === 'ETIME' ? 'timeout' : 'gateway_away',
  };
}

/** RFC 2369 and RFC 8058: one press in the mail program ends such mails. It needs HTTPS. */
const unsubscribeHeaders = (address: string): Record<string, string> => ({
  'List-Unsubscribe': `<${address}>`,
  ...(address.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});

/**
 * Creates the driver for email over SMTP. The message's id is its `Message-ID`, so that a retry
 * after a lost answer is recognised as the same mail.
 */
export function createEmail({
  url,
  from,
  timeoutMs = SEND_TIMEOUT_MS,
  DANGEROUSLY_withoutTls = false,
}: EmailOptions): Notifier {
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  const timeouts = {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  };
  let transport: Promise<Transporter> | undefined;
  const open = () =>
    (transport ??= import('nodemailer').then(({ createTransport }) => {
      const { protocol, hostname, port, username, password } = new URL(url);
      const secure = protocol === 'smtps:';
      return createTransport({
        host: hostname,
        port: Number(port) || (secure ? 465 : 587),
        secure,
        requireTLS: !secure && !DANGEROUSLY_withoutTls,
        ignoreTLS: DANGEROUSLY_withoutTls,
        ...(username && {
          auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
        }),
        ...timeouts,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    }));

  return {
    name: 'smtp',
    channel: 'email',
    async send({ id, address, subject, text, language, priority, unsubscribe }: Message) {
      try {
        const letter = {
          from,
          to: { name: '', address },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          priority,
        };
        // RFC 3834: suppresses out-of-office replies; RFC 3282: declares the language.
        const headers = {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': language,
          ...(unsubscribe && unsubscribeHeaders(unsubscribe)),
        };
        await (await open()).sendMail({ ...letter, headers });
        return { kind: 'Sent', providerId: null };
      } catch (error) {
        return failure(error);
      }
    },
    close: () => void transport?.then((opened) => opened.close()),
  };
}
