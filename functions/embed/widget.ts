/** The data that the serving function passes to the widget. */
export interface WidgetTexts {
  /**
   * The available widgets, in each language: texts, and the addresses of the frame and of the page
   * in the portal.
   */
  widgets: Record<
    string,
    Record<string, { title: string; link: string; frame: string; page: string }>
  >;
  languages: string[];
}

/**
 * Runs in a page of another site: inserts a frame with the form in place of its `<script>`. It is
 * sent as its own source text, so it must not use anything from outside itself.
 *
 * `<script src="https://…/embed.js" data-widget="grievances" data-lang="mr" async></script>`
 *
 * The framed page reports its height by `postMessage({ source: 'pune-portals', height: 840 })`.
 */
export function embedWidget(script: HTMLScriptElement, { widgets, languages }: WidgetTexts): void {
  const origin = new URL(script.src).origin;
  const name = script.dataset.widget || 'grievances';
  const wanted = script.dataset.lang || document.documentElement.lang.slice(0, 2);
  const language = languages.includes(wanted) ? wanted : languages[0]!;
  const widget = widgets[name];
  const texts = widget?.[language];
  if (!widget || !texts) {
    console.error(
      `[pune-portals] There is no widget "${name}": data-widget is one of ${Object.keys(widgets).join(', ')}`,
    );
    return;
  }

  const holder = document.createElement('div');
  holder.lang = language;
  const frame = document.createElement('iframe');
  frame.src = origin + texts.frame;
  frame.title = texts.title;
  frame.loading = 'lazy';
  frame.allow = 'geolocation';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  Object.assign(frame.style, { display: 'block', width: '100%', minHeight: '40rem', border: '0' });

  // The way out when the frame is refused or too narrow.
  const paragraph = document.createElement('p');
  const link = document.createElement('a');
  link.href = origin + texts.page;
  link.textContent = texts.link;
  paragraph.append(link);
  holder.append(frame, paragraph);
  script.after(holder);

  // An answer begins at its top, wherever the form was scrolled to.
  let loads = 0;
  frame.addEventListener('load', () => {
    if (loads++ > 0) holder.scrollIntoView();
  });
  addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    const { source, height } = (event.data ?? {}) as { source?: unknown; height?: unknown };
    if (source === 'pune-portals' && typeof height === 'number' && height > 0 && height < 20_000) {
      frame.style.minHeight = '0';
      frame.style.height = `${Math.ceil(height)}px`;
    }
  });
}
