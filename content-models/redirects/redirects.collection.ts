import type { CollectionConfig, TextFieldSingleValidation } from 'payload';
import { GROUPS, portalsField } from '../fields.ts';
import { contentAt, redirectsAt, troubleOf, type RedirectRow } from './redirects.lookups.ts';
import {
  addressKey,
  checkFrom,
  isRedirectTarget,
  REDIRECT_STATUSES,
  REDIRECT_TARGETS,
} from './redirects.rules.ts';

type Values = Partial<Pick<RedirectRow, 'from' | 'status' | 'document' | 'href' | 'portals'>>;

const validateFrom: TextFieldSingleValidation = async (value, { data, id, req }) => {
  const allowed = checkFrom(value ?? '');
  if (allowed !== true) return allowed;
  const portals = (data as Values).portals ?? [];
  const content = await contentAt(req, value!, portals);
  if (content.kind === 'Page')
    return `A page of the portal has this address, “${content.title}”: nobody would ever be redirected.`;
  if (content.kind === 'List')
    return 'A page of the portal has this address, a list: nobody would ever be redirected.';
  const other = (await redirectsAt(req, value!, portals)).find(
    (redirect) => redirect.id !== id && addressKey(redirect.from) === addressKey(value!),
  );
  return other
    ? other.madeFor
      ? 'Another redirect of this portal begins here (made by the CMS when a document moved): change or delete that one.'
      : 'Another redirect of this portal begins here: change or delete that one.'
    : true;
};

const validateHref: TextFieldSingleValidation = async (value, { data, id, req }) => {
  const { from, portals, status, document } = data as Values;
  if (status === '410')
    return value ? 'A page that is gone leads nowhere: leave the address empty.' : true;
  if (!value && !document) return 'Choose a page, or give an address.';
  if (value && !isRedirectTarget(value))
    return 'Begin with / for a path of this portal, or with https://.';
  if (!from) return true;
  return (
    (await troubleOf(req, {
      id: id as RedirectRow['id'],
      from,
      portals: portals ?? [],
      status: status ?? '301',
      document,
      href: value,
    })) ?? true
  );
};

export const redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: 'Redirect', plural: 'Redirects' },
  typescript: { interface: 'Redirect' },
  admin: {
    useAsTitle: 'from',
    defaultColumns: ['from', 'status', 'document', 'href', '_status'],
    listSearchableFields: ['from', 'href', 'note'],
    group: GROUPS.portals,
    description:
      'Old addresses and where they lead, so that links, bookmarks and printed papers keep working.',
  },
  defaultSort: 'from',
  fields: [
    portalsField,
    // The seeds find their examples by it.
    {
      name: 'slug',
      label: 'Mark of an example',
      type: 'text',
      index: true,
      admin: { hidden: true },
    },
    {
      name: 'from',
      label: 'Old address',
      type: 'text',
      required: true,
      index: true,
      maxLength: 300,
      validate: validateFrom,
      admin: {
        description:
          'A path such as /en/about-sdd or /index.php?id=12. Without a language it stands for the same path in every language.',
      },
    },
    {
      name: 'status',
      label: 'Kind of redirect',
      type: 'select',
      required: true,
      defaultValue: '301',
      options: REDIRECT_STATUSES.map((value) => ({
        value,
        label: {
          301: '301: moved for good',
          302: '302: moved for now',
          410: '410: gone, nothing takes its place',
        }[value],
      })),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'document',
          label: 'Leads to',
          type: 'relationship',
          relationTo: [...REDIRECT_TARGETS],
          admin: {
            width: '50%',
            description: 'A page of this site: keeps working when the page moves.',
            condition: (data) => data?.status !== '410',
          },
        },
        {
          name: 'href',
          label: 'Or an address',
          type: 'text',
          maxLength: 300,
          validate: validateHref,
          admin: {
            width: '50%',
            description:
              'A path without its language, such as /services/, or a full https:// address.',
          },
        },
      ],
    },
    {
      name: 'madeFor',
      label: 'Made by the CMS for',
      type: 'text',
      index: true,
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: (data) => Boolean(data?.madeFor),
        description:
          'The document that moved or was deleted. It goes when the document comes back to this address.',
      },
    },
    // The document that was taken down from this address, see `Withdrawal`. Written by the CMS.
    { name: 'withdrawal', label: false, type: 'json', admin: { hidden: true } },
    {
      name: 'note',
      type: 'textarea',
      maxLength: 300,
      admin: {
        rows: 2,
        description: 'Where the old address was found, and why it leads there. For editors.',
      },
    },
  ],
};
