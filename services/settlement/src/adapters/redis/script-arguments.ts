/** What a script is called with. */
export interface ScriptArguments {
  readonly keys: readonly string[];
  readonly values: readonly (string | Buffer)[];
}
