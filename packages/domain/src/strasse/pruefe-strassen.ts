import { groupBy } from './group-by.ts'
import { hausnummernOf, type Hausnummern, type Strassenabschnitt } from './strassenabschnitt.ts'

/** A section with its row in the file, from 1. */
export interface Strassenzeile extends Strassenabschnitt {
  readonly zeile: number
}

export interface Strassenbefund {
  /** FEHLER: the register cannot be taken. WARNUNG: addresses stay without an area. */
  readonly schwere: 'FEHLER' | 'WARNUNG' | 'HINWEIS'
  readonly code:
    | 'KOMMUNE_UNBEKANNT'
    | 'QUARTIER_UNBEKANNT'
    | 'QUARTIER_FREMD'
    | 'UEBERLAPPUNG'
    | 'LUECKE'
    | 'OHNE_QUARTIER'
    | 'SCHLUESSEL_DOPPELT'
    | 'PLZ_FEHLT'
  readonly text: string
  /** Row of the file; null: of the whole. */
  readonly zeile: number | null
}

export interface Strassengebiete {
  /** Names of the Kommunen by AGS. */
  readonly kommunen: ReadonlyMap<string, string>
  /** AGS of the Kommune by key of the Quartier. */
  readonly quartiere: ReadonlyMap<string, string>
}

/** More of one kind than this are counted. */
const HOECHSTENS = 20

/**
 * What is wrong with a street register: every address has to lie in exactly one
 * Quartier of its Kommune. In order of the kinds, then of the rows.
 */
export function pruefeStrassen(
  zeilen: readonly Strassenzeile[],
  gebiete: Strassengebiete,
): readonly Strassenbefund[] {
  return [
    findUnbekannte(zeilen, gebiete),
    ...pruefeNummern(zeilen, gebiete),
    findOhneQuartier(zeilen),
    findDoppelteSchluessel(zeilen),
    findOhnePlz(zeilen),
  ].flatMap(begrenze)
}

function begrenze(befunde: readonly Strassenbefund[]): readonly Strassenbefund[] {
  const [erster] = befunde
  if (erster === undefined || befunde.length <= HOECHSTENS) return befunde
  const rest = befunde.length - HOECHSTENS
  const text = `Dazu ${rest.toLocaleString('de-DE')} weitere Stellen dieser Art.`
  return [...befunde.slice(0, HOECHSTENS), { ...erster, text, zeile: null }]
}

function findUnbekannte(
  zeilen: readonly Strassenzeile[],
  { kommunen, quartiere }: Strassengebiete,
): readonly Strassenbefund[] {
  return zeilen.flatMap(({ zeile, strasse, kommune, quartier }): readonly Strassenbefund[] => {
    const name = kommunen.get(kommune)
    if (name === undefined) {
      const text = `${strasse}: Eine Kommune „${kommune}“ gibt es im Kreis nicht. Bitte den Gemeindeschlüssel prüfen.`
      return [{ schwere: 'FEHLER', code: 'KOMMUNE_UNBEKANNT', text, zeile }]
    }
    if (quartier === null || quartiere.get(quartier) === kommune) return []
    const bekannt = quartiere.has(quartier)
    const text = bekannt
      ? `${strasse}: Das Quartier „${quartier}“ liegt nicht in ${name}. Bitte Kommune oder Quartier berichtigen.`
      : `${strasse}: Ein Quartier „${quartier}“ gibt es nicht. Bitte den Schlüssel prüfen oder das Feld leer lassen.`
    const code = bekannt ? 'QUARTIER_FREMD' : 'QUARTIER_UNBEKANNT'
    return [{ schwere: 'FEHLER', code, text, zeile }]
  })
}

const SEITEN = { UNGERADE: 'ungeraden', GERADE: 'geraden' } as const

/** Overlaps and gaps, side by side: a street may lie in different Quartiere left and right. */
function pruefeNummern(
  zeilen: readonly Strassenzeile[],
  { kommunen }: Strassengebiete,
): readonly (readonly Strassenbefund[])[] {
  const strassen = groupBy(zeilen, ({ kommune, strasse }) => `${kommune} ${strasse}`)
  const befunde = [...strassen.values()].flatMap((teile) => {
    const [{ strasse, kommune }] = teile as [Strassenzeile]
    const wo = `${strasse} (${kommunen.get(kommune) ?? kommune})`
    return (['UNGERADE', 'GERADE'] as const).flatMap((seite) => pruefeSeite(teile, { seite, wo }))
  })
  const von = (gesucht: string) => befunde.filter(({ code }) => code === gesucht)
  return [von('UEBERLAPPUNG'), von('LUECKE')]
}

