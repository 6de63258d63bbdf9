/** The value columns of a proposal as a mapping names them. */
import { deuteKlasse } from './klassen.ts'
import { ALLE } from '@sozial/domain/indikator'
import { slug } from '../katalog/index.ts'
import { parseZelle } from '../text/index.ts'
import type { Zahlschreibung } from '../text/index.ts'
import type { Wertangabe, Zeitangabe } from '../zuordnung/index.ts'
import { deuteBegriff, toSchluessel } from './begriffe.ts'
import type { Begriff } from './begriffe.ts'
import type { Probe, Spalte } from './probe.ts'
import { deuteTeil } from './teilspalten.ts'
import { findZeitangabe } from './zeit.ts'

/** Rows of one area that differ in these texts, by the head of their column. */
export type Kombination = Readonly<Record<string, string>>

export interface Wertauftrag {
  readonly probe: Probe
  readonly schreibung: Zahlschreibung
  readonly spalten: readonly Spalte[]
  /** Periods that heads name. */
  readonly koepfe: ReadonlyMap<number, Zeitangabe>
  /** Long tables; one empty combination otherwise. */
  readonly kombinationen: readonly Kombination[]
}

/** One entry per value column and combination; no two count the same. */
export function baueWerte(auftrag: Wertauftrag): readonly Wertangabe[] {
  const { spalten, koepfe, kombinationen } = auftrag
  const labelsOf = (spalte: Spalte, kombination: Kombination): readonly string[] => [
    ...Object.entries(kombination).map(([name, text]) => deuteKlasse(name, text)),
    ...(istBlosserWert(spalte, kombination) ? [] : ohneZeit(spalte, koepfe)),
  ]
  const alle = spalten.flatMap((spalte) =>
    kombinationen.map((nur) => ({ spalte, nur, labels: labelsOf(spalte, nur) })),
  )
  const halboffen = istHalboffen(alle.map(({ labels }) => slug(labels.join(' '))))
  const umfeld = { titel: [...auftrag.probe.titel, auftrag.probe.name].join(' '), halboffen }
  const vergeben = new Set<string>()
  const ganze = new Map<Kombination, Begriff>()
  return alle.map(({ spalte, nur, labels }) => {
    const pruefe = (eines: Begriff) => pruefeZahlen(eines, spalte, auftrag.schreibung)
    const teil = findTeil({ labels, halboffen, ganzes: ganze.get(nur) }, pruefe)
    const begriff = teil ?? pruefe(deuteBegriff(labels, umfeld))
    if (teil === null) ganze.set(nur, begriff)
    const zeitraum = koepfe.get(spalte.nr)
    const wert = eindeutig(begriff, { spalte, labels, zeitraum, vergeben })
    return {
      spalte: angabeOf(spalte),
      merkmal: wert.merkmal,
      ...(Object.keys(wert.teilgruppe).length > 0 && { teilgruppe: wert.teilgruppe }),
      ...(zeitraum !== undefined && { zeitraum }),
      ...(Object.keys(nur).length > 0 && { nur: { ...nur } }),
    }
  })
}

interface Teilspalte {
  readonly labels: readonly string[]
  readonly halboffen: boolean
  /** What the column before it counts. */
  readonly ganzes: Begriff | undefined
}

/** Part of the whole before it: the same Merkmal, as long as its figures are of the same kind. */
function findTeil(
  { labels, halboffen, ganzes }: Teilspalte,
  pruefe: (begriff: Begriff) => Begriff,
): Begriff | null {
  if (ganzes === undefined || ganzes.merkmal.art === 'FERTIGWERT') return null
  const teil = deuteTeil(labels, halboffen)
  if (teil === null) return null
  const begriff = pruefe({ ...ganzes, teilgruppe: { ...ganzes.teilgruppe, ...teil } })
  return begriff.merkmal.art === ganzes.merkmal.art ? begriff : null
}

/** "Wert", "Anzahl": the head of a long table says nothing about what is counted. */
function istBlosserWert({ kopf }: Spalte, kombination: Kombination): boolean {
  return (
    Object.keys(kombination).length > 0 &&
    /^(wert|werte|anzahl|value|values|zahl|betrag|n|count|obs_value)?$/i.test(kopf)
  )
}

