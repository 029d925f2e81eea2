/** What is looked at of a package-lock.json. */
export interface PackageLock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  /** Of a package of the workspace: its folder. */
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const MODULES = 'node_modules/';

/** Whether two locks name the same packages of others at the same places; those of the workspace do not count. */
export function isSameOutside(one: PackageLock, other: PackageLock): boolean {
  return JSON.stringify(outsideOf(one)) === JSON.stringify(outsideOf(other));
}

/** The packages of the workspace: their names, and their folders from its root. */
export function linkedPackages({
  packages,
}: PackageLock): readonly { readonly name: string; readonly place: string }[] {
  return Object.entries(packages).flatMap(([at, { link, resolved }]) =>
    link === true && resolved !== undefined ? [{ name: at.slice(MODULES.length), place: resolved }] : [],
  );
}

function outsideOf({ packages }: PackageLock): readonly (readonly (string | undefined)[])[] {
  return Object.entries(packages)
    .filter(([at, { link }]) => at.includes(MODULES) && link !== true)
    .map(([at, { version, integrity }]) => [at, version, integrity])
    .sort(([left = ''], [right = '']) => (left < right ? -1 : 1));
}
