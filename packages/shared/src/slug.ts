const UMLAUTE: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Pages below /angebote that are no offer's: no offer may take their name. */
export const ANGEBOTSWEGE: readonly string[] = ['anbieten', 'anmeldung', 'bestaetigen']

/** A name as it stands in addresses: "Bildung und Betreuung" → `bildung-und-betreuung`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (zeichen) => UMLAUTE[zeichen] ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
