import { formatDate, formatDateTime, formatNumber } from '@pune/i18n/format';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import type { AgentDay, AgentRow } from '@pune/payments/agents/desk';
import { FINANCE_PAGES } from '@pune/payments/finance/pages';
import { formatAmount } from '@pune/payments/format-amounts';
import { empty } from '@pune/ui/empty';
import { foldout } from '@pune/ui/foldout';
import { html, type Content } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { slip } from '@pune/ui/slip';
import { tag } from '@pune/ui/tag';
import { FINANCE, inLanguage } from '../staff/addresses.ts';
import { formView, type Form, type FormState } from '../staff/form.views.ts';
import { table } from '../staff/list.views.ts';

/** What the officer may do with agents. */
export interface AgentRights {
  /** Registers and suspends. */
  mayPropose: boolean;
  /** Lets a device in. */
  mayApprove: boolean;
  /** Books slips, and uploads receipts. */
  mayImport: boolean;
}

const stateTag = ({ device, cashPaise, overdue }: AgentRow, locale: Locale): Content => {
  const T = t(locale);
  const isSuspended = device.blocked_at !== null;
  const isNew = isSuspended && device.blocked_words === null && device.last_serial === 0;
  return html`${
    isNew
      ? tag(T('finance:agent_new'), 'warn')
      : isSuspended
        ? tag(T('finance:agent_suspended'), 'bad')
        : tag(T('finance:agent_active'), 'ok')
  }${overdue && html` ${tag(T('finance:agent_overdue'), 'bad')}`}${cashPaise > Number(device.float_limit_paise) && html` ${tag(T('finance:agent_over_float'), 'bad')}`}`;
};

const registerForm = (state: FormState, locale: Locale): Content => {
  const T = t(locale);
  return formView(
    {
      id: 'register',
      action: FINANCE_PAGES.agents,
      submit: T('finance:action_register'),
      fields: [
        {
          kind: 'text',
          name: 'device',
          label: T('finance:label_device'),
          hint: T('finance:hint_device', { example: 'D7K2' }),
          required: true,
          charactersMax: 20,
        },
        {
          kind: 'text',
          name: 'post',
          label: T('finance:label_agent_post'),
          hint: T('finance:hint_agent_post', { example: 'collector-05' }),
          required: true,
          charactersMax: 40,
        },
        {
          kind: 'number',
          name: 'limit',
          label: T('finance:label_float'),
          hint: T('finance:hint_float'),
          required: true,
          charactersMax: 20,
        },
        {
          kind: 'longtext',
          name: 'key',
          label: T('finance:label_key'),
          hint: T('finance:hint_key'),
          required: true,
          charactersMax: 200,
        },
      ],
    },
    state,
    locale,
  );
};

/** All agents, those with overdue cash first, and the registration of another device. */
export function agentsPage(
  {
    agents,
    rights,
    state,
    said,
  }: { agents: readonly AgentRow[]; rights: AgentRights; state: FormState; said: Content },
  { locale }: View,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('finance:agents_title');
  const main = page(
    {
      title,
      lead: T('finance:agents_lead'),
      tags: html`<a href="${inLanguage(FINANCE, locale)}">${T('finance:money_title')}</a>`,
    },
    [
      said,
      agents.length === 0
        ? empty(T('finance:agents_none'))
        : table(
            title,
            [
              T('finance:label_device'),
              T('finance:label_agent_post'),
              T('finance:column_state'),
              T('finance:agent_cash'),
              T('finance:label_float'),
              T('finance:agent_missing'),
              T('finance:agent_synced'),
            ],
            agents.map((row) => [
              html`<a class="mono" lang="en" href="${inLanguage(FINANCE_PAGES.agent(row.device.id), locale)}">${row.device.id}</a>`,
              html`<span lang="en">${row.device.post}</span>`,
              stateTag(row, locale),
              html`<span class="num">${formatAmount(row.cashPaise, locale)}</span>`,
              html`<span class="num">${formatAmount(Number(row.device.float_limit_paise), locale)}</span>`,
              row.overdue
                ? html`<b class="num">${formatAmount(row.overdue.paise, locale)}</b><br>${T('staff:period_from', { from: formatDate(row.overdue.since, locale) })}`
                : '–',
              row.lastSyncedAt ? formatDateTime(row.lastSyncedAt, locale) : '–',
            ]),
          ),
      rights.mayPropose &&
        section(
          'register-title',
          T('finance:agent_register_title'),
          html`<p>${T('finance:agent_register_lead')}</p>${registerForm(state, locale)}`,
        ),
    ],
  );
  return { title, main: safe(main) };
}

export interface AgentPage {
  agent: AgentDay;
  rights: AgentRights;
  /** The form that was sent, by its name, with its errors. */
  form: string | null;
  state: FormState;
  said: Content;
}