function pruefeSeite(
  teile: readonly Strassenzeile[],
  { seite, wo }: { readonly seite: keyof typeof SEITEN; readonly wo: string },
): readonly Strassenbefund[] {
  const stuecke = teile
    .flatMap((teil) => {
      const nummern = hausnummernOf(teil, seite)
      return nummern === null ? [] : [{ zeile: teil.zeile, ...nummern }]
    })
    .toSorted((a, b) => anfangOf(a) - anfangOf(b) || a.zeile - b.zeile)
  const befunde: Strassenbefund[] = []
  let [weitestes] = stuecke
  for (const stueck of stuecke.slice(1)) {
    const vor = weitestes!
    const { zeile } = stueck
    const nummern = `${wo}: Die ${SEITEN[seite]} Hausnummern`
    if (anfangOf(stueck) <= endeOf(vor)) {
      const text = `${nummern} ab ${stueck.von}${stueck.vonZusatz} stehen zweimal, in Zeile ${vor.zeile} und in Zeile ${zeile}. Bitte eine der beiden kürzen.`
      befunde.push({ schwere: 'FEHLER', code: 'UEBERLAPPUNG', text, zeile })
    } else if (vor.bis !== null && stueck.von > vor.bis + 2) {
      const text = `${nummern} ${vor.bis + 2} bis ${stueck.von - 2} fehlen. Gibt es sie, bitte ergänzen.`
      befunde.push({ schwere: 'WARNUNG', code: 'LUECKE', text, zeile })
    }
    if (endeOf(stueck) > endeOf(vor)) weitestes = stueck
  }
  return befunde
}

/** Place of a house number in its street: 12, 12a, 12b, 13. */
const platz = (nummer: number, zusatz: string): number =>
  nummer * 27 + (zusatz === '' ? 0 : zusatz.charCodeAt(0) - 96)
const anfangOf = ({ von, vonZusatz }: Hausnummern): number => platz(von, vonZusatz)
const endeOf = ({ bis, bisZusatz }: Hausnummern): number =>
  bis === null ? Number.POSITIVE_INFINITY : platz(bis, bisZusatz)

const findOhneQuartier = (zeilen: readonly Strassenzeile[]): readonly Strassenbefund[] =>
  zeilen
    .filter(({ quartier }) => quartier === null)
    .map(({ strasse, zeile }) => ({
      schwere: 'WARNUNG',
      code: 'OHNE_QUARTIER',
      text: `${strasse}: noch keinem Quartier zugeordnet; ihre Adressen zählen nirgends mit.`,
      zeile,
    }))

function findDoppelteSchluessel(zeilen: readonly Strassenzeile[]): readonly Strassenbefund[] {
  const mitSchluessel = zeilen.filter(({ strassenschluessel }) => strassenschluessel !== '')
  const gruppen = groupBy(mitSchluessel, (z) => `${z.kommune} ${z.strassenschluessel}`)
  return [...gruppen.values()].flatMap((gruppe): readonly Strassenbefund[] => {
    const namen = [...new Set(gruppe.map(({ strasse }) => strasse))]
    const [{ strassenschluessel, zeile }] = gruppe as [Strassenzeile]
    if (namen.length === 1) return []
    const text = `Der Straßenschlüssel ${strassenschluessel} steht bei ${namen.slice(0, 3).join(' und ')}. Bitte prüfen, welche Straße ihn trägt.`
    return [{ schwere: 'WARNUNG', code: 'SCHLUESSEL_DOPPELT', text, zeile }]
  })
}

function findOhnePlz(zeilen: readonly Strassenzeile[]): readonly Strassenbefund[] {
  const ohne = zeilen.filter(({ plz }) => plz === '').length
  if (ohne === 0) return []
  const text = `${ohne.toLocaleString('de-DE')} Abschnitte haben keine Postleitzahl; das Straßenraster der Bundesagentur verlangt eine.`
  return [{ schwere: 'HINWEIS', code: 'PLZ_FEHLT', text, zeile: null }]
}
