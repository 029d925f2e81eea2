/**
 * What is peculiar about a person; nineteen of twenty are ordinary.
 *
 * Within a province they come in this order, so that a small population has the first ones.
 */
export const PERSON_STORIES = [
  'relation-paused',
  'card-lost',
  'card-expired',
  'long-term-filer',
  'referred',
  'filing-expired',
  'filed-for-another-place',
  'chronically-ill',
  'in-hospital',
  'moving-away',
  'suspended',
  'card-of-no-issuer',
  'card-of-a-city',
  'resident',
  'resident-in-hardship',
  'resident-with-assistance',
  'civil-servant',
  'with-family-account',
] as const;
export type PersonStory = 'ordinary' | (typeof PERSON_STORIES)[number];

const PECULIAR_EVERY = 20;

/** Within each province the twentieth, fortieth ... person is peculiar, each story in turn. */
export function storyOf(indexInProvince: number): PersonStory {
  if (indexInProvince % PECULIAR_EVERY !== PECULIAR_EVERY - 1) return 'ordinary';
  return PERSON_STORIES[Math.floor(indexInProvince / PECULIAR_EVERY) % PERSON_STORIES.length] ?? 'ordinary';
}
