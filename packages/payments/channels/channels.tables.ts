/** The tables of channels, as code sees them. Amounts are paise, times are ISO 8601 texts in UTC. */
export interface ChannelTables {
  /** What payers complain about to the party by which they paid. The desk answers. */
  payment_complaints: {
    id: string;
    source: string;
    /** The sender's own number of the complaint: it is stored once. */
    reference: string;
    payment_id: string;
    intent_id: string | null;
    type: string;
    disposition: string;
    description: string;
    state: 'open' | 'resolved' | 'rejected';
    answer: string | null;
    opened_at: string;
    closed_at: string | null;
  };
}
