import type { Field, RichTextField, Tab } from 'payload';
import { withTypedDates } from './date-fields.ts';
import { portalsExist } from './portals.ts';
import { withRichTextCheck } from './rich-text-check.ts';

type Widget = 'portals' | 'portal';
const WIDGETS: Record<Widget, string> = {
  portals: '/components/PortalsField.tsx#PortalsField',
  portal: '/components/PortalField.tsx#PortalField',
};

/**
 * Renames the enum of a field `status`: in PostgreSQL it would have the same name as that of
 * Payload's `_status`.
 */
const withOwnName = (field: Field): Field =>
  field.type === 'select' && field.name === 'status'
    ? { ...field, enumName: ({ tableName }) => `enum_${tableName}_own_status` }
    : field;

/** Labels a rich text in the language of the account. */
const withOwnLabel = (field: RichTextField): RichTextField => ({
  ...field,
  admin: {
    ...field.admin,
    components: {
      ...field.admin?.components,
      Label: '/components/RichTextLabel.tsx#RichTextLabel',
    },
  },
});

/** Adds the component and the server validation to a field that names a widget. */
export function withWidget(given: Field): Field {
  const field =
    given.type === 'richText'
      ? withOwnLabel(withRichTextCheck(given))
      : withTypedDates(withOwnName(given));
  const widget = (field as { custom?: { widget?: Widget } }).custom?.widget;
  if (!widget) return withWidgetsInside(field);
  const isRequired = 'required' in field && field.required;
  return {
    ...field,
    admin: {
      ...field.admin,
      components: {
        Field: WIDGETS[widget],
        ...(widget === 'portal' && { Cell: '/components/ListCells.ts#PortalCell' }),
      },
    },
    validate: async (value: string | string[] | null | undefined) => {
      if (isRequired && !value?.length)
        return widget === 'portals' ? 'Choose at least one portal.' : 'Choose a portal.';
      return portalsExist(value);
    },
  } as Field;
}

/** Names the rows of a list by their content. */
function withRowNames(field: Field): Field {
  if (field.type !== 'array') return field;
  const RowLabel = '/components/RowLabel.tsx#RowLabel';
  return {
    ...field,
    admin: { ...field.admin, components: { ...field.admin?.components, RowLabel } },
  };
}

function withWidgetsInside(given: Field): Field {
  const field = withRowNames(given);
  if ('tabs' in field)
    return {
      ...field,
      tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(withWidget) }) as Tab),
    };
  if ('fields' in field) return { ...field, fields: field.fields.map(withWidget) } as Field;
  return field;
}
