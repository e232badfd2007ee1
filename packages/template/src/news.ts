/** What a row of news shows. */
export const NEWS_FIELDS = ['slug', 'title', 'summary', 'date', 'kind'] as const;
