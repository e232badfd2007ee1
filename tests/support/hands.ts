import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** The effort of one task of one person. */
export interface Effort {
  task: string;
  role: string;
  /** Presses of the mouse, each choice in a list of the browser as two. */
  clicks: number;
  /** Keys and chords of keys outside of typed text. */
  keys: number;
  /** Fields that were typed in, with the step into them; and files that were chosen. */
  fields: number;
  /** From the first act until its result was to be seen, at the pace of a machine. */
  seconds: number;
}

/** The time from an act until its result is to be seen, in milliseconds. */
export interface Wait {
  what: string;
  count: number;
  p50: number;
  p95: number;
}

/** The hands of a person at one tab: each act of a task is counted. */
export type Hands = ReturnType<typeof handsAt>;

function handsAt(tab: Page, effort: Effort) {
  const type = async (field: Locator, text: string): Promise<void> => {
    effort.fields++;
    await field.click();
    await field.pressSequentially(text);
  };
  const press = async (chord: string): Promise<void> => {
    effort.keys++;
    await tab.keyboard.press(chord);
  };
  const click = async (target: Locator): Promise<void> => {
    effort.clicks++;
    await target.click();
  };
  return {
    tab,
    click,
    press,
    type,
    /** Fills a control of the browser, such as a date with time. */
    fill: async (field: Locator, value: string): Promise<void> => {
      effort.fields++;
      await field.fill(value);
    },
    /** Types where the cursor stands: the program has put it there. */
    typeInFocus: async (field: Locator, text: string): Promise<void> => {
      effort.fields++;
      await field.pressSequentially(text);
    },
    /** Types where a text stands already, which is marked first. */
    retype: async (field: Locator, text: string): Promise<void> => {
      await field.click();
      await press('Control+A');
      effort.fields++;
      await field.pressSequentially(text);
    },
    /** Chooses in a list that the browser draws. */
    choose: async (list: Locator, label: string): Promise<void> => {
      effort.clicks += 2;
      await list.selectOption({ label });
    },
    /** Opens the browser's dialog by a button, and chooses a file in it. */
    chooseFile: async (
      button: Locator,
      file: { name: string; mimeType: string; buffer: Buffer },
    ): Promise<void> => {
      const [chooser] = await Promise.all([tab.waitForEvent('filechooser'), click(button)]);
      effort.fields++;
      await chooser.setFiles(file);
    },
    /** Drags one place onto another with the mouse. */
    drag: async (from: Locator, to: Locator): Promise<void> => {
      effort.clicks++;
      const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
      await tab.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
      await tab.mouse.down();
      await tab.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
      await tab.mouse.up();
    },
  };
}

/** Records the efforts of a story of several persons. */
export function recordEfforts() {
  const efforts: Effort[] = [];
  const waits: Wait[] = [];
  return {
    /** Notes waits of one kind, in milliseconds. */
    measure: (what: string, times: readonly number[]): void => {
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1]!);
      waits.push({ what, count: times.length, p50: at(0.5), p95: at(0.95) });
    },
    /** A task of a person at a tab that is open; it ends when its result is to be seen. */
    task: async (
      { task, role, tab }: { task: string; role: string; tab: Page },
      carryOut: (hands: Hands) => Promise<void>,
    ): Promise<void> => {
      const effort: Effort = { task, role, clicks: 0, keys: 0, fields: 0, seconds: 0 };
      const began = performance.now();
      await carryOut(handsAt(tab, effort));
      effort.seconds = Math.round((performance.now() - began) / 100) / 10;
      efforts.push(effort);
    },
    /** Prints the table, and writes it as JSON. */
    report: (file: string, facts: Record<string, unknown>): void => {
      console.table(efforts);
      if (waits.length > 0) console.table(waits);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, JSON.stringify({ ...facts, efforts, waits }, null, 2));
    },
  };
}
