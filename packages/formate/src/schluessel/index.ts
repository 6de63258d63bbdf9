/**
 * Keys of areas as text: AGS (8 digits), Kreis (5), Regierungsbezirk (3),
 * Land (2), `DG`; also the 12-digit ARS and the keys of Gemeindeverbände.
 */

/** What became of one delivered key. */
export type Schluesseldeutung =
  | { readonly art: 'SCHLUESSEL'; readonly schluessel: string; readonly repariert: boolean }
  /** A sum of the office's own ("Stadtstaaten", key 17): no area, left out. */
  | { readonly art: 'AUSGELASSEN' }
  | { readonly art: 'FEHLER'; readonly code: string; readonly text: string }

/*
 * Lengths that occur: Land 2, Regierungsbezirk 3, Kreis 5, Verbandsgemeinde 7,
 * Gemeinde (AGS) 8, Gemeindeverband 9, ARS 12; in classic tables also 10 and 11
 * for a Gemeinde of a Verbandsgemeinde or Samtgemeinde.
 */
const LAENGEN: ReadonlySet<number> = new Set([2, 3, 5, 7, 8, 9, 10, 11, 12])

/** Lengths a key can have once its lost zero is back. A 9-digit one is left out: a wrong AGS would pass for it. */
const REPARIERBAR: ReadonlySet<number> = new Set([2, 5, 8, 10, 11, 12])

const HILFE =
  'Bitte die Schlüsselspalte als Text formatieren und aus der Originaldatei neu einfügen (zum Beispiel 05370016).'

/**
 * Reads the keys of one column together, because only the column tells whether
 * leading zeros were lost: a 7-digit "1306052" is a Verbandsgemeinde where
 * other keys begin with "0", else a Gemeinde in Schleswig-Holstein.
 *
 * @example deuteSchluessel(['5370016']).get('5370016') // { schluessel: '05370016', repariert: true }
 */
export function deuteSchluessel(roh: Iterable<string>): ReadonlyMap<string, Schluesseldeutung> {
  const alle = [...new Set(roh)]
  const nullenErhalten = alle.some((schluessel) => /^\s*0\d/.test(schluessel))
  return new Map(alle.map((schluessel) => [schluessel, deute(schluessel.trim(), nullenErhalten)]))
}

function deute(text: string, nullenErhalten: boolean): Schluesseldeutung {
  if (/^(DG|Deutschland|Bund)$/i.test(text)) return gelesen('DG', false)
  if (!/^\d+$/.test(text)) return keinSchluessel(text)
  if (/^(1[7-9]|[2-9]\d)$/.test(text)) return { art: 'AUSGELASSEN' }
  const mitNull = `0${text}`
  const passt =
    LAENGEN.has(text.length) && istLand(text) && (text.length !== 11 || text.startsWith('0'))
  const passtMitNull = REPARIERBAR.has(mitNull.length) && istLand(mitNull)
  if (passtMitNull && (!passt || (text.length === 7 && !nullenErhalten))) {
    return gelesen(toGebietsschluessel(mitNull), true)
  }
  if (passt) return gelesen(toGebietsschluessel(text), false)
  return {
    art: 'FEHLER',
    code: 'SCHLUESSEL_UNBEKANNT',
    text: `„${text}“ ist kein amtlicher Gebietsschlüssel (2, 3, 5, 8 oder 12 Ziffern, beginnend mit 01 bis 16).`,
  }
}

function gelesen(schluessel: string, repariert: boolean): Schluesseldeutung {
  return { art: 'SCHLUESSEL', schluessel, repariert }
}

function istLand(schluessel: string): boolean {
  const land = Number(schluessel.slice(0, 2))
  return land >= 1 && land <= 16
}

function keinSchluessel(text: string): Schluesseldeutung {
  if (/^\d+([.,]\d+)?\s*[eE][+-]?\d+$/.test(text) || /^\d+[.,]\d+$/.test(text)) {
    return {
      art: 'FEHLER',
      code: 'SCHLUESSEL_VERFAELSCHT',
      text: `„${text}“ ist ein von der Tabellenkalkulation in eine Zahl verwandelter Schlüssel. ${HILFE}`,
    }
  }
  const was = text === '' ? 'Der Gebietsschlüssel fehlt.' : `„${text}“ ist kein Gebietsschlüssel.`
  return { art: 'FEHLER', code: 'SCHLUESSEL_UNBEKANNT', text: `${was} ${HILFE}` }
}

/**
 * The key under which we know an area. ARS forms become the AGS: first five
 * digits and last three. A Gemeindeverband (9 digits, Verbandsteil not
 * beginning with 0) keeps its own key.
 *
 * @example toGebietsschluessel('053700016016') // '05370016'
 */
export function toGebietsschluessel(schluessel: string): string {
  const istVerband = schluessel.length === 9 && schluessel[5] !== '0'
  const istRegionalschluessel = [9, 10, 11, 12].includes(schluessel.length) && !istVerband
  return istRegionalschluessel ? schluessel.slice(0, 5) + schluessel.slice(-3) : schluessel
}
