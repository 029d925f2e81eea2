import type { ContentGroup, DeclaredLine } from '@medclear/domain';
import type { DeclaredClaim } from './declared-claim';

type Content = Partial<Record<ContentGroup, readonly (string | null)[]>>;

/**
 * Adds what a visit says beyond a plain one to the content that is compared when a message comes again.
 *
 * A plain visit adds nothing, so that messages which never said more keep their hashes.
 */
export function withVisitContent(claim: DeclaredClaim): DeclaredClaim {
  const { admittedOn, dischargedOn, isEmergency, diseaseCode, hospitalPartFen } = claim;
  const content: Content = {
    ...(admittedOn === null ? {} : { dates: [`stay ${admittedOn} ${dischargedOn ?? ''}`] }),
    ...businessContent(isEmergency, diseaseCode),
    ...(hospitalPartFen === 0 ? {} : { total: [`hospital part ${String(hospitalPartFen)}`] }),
    ...lineContent(claim.lines),
  };
  const groups = Object.keys(content) as ContentGroup[];
  if (groups.length === 0) return claim;
  const further: Content = { ...claim.furtherContent };
  for (const group of groups) further[group] = [...(content[group] ?? []), ...(further[group] ?? [])];
  return { ...claim, furtherContent: further };
}

function businessContent(isEmergency: boolean, diseaseCode: string | null): Content {
  if (!isEmergency && diseaseCode === null) return {};
  return { business: [isEmergency ? 'emergency' : 'planned', diseaseCode] };
}

/** Lines whose use the catalogue does not cover, as the hospital says. */
function lineContent(lines: readonly DeclaredLine[]): Content {
  const denied = lines.filter(({ isUseCovered }) => isUseCovered === false).map(({ lineNumber }) => lineNumber);
  return denied.length === 0 ? {} : { lines: ['use not covered', ...denied] };
}
