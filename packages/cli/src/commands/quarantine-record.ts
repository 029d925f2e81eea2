/** What an operator asks for one record, or confirms of it. */
export type QuarantineOrder = {
  readonly province: string;
  readonly offset: number;
  readonly operator: string;
} & ({ readonly reason: string } | { readonly confirm: true });

/** What the owner of the province answered, or that nobody owns it. */
export interface QuarantineResult {
  readonly isAccepted: boolean;
  readonly text: string;
}

const NOT_OWNED = 404;

/** Asks one settlement process after the other until the owner of the province answers. */
export async function quarantineRecord(opsUrls: readonly string[], order: QuarantineOrder): Promise<QuarantineResult> {
  for (const url of opsUrls) {
    const response = await fetch(`${url}/ops/quarantine`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
    });
    const text = `${url} answers ${String(response.status)}: ${await response.text()}`;
    if (response.status !== NOT_OWNED) return { isAccepted: response.ok, text };
  }
  return { isAccepted: false, text: `nobody owns ${order.province} at ${opsUrls.join(', ')}` };
}
