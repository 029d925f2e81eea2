import { makeValidator } from 'envalid';
import type { RequiredValidatorSpec } from 'envalid';

/** The address of a server that speaks one of these protocols. */
export function serverUrl(...schemes: readonly string[]): RequiredValidatorSpec<string> {
  return makeValidator<string>((text) => {
    if (!URL.canParse(text) || !schemes.includes(new URL(text).protocol.slice(0, -1)))
      throw new Error(`is not an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`);
    return text;
  })();
}
