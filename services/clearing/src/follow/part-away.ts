/** A part behind a journal is away; `part` says which. */
export class PartAway extends Error {
  override readonly name = 'PartAway';

  constructor(
    readonly part: string,
    cause: unknown,
  ) {
    super(`${part} is away`, { cause });
  }
}
