/**
 * Groups the findings of a tool by message, each with its pages: a fault of a template occurs on
 * every page.
 */
export function grouped(findings: readonly { page: string; message: string }[]): string[] {
  const pages = new Map<string, string[]>();
  for (const { page, message } of findings)
    pages.set(message, [...(pages.get(message) ?? []), page]);
  return [...pages].map(
    ([message, where]) =>
      `${message}  [${where.slice(0, 2).join(', ')}${where.length > 2 ? ` and ${where.length - 2} more` : ''}]`,
  );
}
