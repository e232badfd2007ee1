/** A sentence about the installation. */
export interface Finding {
  /** The subject: `database`, `tls`. Scripts may rely on it. */
  subject: string;
  /** `gap`: something does not work or is unknown. `problem`: unsafe, or it cannot start. */
  level: 'ok' | 'gap' | 'problem';
  message: string;
  /** The remedy; present unless the level is `ok`. */
  remedy?: string;
}

export const ok = (subject: string, message: string): Finding => ({
  subject,
  level: 'ok',
  message,
});
export const gap = (subject: string, message: string, remedy: string): Finding => ({
  subject,
  level: 'gap',
  message,
  remedy,
});
export const problem = (subject: string, message: string, remedy: string): Finding => ({
  subject,
  level: 'problem',
  message,
  remedy,
});

const MARKS = { ok: '✓', gap: '·', problem: '✗' } as const;

/** The findings as lines for a terminal, the problems last, where they are read. */
export function asText(findings: readonly Finding[]): string {
  const lines = (['ok', 'gap', 'problem'] as const).flatMap((level) =>
    findings
      .filter((finding) => finding.level === level)
      .map(
        ({ message, remedy }) => `${MARKS[level]} ${message}${remedy ? `\n    → ${remedy}` : ''}`,
      ),
  );
  const count = (level: Finding['level']) =>
    findings.filter((finding) => finding.level === level).length;
  return `${lines.join('\n')}\n\n${count('ok')} in order, ${count('gap')} not set up or unknown, ${count('problem')} to correct before production\n`;
}

/** 0 if nothing has to be corrected, else 1. */
export const exitCodeOf = (findings: readonly Finding[]): 0 | 1 =>
  findings.some(({ level }) => level === 'problem') ? 1 : 0;
