/** The pages of the desk about money, to which cases lead. */
export const FINANCE_PAGES = {
  home: '/desk/finance/',
  settlements: '/desk/finance/settlements/',
  agents: '/desk/finance/agents/',
  payment: (intentId: string) => `/desk/finance/payments/${encodeURIComponent(intentId)}/`,
  bill: (billId: string) => `/desk/finance/bills/${encodeURIComponent(billId)}/`,
  agent: (deviceId: string) => `/desk/finance/agents/${encodeURIComponent(deviceId)}/`,
  counterDay: (sessionId: string) => `/desk/counter/days/${encodeURIComponent(sessionId)}/`,
} as const;
