import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  ChecklistFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';
import type { Block, Field, FieldAffectingData } from 'payload';
import { capabilityBlock } from '@pune/content-models/capabilities';
import { normalizeAddress } from '@pune/content-models/link-addresses';
import { LINK_TARGETS } from '@pune/content-models/links';
import { textBlocks } from '@pune/content-models/text-blocks';
import { widgetBlock } from '@pune/content-models/widgets';
import { withWidget } from './field-widgets.ts';
import { PastingFeature } from './components/pasting/pasting.feature.ts';

/**
 * Payload re-encodes an address that it does not recognise at each save, and calls it invalid
 * without a reason.
 */
const withKeptAddress = (field: FieldAffectingData): FieldAffectingData =>
  field.type === 'text' && field.name === 'url'
    ? ({
        ...field,
        hooks: {
          beforeChange: [
            ({ value }) => (typeof value === 'string' ? normalizeAddress(value) : value),
          ],
        },
        validate: (value: unknown, { siblingData }: { siblingData: { linkType?: string } }) =>
          siblingData.linkType === 'internal' ||
          Boolean(value) ||
          'Give the address that the link leads to.',
      } as FieldAffectingData)
    : field;

const links = () =>
  LinkFeature({
    fields: ({ defaultFields }) => defaultFields.map(withKeptAddress),
    enabledCollections: [...LINK_TARGETS],
    maxDepth: 1,
  });

/** The editor of a text within a structured block: it has no headings and no blocks of its own. */
const nestedEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    links(),
    PastingFeature(),
    InlineToolbarFeature(),
  ],
});

function withNestedEditor(given: Field): Field {
  const field = withWidget(given);
  if (field.type === 'richText') return { ...field, editor: nestedEditor };
  return 'fields' in field
    ? ({ ...field, fields: field.fields.map(withNestedEditor) } as Field)
    : field;
}

const structured: Block[] = textBlocks.map((block) => ({
  ...block,
  fields: block.fields.map(withNestedEditor),
}));

/** Names a block by its content. */
const withName = (block: Block): Block => ({
  ...block,
  admin: {
    ...block.admin,
    components: {
      ...block.admin?.components,
      Label: { path: '/components/BlockLabel.tsx#BlockLabel', serverProps: { block } },
    },
  },
});

/**
 * Supports exactly the features that `content-models/rich-text.ts` can carry and the templates
 * render; other pasted content becomes plain text.
 */
export const richTextEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    InlineCodeFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    ChecklistFeature(),
    links(),
    UploadFeature({ enabledCollections: ['media'], maxDepth: 1 }),
    EXPERIMENTAL_TableFeature(),
    HorizontalRuleFeature(),
    BlockquoteFeature(),
    BlocksFeature({ blocks: [...structured, widgetBlock, capabilityBlock].map(withName) }),
    PastingFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
});
