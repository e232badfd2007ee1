import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { Video } from '../content-models.types.ts';
import {
  bodyOf,
  isLive,
  pageFacts,
  textOrNull,
  words,
  type PageFacts,
} from '../published-fields.ts';
import { plainText, type RichText } from '../rich-text.ts';
import { videos as collection } from './videos.collection.ts';

type Captions = NonNullable<Video['captions']>[number];

export interface PublishedVideo extends PageFacts {
  /** Ids of media files; `film` is that of this language. */
  film: string | null;
  poster: string | null;
  durationSeconds: number | null;
  isSilent: boolean;
  captions: { language: Captions['language']; file: string }[];
  /** In chronological order. */
  chapters: { startsAtSeconds: number; title: string }[];
  transcript: RichText | null;
  relatedServices: string[];
  sourceNote: string | null;
}

export interface VideoCard {
  durationSeconds: number | null;
  isSilent: boolean;
  poster: string | null;
}

export const videos = defineModel<Video & { slug: string }, PublishedVideo, VideoCard>({
  collection,
  hasPages: true,
  publish(source) {
    const transcript = bodyOf(source.transcript);
    // People who can neither hear nor see a video need the transcript: without one it is not
    // published.
    if (!isLive(source) || !plainText(transcript)) return null;
    const data: PublishedVideo = {
      ...pageFacts(source),
      film: idOf(source.film),
      poster: idOf(source.poster),
      durationSeconds: source.durationSeconds ?? null,
      isSilent: source.isSilent ?? false,
      captions: (source.captions ?? []).flatMap(({ language, file }) => {
        const id = idOf(file);
        return id ? [{ language, file: id }] : [];
      }),
      chapters: (source.chapters ?? [])
        .flatMap(({ startsAtSeconds, title }) => (title ? [{ startsAtSeconds, title }] : []))
        .sort((a, b) => a.startsAtSeconds - b.startsAtSeconds),
      transcript,
      relatedServices: idsOf(source.relatedServices),
      sourceNote: textOrNull(source.sourceNote),
    };
    return {
      title: data.title,
      summary: data.summary,
      date: dayOf(source.createdAt),
      category: '',
      portals: source.portals ?? [],
      data,
      card: { durationSeconds: data.durationSeconds, isSilent: data.isSilent, poster: data.poster },
      text: words(...data.chapters.map(({ title }) => title), plainText(data.transcript)),
    };
  },
});
