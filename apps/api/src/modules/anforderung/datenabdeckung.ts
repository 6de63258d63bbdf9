/** What there is, what is missing, who it comes from, and what of it has been asked for: Indikator by period on one level. Pure. */
import { formatZeitraum, letzterTag } from '@sozial/domain/zeitraum'
import { groupBy } from '../../group-by.ts'
import { zahlenOf } from '../../graphql/vektor.ts'
import {
  isErwartet,
  istImTakt,
  istUnterjaehrig,
  platzOf,
  spaltenOf,
  type Abdeckungstakt,
} from './abdeckungstakt.ts'
import type {
  Abdeckungsstoff,
  Gefragtes,
  Indikatorzeile,
  Merkmalzeile,
  Offenes,
} from './datenabdeckung.lesen.queries.ts'
import type {
  Abdeckungsfeld,
  DatenabdeckungType,
  DatenabdeckungszeileType,
  DatenlueckeType,
} from './datenabdeckung.type.ts'

/** What of one level is there and asked for, by column. */
interface Lage {
  readonly takt: Abdeckungstakt
  /** Ascending; the last one is that of today. */
  readonly plaetze: readonly number[]
  readonly bestand: ReadonlyMap<string, ReadonlyMap<number, Abdeckungsfeld>>
  /** By column and Merkmal: the most urgent one. */
  readonly gefragte: ReadonlyMap<string, Gefragtes>
  readonly vorlaeufige: ReadonlySet<string>
  readonly gelieferte: ReadonlySet<string>
  /** By column and Indikator. */
  readonly offene: ReadonlyMap<string, readonly Offenes[]>
  /** By Merkmal: where it came from last. */
  readonly quellen: ReadonlyMap<string, string>
}

/** Of a Merkmal or an Indikator in a column. */
const schluesselOf = (platz: number, was: string): string => `${platz} ${was}`

export function toDatenabdeckung(stoff: Abdeckungsstoff, takt: Abdeckungstakt): DatenabdeckungType {
  const spalten = spaltenOf(takt, stoff.heute)
  const lage = toLage(
    stoff,
    takt,
    spalten.map(({ platz }) => platz),
  )
  const zeilen = stoff.indikatoren
    .filter(({ slug }) => istUnterjaehrig(lage.bestand.get(slug)?.keys() ?? [], takt))
    .map((indikator) => toZeile(indikator, lage))
    .toSorted((a, b) => compareTexte(a, b))
  const genannte = new Set(zeilen.flatMap(({ anforderungen }) => anforderungen))
  const anforderungen = new Map(stoff.gefragte.map((eines) => [String(eines.anforderung), eines]))
  return {
    spalten: spalten.map(({ zeitraum }) => ({ ...zeitraum, name: formatZeitraum(zeitraum) })),
    zeilen,
    anforderungen: [...anforderungen.values()]
      .filter(({ anforderung }) => genannte.has(String(anforderung)))
      .map(({ anforderung, titel, empfaenger }) => ({ id: anforderung, titel, empfaenger })),
  }
}

function toLage(stoff: Abdeckungsstoff, takt: Abdeckungstakt, plaetze: readonly number[]): Lage {
  const stellenOf = <Z extends Merkmalzeile>(zeilen: readonly Z[]) =>
    zeilen
      .filter(({ art }) => istImTakt(art, takt))
      .map(
        (zeile) => [schluesselOf(platzOf(zeile.letzterTag, takt), zeile.merkmal), zeile] as const,
      )
  const gelieferte = stoff.gelieferte.flatMap(({ merkmal, art, letzterTag: tag }) =>
    art === null || tag === null ? [] : [{ merkmal, art, letzterTag: tag }],
  )
  return {
    takt,
    plaetze,
    bestand: toBestand(stoff.matrix, takt),
    gefragte: new Map(stellenOf(stoff.gefragte).toReversed()),
    vorlaeufige: new Set(stellenOf(stoff.vorlaeufige).map(([stelle]) => stelle)),
    gelieferte: new Set(stellenOf(gelieferte).map(([stelle]) => stelle)),
    offene: groupBy(
      stoff.offene.filter(({ art }) => istImTakt(art, takt)),
      ({ letzterTag: tag, indikator }) => schluesselOf(platzOf(tag, takt), indikator),
    ),
    quellen: new Map(stoff.gelieferte.map(({ merkmal, quelle }) => [merkmal, quelle])),
  }
}

function toZeile(indikator: Indikatorzeile, lage: Lage): DatenabdeckungszeileType {
  const { slug, name, thema, merkmale } = indikator
  const { plaetze, gefragte } = lage
  const anfragen = plaetze.map((platz) => {
    const eigene = merkmale.flatMap((merkmal) => gefragte.get(schluesselOf(platz, merkmal)) ?? [])
    return eigene.find(({ ueberfaellig }) => ueberfaellig) ?? eigene[0]
  })
  const felder = plaetze.map((platz, i) => feldOf(indikator, { platz, anfrage: anfragen[i] }, lage))
  return {
    indikator: { slug, name },
    thema,
    merkmale,
    felder,
    anforderungen: anfragen.map((anfrage) => (anfrage ? String(anfrage.anforderung) : '')),
    luecken: felder.flatMap((feld, spalte) =>
      feld === 'FEHLT' || feld === 'TEILWEISE' ? toLuecken(indikator, spalte, lage) : [],
    ),
  }
}

