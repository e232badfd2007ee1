import Link from 'next/link';
import { languageOf, say as saying } from '@pune/content-models/say';
import type { DefaultServerCellComponentProps } from 'payload';
import { createElement, type ReactNode } from 'react';
import { formatInWords } from '../file-formats.ts';
import { portalOptions } from '../portals.ts';
import { typeInWords } from '../work-words.ts';
import { operationInWords } from './publishing/in-words.ts';

/** Cells of lists whose values are marks of programs: they show words in the account's language. */

type Props = DefaultServerCellComponentProps;

/** The words of a cell, as the link of its row where Payload wants one. */
const linked = ({ collectionSlug, link, payload, rowData }: Props, words: string): ReactNode =>
  link
    ? createElement(
        Link,
        {
          href: `${payload.config.routes.admin}/collections/${collectionSlug}/${rowData.id}`,
          prefetch: false,
        },
        words,
      )
    : words;

export async function PortalCell(props: Props) {
  const options = await portalOptions(languageOf(props));
  const chosen = options.find(({ value }) => value === props.cellData);
  return linked(props, chosen?.label ?? String(props.cellData ?? ''));
}

export const TypeCell = (props: Props) =>
  linked(props, typeInWords(props.payload, String(props.cellData ?? ''), props.i18n.language));

export const OperationCell = (props: Props) =>
  linked(
    props,
    operationInWords((text, values) => saying(props, text, values), String(props.cellData ?? '')),
  );

/** The format of a file: `PDF` for `application/pdf`. */
export const FormatCell = (props: Props) =>
  linked(props, formatInWords(String(props.cellData ?? '')));
