/** What came back, to the byte. */
export interface GatewayCall {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON; an empty object when it is none. */
  readonly body: Readonly<Record<string, unknown>>;
}

const TIMEOUT_MS = 15_000;

/** Posts a message as JSON; throws when nothing comes back. */
export function postMessage(
  url: string,
  message: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<GatewayCall> {
  return postBytes(url, JSON.stringify(message), { 'content-type': 'application/json', ...headers });
}

/** Posts anything at all; throws when nothing comes back. */
export function postBytes(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Promise<GatewayCall> {
  return call(url, { method: 'POST', body, headers });
}

/** Asks for the state of a claim, in the name of an institution. */
export function askClaim(gatewayUrl: string, claimId: string, institutionCode: string): Promise<GatewayCall> {
  return call(`${gatewayUrl}/v1/claims/${claimId}`, { headers: { 'x-institution-code': institutionCode } });
}

async function call(url: string, request: RequestInit): Promise<GatewayCall> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