interface Ort {
  readonly platz: number
  readonly anfrage: Gefragtes | undefined
}

function feldOf(
  { slug, merkmale, wahl }: Indikatorzeile,
  { platz, anfrage }: Ort,
  { takt, plaetze, bestand, vorlaeufige }: Lage,
): Abdeckungsfeld {
  const eigene = bestand.get(slug) ?? new Map<number, Abdeckungsfeld>()
  const da = eigene.get(platz)
  const istVorlaeufig = merkmale.some((merkmal) => vorlaeufige.has(schluesselOf(platz, merkmal)))
  if (da === 'DA' && istVorlaeufig) return 'VORLAEUFIG'
  if (da !== undefined) return da
  if (anfrage) return anfrage.ueberfaellig ? 'UEBERFAELLIG' : 'ANGEFORDERT'
  // When people vote, nobody can tell from the last time.
  if (wahl) return 'NICHT_ERWARTET'
  const erwartet = isErwartet([...eigene.keys()], platz, { heute: plaetze.at(-1)!, takt })
  return erwartet ? 'FEHLT' : 'NICHT_ERWARTET'
}

/**
 * Of what did not come, one for each Quelle. Where everything was counted for
 * the areas without a value, but not for all their parts, nobody can tell from
 * here whose figures are missing: all are named.
 */
function toLuecken(
  { slug, merkmale: alle }: Indikatorzeile,
  spalte: number,
  { plaetze, gelieferte, quellen, offene }: Lage,
): readonly DatenlueckeType[] {
  const platz = plaetze[spalte]!
  const ohneWert = offene.get(schluesselOf(platz, slug)) ?? []
  const raeume = [...new Set(ohneWert.map(({ raum }) => raum))]
  const nie = alle.filter((merkmal) => !gelieferte.has(schluesselOf(platz, merkmal)))
  const fehlende =
    nie.length > 0
      ? nie
      : alle.filter((merkmal) => ohneWert.some(({ gezaehlte }) => !gezaehlte.includes(merkmal)))
  const namen = new Set((fehlende.length > 0 ? fehlende : alle).map((eines) => quellen.get(eines)))
  const bekannte = [...namen].flatMap((name) => name ?? [])
  if (fehlende.length === 0) return [{ spalte, merkmale: alle, quellen: bekannte, raeume }]
  return [...namen].map((name) => ({
    spalte,
    merkmale: fehlende.filter((merkmal) => quellen.get(merkmal) === name),
    quellen: name === undefined ? [] : [name],
    raeume,
  }))
}

const compareTexte = (
  a: Pick<DatenabdeckungszeileType, 'thema' | 'indikator'>,
  b: Pick<DatenabdeckungszeileType, 'thema' | 'indikator'>,
): number =>
  a.thema.localeCompare(b.thema, 'de') || a.indikator.name.localeCompare(b.indikator.name, 'de')

/** What each Indikator has in each column: with several periods in it the fullest counts. */
function toBestand(
  { zeitraeume, zeilen }: Abdeckungsstoff['matrix'],
  takt: Abdeckungstakt,
): ReadonlyMap<string, Map<number, Abdeckungsfeld>> {
  const plaetze = zeitraeume.map((zeitraum) =>
    istImTakt(zeitraum.art, takt) ? platzOf(letzterTag(zeitraum), takt) : null,
  )
  return new Map(
    zeilen.map(({ indikator, raeume, mitWert, ...ohneWert }) => {
      const alle = zahlenOf(raeume)
      const ohneSinn = zahlenOf(ohneWert.ohneSinn)
      // What is protected or too unsure has been delivered; what is closed to whoever asks as well.
      const { geschuetzt, unsicher, verschlossen } = ohneWert
      const offen = [mitWert, geschuetzt, unsicher].map(zahlenOf)
      const zu = zahlenOf(verschlossen)
      const felder = new Map<number, Abdeckungsfeld>()
      plaetze.forEach((platz, i) => {
        if (typeof alle[i] !== 'number' || platz === null) return
        const anzahl = alle[i] - (ohneSinn[i] ?? 0)
        if (anzahl === 0 && !felder.has(platz)) felder.set(platz, 'NICHT_ERWARTET')
        const sichtbar = offen.reduce((summe, zahlen) => summe + (zahlen[i] ?? 0), 0)
        const da = sichtbar + (zu[i] ?? 0)
        if (da === 0 || felder.get(platz) === 'DA') return
        felder.set(platz, sichtbar === 0 ? 'VERSCHLOSSEN' : da >= anzahl ? 'DA' : 'TEILWEISE')
      })
      return [indikator, felder] as const
    }),
  )
}
