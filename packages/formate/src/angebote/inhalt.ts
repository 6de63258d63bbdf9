/** Checks what a file says of an offer: what is not well formed stays out, and is named. */
import { FELDER, parseInhalt, type Angebotsinhalt, type Feldname } from '@sozial/domain/angebot'
import type { Angebotsmeldung } from './satz.ts'

type Roh = Readonly<Record<string, unknown>>

interface Ort {
  readonly zeile: number
  /** Name of the column or field in the file; `pfad` as of a Verstoss. */
  readonly spalteOf: (pfad: string) => string | null
  readonly melde: (meldung: Angebotsmeldung) => void
}

/** Rounds until nothing is wrong any more: each takes out at least one field. */
const HOECHSTENS_RUNDEN = 30

/** The document without the fields that are not well formed; each of those is a remark. */
export function toInhalt(roh: Roh, ort: Ort): Angebotsinhalt {
  let rest = roh
  for (let runde = 0; runde < HOECHSTENS_RUNDEN; runde += 1) {
    const gelesen = parseInhalt(rest)
    if (gelesen.ok) return gelesen.inhalt
    for (const { pfad, text } of gelesen.verstoesse) {
      rest = without(rest, pfad.split('.'))
      const spalte = ort.spalteOf(pfad) ?? nameOf(pfad)
      ort.melde({
        schwere: 'HINWEIS',
        code: 'ZELLE',
        zeile: ort.zeile,
        spalte,
        text: `Bleibt leer: ${text}`,
      })
    }
  }
  return {}
}

function nameOf(pfad: string): string | null {
  const [feld = ''] = pfad.split('.')
  return Object.hasOwn(FELDER, feld) ? FELDER[feld as Feldname].name : null
}

/** Contacts lose the part that is wrong, everything else goes as a whole. */
function without(roh: Roh, [feld = '', teil]: readonly string[]): Roh {
  const wert = roh[feld]
  const innen =
    typeof wert === 'object' && wert !== null && !Array.isArray(wert) && teil !== undefined
  if (innen && feld.startsWith('kontakt')) {
    const { [teil]: _weg, ...rest } = wert as Roh
    return { ...roh, [feld]: rest }
  }
  const { [feld]: _weg, ...rest } = roh
  return rest
}

/** What „Kurz gesagt“ holds, in characters. */
const KURZ = 300

/** A description as „Kurz gesagt“: itself where it fits, else its beginning. */
export function toKurztext(beschreibung: string): string {
  if (beschreibung.length <= KURZ) return beschreibung
  const [satz] = /^.{20,300}?\p{L}{3}[.!?](?=\s+\p{Lu})/su.exec(beschreibung) ?? []
  return satz ?? `${beschreibung.slice(0, KURZ - 2).replace(/\s+\S*$/, '')} …`
}
