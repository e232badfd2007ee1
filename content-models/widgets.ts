import type { Block } from 'payload';

/**
 * The forms and figures of features that editors can place in a text, by the name of the feature.
 */
export const WIDGETS = [
  { name: 'grievances', label: 'Report a problem: the form' },
  { name: 'benefits', label: 'Status of a benefit: the look-up' },
  { name: 'payments', label: 'Pay: the form that finds a bill' },
  { name: 'dashboard', label: 'City dashboard: the tiles' },
] as const;
export type WidgetName = (typeof WIDGETS)[number]['name'];

export const isWidget = (name: string): name is WidgetName =>
  WIDGETS.some((widget) => widget.name === name);

/** The block of the text editor. The template renders its content, so that it is always current. */
export const widgetBlock: Block = {
  slug: 'widget',
  interfaceName: 'WidgetBlock',
  labels: { singular: 'Form or figures', plural: 'Forms and figures' },
  fields: [
    {
      name: 'widget',
      type: 'select',
      required: true,
      options: WIDGETS.map(({ name, label }) => ({ value: name, label })),
      admin: {
        description:
          'Stands in the page, in the language of the page. A portal that does not offer it links to one that does. Place each once on a page.',
      },
    },
  ],
};
