/** What came back over HTTP, or that nothing did. */
export type HttpAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown; readonly latencyMs: number }
  /** Cut, refused connection or passed deadline: the request may have had its effect. */
  | { readonly kind: 'no-answer'; readonly reason: string; readonly latencyMs: number };

/** Posts JSON as a till does; never throws. */
export async function postJson(
  url: string,
  body: unknown,
  options: { readonly headers?: Readonly<Record<string, string>>; readonly timeoutMs?: number } = {},
): Promise<HttpAnswer> {
  const startedAt = performance.now();
  const latencyMs = (): number => performance.now() - startedAt;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...options.headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
    });
    const text = await response.text();
    return { kind: 'answered', status: response.status, body: parse(text), latencyMs: latencyMs() };
  } catch (error) {
    return { kind: 'no-answer', reason: String(error), latencyMs: latencyMs() };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