/** "ambulant¹", "Fälle*)": the mark of a note under the table; "m²" has none. */
const FUSSNOTENZEICHEN = /(?<=\p{L}{3}) ?[¹²³⁰⁴-⁹*]+\)?$/u

function ohneZeit({ nr, labels, kopf }: Spalte, koepfe: Wertauftrag['koepfe']): readonly string[] {
  const gemeint = (labels.length > 0 ? labels : [kopf]).map((label) =>
    label.replace(FUSSNOTENZEICHEN, ''),
  )
  if (!koepfe.has(nr)) return gemeint
  return gemeint.map((label) => findZeitangabe(label)?.rest ?? label).filter(Boolean)
}

/** A column by its head where only it has this head, else by its number from 1. */
function angabeOf({ nr, name }: Spalte): string | number {
  return name ?? nr + 1
}

/** True where an age group ends with the number with which another begins. */
function istHalboffen(kennungen: readonly string[]): boolean {
  const paare = kennungen.flatMap((kennung) => {
    const treffer = /(?:^|_)(\d{1,2})_(?:bis_)?(\d{1,3})(?:_|$)/.exec(kennung)
    return treffer === null ? [] : [[Number(treffer[1]), Number(treffer[2])] as const]
  })
  const beginne = new Set(paare.map(([von]) => von))
  return paare.some(([von, bis]) => bis !== von && beginne.has(bis))
}

/** Figures with decimals are no counts, and figures with % are shares. */
function pruefeZahlen(
  begriff: Begriff,
  { gefuellt, zellen }: Spalte,
  schreibung: Zahlschreibung,
): Begriff {
  if (gefuellt.some((text) => /\d\s*%$/.test(text))) return toFertigwert(begriff, 'Prozent')
  if (begriff.merkmal.art !== 'ANZAHL') return begriff
  const gebrochen = zellen.some((zelle) => {
    const inhalt = parseZelle(zelle, schreibung)
    return inhalt.art === 'ZAHL' && !Number.isInteger(inhalt.zahl)
  })
  return gebrochen ? toFertigwert(begriff, 'Wert') : begriff
}

function toFertigwert(begriff: Begriff, einheit: string): Begriff {
  const { merkmal } = begriff
  return {
    ...begriff,
    bekannt: false,
    merkmal: {
      ...merkmal,
      schluessel: begriff.bekannt ? `${merkmal.schluessel}_wert` : merkmal.schluessel,
      art: 'FERTIGWERT',
      einheit,
    },
  }
}

interface Ort {
  readonly spalte: Spalte
  readonly labels: readonly string[]
  readonly zeitraum: Zeitangabe | undefined
  readonly vergeben: Set<string>
}

/** Two columns must not become one figure: the later one gets the words of its head, or its number. */
function eindeutig(begriff: Begriff, { spalte, labels, zeitraum, vergeben }: Ort): Begriff {
  const belege = (eine: Begriff): boolean => {
    const kennung = JSON.stringify([
      eine.merkmal.schluessel,
      { ...ALLE, ...eine.teilgruppe },
      zeitraum ?? null,
    ])
    if (vergeben.has(kennung)) return false
    vergeben.add(kennung)
    return true
  }
  if (belege(begriff)) return begriff
  const text = labels.join(' ').replaceAll('_', ' ')
  const nachKopf: Begriff = {
    ...begriff,
    teilgruppe: {},
    merkmal: { ...begriff.merkmal, schluessel: toSchluessel(slug(text)), name: text },
  }
  if (belege(nachKopf)) return nachKopf
  let nummer = spalte.nr + 1
  for (;;) {
    const nachNummer: Begriff = {
      ...nachKopf,
      merkmal: {
        ...nachKopf.merkmal,
        schluessel: `${nachKopf.merkmal.schluessel}_spalte_${nummer}`,
        name: `${text} (Spalte ${nummer})`.trim(),
      },
    }
    if (belege(nachNummer)) return nachNummer
    nummer += 1
  }
}