/** The forms of an agent that the officer may send. */
function agentForms({ agent, rights, form, state }: AgentPage, locale: Locale): Content {
  const T = t(locale);
  const own = FINANCE_PAGES.agent(agent.device.id);
  const blank: FormState = { values: {}, errors: {} };
  const part = (name: string, title: string, content: Omit<Form, 'id' | 'action'>) =>
    foldout(
      title,
      formView(
        { id: name, action: `${own}${name}/`, ...content },
        form === name ? state : blank,
        locale,
      ),
      { isOpen: form === name },
    );
  const isSuspended = agent.device.blocked_at !== null;
  return [
    rights.mayImport &&
      part('remit', T('finance:agent_remit_title'), {
        submit: T('finance:action_remit'),
        fields: [
          {
            kind: 'text',
            name: 'reference',
            label: T('counters:label_reference'),
            hint: T('counters:hint_reference'),
            required: true,
            charactersMax: 40,
          },
          {
            kind: 'number',
            name: 'amount',
            label: T('counters:label_amount'),
            required: true,
            charactersMax: 20,
          },
          {
            kind: 'day',
            name: 'day',
            label: T('counters:label_deposited'),
            hint: T('staff:hint_day'),
            required: true,
            charactersMax: 20,
          },
        ],
      }),
    rights.mayImport &&
      part('receipts', T('finance:agent_upload_title'), {
        submit: T('finance:action_upload'),
        hasFile: true,
        fields: [
          {
            kind: 'own',
            name: 'file',
            label: T('finance:label_receipts'),
            hint: T('finance:hint_receipts'),
            control: ({ id, name, ...tied }) =>
              html`<input id="${id}" name="${name}" type="file" accept=".json" required${Object.entries(tied).flatMap(([key, value]) => (typeof value === 'string' ? [html` ${key}="${value}"`] : []))}>`,
          },
        ],
      }),
    rights.mayPropose &&
      !isSuspended &&
      part('suspend', T('finance:agent_suspend_title'), {
        submit: T('finance:action_suspend'),
        isDanger: true,
        fields: [
          {
            kind: 'longtext',
            name: 'words',
            label: T('finance:field_words'),
            hint: T('finance:hint_words'),
            required: true,
            charactersMax: 500,
          },
        ],
      }),
    rights.mayApprove &&
      isSuspended &&
      part('resume', T('finance:agent_resume_title'), {
        submit: T('finance:action_resume'),
        fields: [],
      }),
  ];
}

/** One agent: cash and float, the last receipts and slips, and what the officer may do. */
export function agentPage(given: AgentPage, { locale }: View): { title: string; main: string } {
  const T = t(locale);
  const { agent, said } = given;
  const { device, overdue, receipts, remittances } = agent;
  const title = T('finance:agent_title', { device: device.id });
  const amount = (paise: number) => formatAmount(paise, locale);
  const facts = slip({
    id: 'agent',
    title: html`<span lang="en">${device.post}</span>`,
    rows: [
      [T('finance:column_state'), stateTag(agent, locale)],
      ...(device.blocked_words === null
        ? []
        : [[T('finance:field_words'), device.blocked_words] as const]),
      [T('finance:agent_cash'), html`<b>${amount(agent.cashPaise)}</b>`, 'num'],
      [T('finance:label_float'), amount(Number(device.float_limit_paise)), 'num'],
      ...(overdue
        ? [
            [
              T('finance:agent_missing'),
              html`${amount(overdue.paise)}, ${T('staff:period_from', { from: formatDate(overdue.since, locale) })}`,
              'num',
            ] as const,
          ]
        : []),
      [
        T('finance:agent_synced'),
        agent.lastSyncedAt ? formatDateTime(agent.lastSyncedAt, locale) : '–',
      ],
    ],
  });
  const main = page(
    {
      title,
      tags: html`<a href="${inLanguage(FINANCE_PAGES.agents, locale)}">${T('finance:agents_title')}</a>`,
    },
    [
      said,
      html`<div class="two">${facts}<div>${agentForms(given, locale)}</div></div>`,
      section(
        'receipts',
        T('finance:agent_receipts'),
        receipts.length === 0
          ? empty(T('finance:agent_receipts_none'))
          : table(
              T('finance:agent_receipts'),
              [
                T('counters:column_count'),
                T('finance:agent_taken'),
                T('finance:agent_sent'),
                T('finance:column_amount'),
                T('finance:fact_receipt'),
              ],
              receipts.map((row) => [
                formatNumber(row.serial, locale),
                formatDateTime(row.taken_at, locale),
                formatDateTime(row.synced_at, locale),
                html`<span class="num">${amount(Number(row.amount_paise))}</span>`,
                row.intent_id && row.number
                  ? html`<a class="mono" lang="en" href="${inLanguage(FINANCE_PAGES.payment(row.intent_id), locale)}">${row.number}</a>`
                  : T('finance:account_suspense'),
              ]),
            ),
      ),
      section(
        'remittances',
        T('finance:agent_remittances'),
        remittances.length === 0
          ? empty(T('finance:agent_remittances_none'))
          : table(
              T('finance:agent_remittances'),
              [T('counters:label_reference'), T('finance:column_day'), T('finance:column_amount')],
              remittances.map((row) => [
                html`<span class="mono" lang="en">${row.reference}</span>`,
                formatDate(row.remitted_on, locale),
                html`<span class="num">${amount(Number(row.amount_paise))}</span>`,
              ]),
            ),
      ),
    ],
  );
  return { title, main: safe(main) };
}
