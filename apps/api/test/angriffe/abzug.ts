/** Everything that is public, byte for byte: status, headers and contents of every answer there is. */
import { createHash } from 'node:crypto'
import { WERTEBENEN } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { lies } from './loeser/sammeln.ts'
import type { Aussen } from './loeser/gelaende.ts'

/** Answers by what was asked. */
export type Abzug = ReadonlyMap<string, string>

const WECHSELND = new Set(['date', 'connection', 'keep-alive', 'x-request-id'])

const FORMEN = ['csv', 'maschine.csv', 'xlsx', 'geojson', 'gpkg', 'jsonstat.json'] as const

const RAEUME = `raeume { ids schluessel namen kommunen kommunenamen jugendamtsbezirke
  jugendamtsbezirknamen sozialraeume sozialraumnamen }`
const INDIKATOR = `slug code thema kernset wartetAuf ausgemustertAm
  abdeckung { ebene verschlossen zeitraeume { id kurz } } fehlendeMerkmale { name }
  fassung { id einheit berechnung } fassungen { version }`
const MESSWERTE = `gebietsstand { id stichtag geometrie } ${RAEUME} quellen { id name }
  brueche { titel } indikator { slug }
  perioden { zeitraum { id kurz } werte status zaehler nenner unten oben zeichen }
  massstaebe { nachbar raum { id name } werte status zaehler nenner unten oben }`

const FRAGEN = {
  kreis:
    '{ kreis { name schluessel arbeitsstandVom ebenen { ebene anzahl } veroeffentlichung { id name } } }',
  raeume: '{ raeume { namen schluessel ebenen kommunen sozialraeume } }',
  katalog: `{ indikatoren(sicht: RELEASED, ausgemusterte: true) { ${INDIKATOR} } }`,
  startseite: `{ startseite(sicht: RELEASED) { indikator ebene ueberschrift bild { ${ohneMassstaebe(MESSWERTE)} } weitere { ${ohneMassstaebe(MESSWERTE)} } } }`,
} as const

function ohneMassstaebe(felder: string): string {
  return felder.replace(/massstaebe \{.*\}\s*$/s, '')
}

/** One level with everything that is said about it. */
const ebeneFragen = (ebene: string): Readonly<Record<string, string>> => ({
  uebersicht: `{ uebersicht(ebene: ${ebene}, massstaebe: [KREIS, KOMMUNE], sicht: RELEASED) { gebietsstand { id }
    ${RAEUME} massstaebe { id } quellen { id } zeilen { indikator { slug } zeitraum { id }
    quellen werte status zaehler nenner unten oben massstab { werte status } } } }`,
  abdeckungsmatrix: `{ abdeckungsmatrix(ebene: ${ebene}, sicht: RELEASED) { zeitraeume { id }
    zeilen { indikator raeume mitWert geschuetzt unsicher } } }`,
})

async function nimm({ hole }: Aussen, pfad: string): Promise<string> {
  const { status, headers, bytes } = await hole(pfad)
  const kopf = Object.entries(headers)
    .filter(([name]) => !WECHSELND.has(name))
    .map(([name, wert]) => `${name}: ${wert}`)
    .toSorted()
  // What an answer to a refused question is called changes each time.
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/"nummer":"[^"]*"/g, '"nummer":""')
  const inhalt = createHash('sha256').update(text).digest('hex')
  return [status, ...kopf, bytes.length, inhalt].join('\n')
}

const alsPfad = (frage: string): string => `/graphql?query=${encodeURIComponent(frage)}`

/**
 * Asks for everything, as anybody may.
 *
 * @param dateien Indikatoren whose files are taken, in every form and level; tables are read of all
 */
export async function nimmAlles(aussen: Aussen, dateien?: ReadonlySet<string>): Promise<Abzug> {
  const { indikatoren } = await lies<{
    indikatoren: readonly {
      slug: string
      abdeckung: readonly { ebene: keyof typeof EBENE_WORTE }[]
    }[]
  }>(aussen, '{ indikatoren(sicht: RELEASED) { slug abdeckung { ebene } } }')
  const pfade = new Map<string, string>([['verzeichnis', '/daten']])
  for (const [name, frage] of Object.entries(FRAGEN)) pfade.set(name, alsPfad(frage))
  for (const ebene of WERTEBENEN) {
    for (const [name, frage] of Object.entries(ebeneFragen(ebene))) {
      pfade.set(`${name} ${ebene}`, alsPfad(frage))
    }
  }
  for (const { slug, abdeckung } of indikatoren) {
    for (const { ebene } of abdeckung) {
      const frage = `{ messwerte(indikator: "${slug}", ebene: ${ebene}, massstaebe: [KREIS, KOMMUNE], sicht: RELEASED) { ${MESSWERTE} } }`
      pfade.set(`messwerte ${slug} ${ebene}`, alsPfad(frage))
      if (dateien !== undefined && !dateien.has(slug)) continue
      for (const form of FORMEN) {
        const datei = `${EBENE_WORTE[ebene].slug}.${form}`
        pfade.set(`datei ${slug} ${datei}`, `/daten/${slug}/${datei}`)
      }
    }
  }
  const abzug = new Map<string, string>()
  for (const [name, pfad] of pfade) abzug.set(name, await nimm(aussen, pfad))
  return abzug
}

/** What was answered differently, by what was asked. */
export const unterschiedeOf = (einer: Abzug, anderer: Abzug): readonly string[] =>
  [...new Set([...einer.keys(), ...anderer.keys()])].filter(
    (name) => einer.get(name) !== anderer.get(name),
  )
