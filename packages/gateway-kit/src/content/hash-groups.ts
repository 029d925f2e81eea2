import { hashContent } from '@medclear/contracts';
import { CONTENT_GROUPS } from '@medclear/domain';
import type { ContentGroup, ContentHashes } from '@medclear/domain';

export type ContentValue = string | number | boolean | null | readonly ContentValue[];
/** What a message says, in its eight groups. */
export type GroupedContent = Readonly<Record<ContentGroup, readonly ContentValue[]>>;

/** Hashes what a message says, group by group, so that a repeat is told from another message. */
export function hashGroups(contentKey: string, content: GroupedContent): ContentHashes {
  const hashes = CONTENT_GROUPS.map((group): [ContentGroup, string] => [
    group,
    hashContent(contentKey, group, JSON.stringify(content[group])),
  ]);
  return Object.fromEntries(hashes) as Record<ContentGroup, string>;
}
