import type { Meldung } from '../lesung/index.ts'
import { fehler, hinweis, kurz, lesefehler } from '../lesung/meldungen.ts'
import { deuteSchluessel } from '../schluessel/index.ts'
import type { Rohgebiet } from './quelle.ts'

/** Columns with official keys; all others hold keys of the supplier's own. */
const AMTLICH = /^(AGS|ARS|RS|AGS_0|ARS_0|GKZ|GEMEINDESCHLUESSEL|KRS)$/i
const SCHLUESSEL = [
  AMTLICH,
  /^(SCHLUESSEL|SCHLÜSSEL|KEY|PLR_ID|LOR)$/i,
  /^ID$/i,
  /(SCHLUESSEL|_ID)$/i,
]
const NAMEN = [/^GEN$/i, /^(NAME|BEZEICHNUNG|PLR_NAME|ORTSTEIL|STADTTEIL|NAM)$/i, /NAME$/i]

/** The column with the key. @throws LesefehlerError when none is there */
export function findSchluesselspalte(gebiete: readonly Rohgebiet[], angabe?: string): string {
  const spalten = spaltenVon(gebiete)
  const gefunden =
    angabe === undefined ? findErste(spalten, SCHLUESSEL) : spalten.find((eine) => eine === angabe)
  if (gefunden !== undefined) return gefunden
  const vorhanden = spalten.length > 0 ? spalten.map((eine) => kurz(eine)).join(', ') : 'keine'
  throw lesefehler({
    code: 'SCHLUESSELSPALTE_FEHLT',
    text: `${angabe === undefined ? 'Keine Spalte mit Gebietsschlüsseln gefunden' : `Die Schlüsselspalte „${kurz(angabe)}“ gibt es nicht`}; vorhanden sind: ${kurz(vorhanden, 200)}. Bitte die Spalte mit dem Schlüssel angeben.`,
  })
}

/** The column with the name; `null` when none is there. */
export function findNamensspalte(gebiete: readonly Rohgebiet[], angabe?: string): string | null {
  const spalten = spaltenVon(gebiete)
  if (angabe !== undefined && spalten.includes(angabe)) return angabe
  return findErste(spalten, NAMEN) ?? null
}

function spaltenVon(gebiete: readonly Rohgebiet[]): readonly string[] {
  return Object.keys(gebiete[0]?.eigenschaften ?? {})
}

function findErste(spalten: readonly string[], muster: readonly RegExp[]): string | undefined {
  for (const eines of muster) {
    const treffer = spalten.find((spalte) => eines.test(spalte))
    if (treffer !== undefined) return treffer
  }
  return undefined
}

export interface Schluesselgebiete {
  readonly gebiete: readonly { readonly schluessel: string; readonly gebiet: Rohgebiet }[]
  readonly istAmtlich: boolean
  readonly meldungen: readonly Meldung[]
}

/** Keys of all features; official ones are repaired and brought to AGS form. */
export function leseSchluessel(gebiete: readonly Rohgebiet[], spalte: string): Schluesselgebiete {
  const roh = gebiete.map((gebiet) => ({
    gebiet,
    text: String(gebiet.eigenschaften[spalte] ?? '').trim(),
  }))
  const istAmtlich = AMTLICH.test(spalte)
  const ohne = roh.filter(({ text }) => text === '').length
  const meldungen = ohne === 0 ? [] : [ohneSchluessel(ohne, spalte)]
  const mit = roh.filter(({ text }) => text !== '')
  if (!istAmtlich) {
    return {
      gebiete: mit.map(({ gebiet, text }) => ({ schluessel: text, gebiet })),
      istAmtlich,
      meldungen,
    }
  }
  const deutungen = deuteSchluessel(mit.map(({ text }) => text))
  const gelesen = mit.flatMap(({ gebiet, text }) => {
    const deutung = deutungen.get(text)
    return deutung?.art === 'SCHLUESSEL' ? [{ schluessel: deutung.schluessel, gebiet }] : []
  })
  const falsche = [...deutungen.values()].flatMap((deutung) =>
    deutung.art === 'FEHLER' ? [deutung] : [],
  )
  const repariert = [...deutungen.values()].filter(
    (deutung) => deutung.art === 'SCHLUESSEL' && deutung.repariert,
  )
  return {
    gebiete: gelesen,
    istAmtlich,
    meldungen: [
      ...meldungen,
      ...falsche
        .slice(0, 20)
        .map(({ code, text }) => fehler({ code, text: `Spalte „${kurz(spalte)}“: ${text}` })),
      ...(repariert.length > 0 ? [nullErgaenzt(repariert.length)] : []),
    ],
  }
}

function ohneSchluessel(anzahl: number, spalte: string): Meldung {
  return hinweis({
    code: 'OHNE_SCHLUESSEL',
    text: `${anzahl} Flächen haben in der Spalte „${kurz(spalte)}“ keinen Schlüssel und wurden nicht gelesen.`,
  })
}

function nullErgaenzt(anzahl: number): Meldung {
  return hinweis({
    code: 'FUEHRENDE_NULL',
    text: `Bei ${anzahl} Gebieten fehlte die führende Null des Schlüssels; sie wurde ergänzt (zum Beispiel 5370016 → 05370016).`,
  })
}
