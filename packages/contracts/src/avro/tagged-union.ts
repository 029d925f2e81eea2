/** Turns `{ kind: 'person-registered', ... }` into the wrapped branch that avsc writes: `{ 'medclear.PersonRegistered': ... }`. */
export function toBranch(tagged: { readonly kind: string }): Record<string, unknown> {
  return { [branchName(tagged.kind)]: tagged };
}

/** Turns a wrapped branch back into a tagged value. */
export function fromBranch(branch: object): { readonly kind: string } {
  for (const [name, value] of Object.entries(branch) as [string, object][]) return { kind: kindOf(name), ...value };
  throw new TypeError('a union without a branch');
}

const BRANCHES = new Map<string, string>();
const KINDS = new Map<string, string>();

function branchName(kind: string): string {
  let name = BRANCHES.get(kind);
  if (name === undefined) {
    name = `medclear.${kind.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase())}`;
    BRANCHES.set(kind, name);
  }
  return name;
}

function kindOf(name: string): string {
  let kind = KINDS.get(name);
  if (kind === undefined) {
    kind = name
      .slice('medclear.'.length)
      .replace(/(?!^)([A-Z])/g, '-$1')
      .toLowerCase();
    KINDS.set(name, kind);
  }
  return kind;
}
