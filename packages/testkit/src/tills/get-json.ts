const TIMEOUT_MS = 5_000;

/** Asks for JSON; throws when the answer is no success. */
export async function getJson(url: string, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url} answers ${String(response.status)}`);
  return response.json();
}
