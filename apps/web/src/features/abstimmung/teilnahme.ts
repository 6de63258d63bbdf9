/** How whoever takes part asks the server: by the account and the Zuschnitt, or by the link alone. */
export interface Teilnahme {
  readonly zuschnitt: string | null
  readonly context: { readonly headers?: { readonly zugangslink: string } }
}

export const byLink = (token: string): Teilnahme => ({
  zuschnitt: null,
  context: { headers: { zugangslink: token } },
})

export const byKonto = (zuschnitt: string): Teilnahme => ({ zuschnitt, context: {} })
