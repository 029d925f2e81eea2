import { readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import type { CodeEdit, Mutant } from './mutant';

/** The root of the repository, from this folder or its compiled twin. */
const ROOT = path.resolve(__dirname, '../../../..');

interface LoadedModule {
  _compile(code: string, file: string): void;
}
type Load = (module: LoadedModule, file: string) => void;

/** Changes code as it is loaded from now on; what is loaded already stays as it is. */
export function plant({ edits }: Mutant): void {
  const extensions = (Module as unknown as { readonly _extensions: Record<string, Load> })._extensions;
  const load = extensions['.js'];
  extensions['.js'] = (module, file) => {
    const edit = edits.find((one) => path.join(ROOT, one.file) === file);
    if (edit === undefined) load?.(module, file);
    else module._compile(edited(edit), file);
  };
}

/** The changed code of a file; throws when the text does not stand in it exactly once. */
export function edited({ file, find, replace }: CodeEdit): string {
  const code = readFileSync(path.join(ROOT, file), 'utf8');
  const parts = code.split(find);
  if (parts.length !== 2) throw new Error(`${file} has ${String(parts.length - 1)} times: ${find}`);
  return parts.join(replace);
}
