import { hashContent } from '@medclear/contracts';
import { CONTENT_GROUPS } from '@medclear/domain';
import type { ContentGroup, ContentHashes } from '@medclear/domain';

export type ContentValue = string | number | boolean | null | readonly ContentValue[];
/** What a message says, in its eight groups. */
export type GroupedContent = Readonly<Record<ContentGroup, readonly ContentValue[]>>;

/** What many messages of an institution say alike, and nothing that tells of a person. */
const SAID_BY_MANY: ReadonlySet<ContentGroup> = new Set(['institution', 'dates', 'business', 'accountUse']);
const MOST_REMEMBERED = 10_000;
const hashesSaidByMany = new Map<string, string>();

/** Hashes what a message says, group by group, so that a repeat is told from another message. */
export function hashGroups(contentKey: string, content: GroupedContent): ContentHashes {
  const hashes: Partial<Record<ContentGroup, string>> = {};
  for (const group of CONTENT_GROUPS) {
    const text = JSON.stringify(content[group]);
    hashes[group] = SAID_BY_MANY.has(group)
      ? rememberedHash(contentKey, group, text)
      : hashContent(contentKey, group, text);
  }
  return hashes as Record<ContentGroup, string>;
}

function rememberedHash(contentKey: string, group: ContentGroup, text: string): string {
  const said = `${contentKey}\0${group}\0${text}`;
  const known = hashesSaidByMany.get(said);
  if (known !== undefined) return known;
  if (hashesSaidByMany.size >= MOST_REMEMBERED) hashesSaidByMany.clear();
  const hash = hashContent(contentKey, group, text);
  hashesSaidByMany.set(said, hash);
  return hash;
}
