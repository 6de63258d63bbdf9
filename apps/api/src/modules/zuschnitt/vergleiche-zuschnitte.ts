/** The figures of two divisions by the same calculation as all Messwerte, and what they would say. */
import type { Db } from '@sozial/db'
import { formelnOf, hatFormel } from '@sozial/domain/indikator'
import { gueltig, hatZahl, ohne, type Wert } from '@sozial/domain/wert'
import {
  aussagenOf,
  aussagewechsel,
  type Aussagegroesse,
  type Raumaussage,
} from '@sozial/domain/zuschnitt'
import { beschraenkungOf, type Zugang } from '../../auth/zugang.ts'
import { readOnly, type Tx } from '../../database/transaction.ts'
import { toVektor } from '../../graphql/vektor.ts'
import type { Messwertzeile, Rechenfassung } from '../messwert/berechnung.queries.ts'
import { loadGrundlage } from '../messwert/compute-messwerte.ts'
import { toZeitraeume } from '../zeitraum/to-zeitraeume.ts'
import { aussagesatz } from './aussagesatz.ts'
import { berechneEinteilungen } from './berechne-einteilungen.ts'
import { istVeraendert, loadRaumpaare, type Raumpaar, type Vergleichsfrage } from './raumpaare.ts'
import { findGegenstaende, type Vergleichsgegenstand } from './vergleich.lesen.queries.ts'
import type {
  AussagenwechselType,
  EinteilungswerteType,
  ZuschnittsvergleichType,
} from './vergleich.type.ts'

/**
 * @param slugs Indikatoren to compare; null: the Kernset
 * @throws GraphQLError NICHT_GEFUNDEN; EINGABE_UNGUELTIG when they are made of different Bausteine
 */
export async function vergleicheZuschnitte(
  db: Db,
  frage: Vergleichsfrage & { readonly slugs: readonly string[] | null },
  zugang: Zugang,
): Promise<ZuschnittsvergleichType> {
  return readOnly(db, async (tx) => {
    const paare = await loadRaumpaare(tx, frage)
    const gegenstaende = await findGegenstaende(tx, frage.slugs)
    const gerechnet = await rechne(tx, { paare, gegenstaende, zugang })
    return {
      raeume: paare.map((paar) => {
        const { nummer, name } = (paar.raumB ?? paar.raumA)!
        const [a, b] = [paar.raumA?.id ?? null, paar.raumB?.id ?? null]
        return { a, b, nummer, name, veraendert: istVeraendert(paar) }
      }),
      indikatoren: gerechnet.map(toIndikator),
      aussagen: gerechnet
        .flatMap((eines) => toWechsel(eines, paare))
        .toSorted((x, y) => Number(x.art !== 'URTEIL') - Number(y.art !== 'URTEIL')),
    }
  })
}

/** One Indikator on both divisions: rows in the order of the pairs. */
interface Gerechnet {
  readonly gegenstand: Vergleichsgegenstand
  readonly fassung: Rechenfassung
  readonly a: readonly Messwertzeile[]
  readonly b: readonly Messwertzeile[]
}

async function rechne(
  tx: Tx,
  was: {
    readonly paare: readonly Raumpaar[]
    readonly gegenstaende: readonly Vergleichsgegenstand[]
    readonly zugang: Zugang
  },
): Promise<readonly Gerechnet[]> {
  const { paare, gegenstaende, zugang } = was
  const grundlage = await loadGrundlage(tx)
  const flaechen = [
    ...paare.map(({ teileA }) => teileA ?? []),
    ...paare.map(({ teileB }) => teileB ?? []),
  ]
  const bloecke = await berechneEinteilungen(tx, grundlage, {
    flaechen,
    wofuer: gegenstaende.map(({ fassungId, zeitraum }) => ({ fassungId, zeitraumId: zeitraum.id })),
  })
  return gegenstaende.flatMap((gegenstand, i) => {
    const block = bloecke[i]
    const fassung = grundlage.fassungen.find(({ id }) => id === gegenstand.fassungId)
    if (!block || !fassung) return []
    const zeilen = flaechen.map((teile, j) =>
      toSichtbare(block.zeilen[j]!, { quellen: block.quellen, teile, zugang }),
    )
    return [
      { gegenstand, fassung, a: zeilen.slice(0, paare.length), b: zeilen.slice(paare.length) },
    ]
  })
}

/** A value may be read where the figures of all its Bausteine may be. */
function toSichtbare(
  zeile: Messwertzeile,
  worauf: {
    readonly quellen: readonly number[]
    readonly teile: readonly number[]
    readonly zugang: Zugang
  },
): Messwertzeile {
  const beschraenkung = beschraenkungOf(worauf.zugang)
  const darf = (teil: number) => beschraenkung?.darf(worauf.quellen, teil) ?? true
  if (worauf.teile.every(darf)) return zeile
  return {
    ...zeile,
    zaehler: null,
    nenner: null,
    wert: null,
    unten: null,
    oben: null,
    zeichen: null,
    status: 'KEIN_ZUGRIFF',
  }
}

function toIndikator({
  gegenstand,
  a,
  b,
}: Gerechnet): ZuschnittsvergleichType['indikatoren'][number] {
  const { slug, name, einheit, nachkommastellen, zeitraum, kreis } = gegenstand
  return {
    indikator: { slug, name },
    einheit,
    nachkommastellen,
    zeitraum: toZeitraeume([zeitraum])[0]!,
    kreis: kreis?.wert ?? null,
    kreisStatus: kreis?.status ?? 'NICHT_VERFUEGBAR',
    a: toWerte(a),
    b: toWerte(b),
  }
}

const toWerte = (zeilen: readonly Messwertzeile[]): EinteilungswerteType => ({
  werte: toVektor(JSON.stringify(zeilen.map(({ wert }) => wert))),
  status: toVektor(JSON.stringify(zeilen.map(({ status }) => status))),
  unten: toVektor(JSON.stringify(zeilen.map(({ unten }) => unten))),
  oben: toVektor(JSON.stringify(zeilen.map(({ oben }) => oben))),
})

function toWechsel(
  { gegenstand, fassung, a, b }: Gerechnet,
  paare: readonly Raumpaar[],
): readonly AussagenwechselType[] {
  const [vorher, nachher] = [a, b].map((zeilen) => sagen(zeilen, gegenstand, fassung))
  return paare.flatMap((paar, raum) => {
    const [bisher, dann] = [vorher![raum]!, nachher![raum]!]
    if (paar.raumA === null || paar.raumB === null) return []
    return aussagewechsel(bisher, dann).map((art) => ({
      art,
      indikator: gegenstand.slug,
      raum,
      satz: aussagesatz(art, { raum: paar.raumB!.name, indikator: gegenstand.name }, [
        bisher,
        dann,
      ]),
    }))
  })
}

function sagen(
  zeilen: readonly Messwertzeile[],
  { kreis }: Vergleichsgegenstand,
  { berechnung, intervall }: Rechenfassung,
): readonly Raumaussage[] {
  const faktor = 'faktor' in berechnung ? berechnung.faktor : 1
  const methode =
    hatFormel(berechnung) && formelnOf(berechnung).nenner === null ? 'KEINE' : intervall
  const groessen = zeilen.map((zeile, i) => toGroesse(zeile, String(i)))
  const massstab = toGroesse(
    kreis ?? { zaehler: null, nenner: null, wert: null, status: 'NICHT_VERFUEGBAR' },
    'kreis',
  )
  return aussagenOf(groessen, massstab, { methode, faktor })
}

type Zahlen = Pick<Messwertzeile, 'zaehler' | 'nenner' | 'wert' | 'status'> &
  Partial<Pick<Messwertzeile, 'unten' | 'oben'>>

function toGroesse(
  { zaehler, nenner, wert, status, unten, oben }: Zahlen,
  zelle: string,
): Aussagegroesse {
  const toWert = (zahl: number | null): Wert =>
    zahl === null
      ? ohne(status === 'GUELTIG' || status === 'NULL_WERT' ? 'NICHT_VERFUEGBAR' : status)
      : gueltig(zahl)
  const groesse = toWert(wert)
  return {
    zelle,
    wert: groesse,
    zaehler: hatZahl(groesse) ? toWert(zaehler) : groesse,
    nenner: nenner === null ? null : toWert(nenner),
    unten: unten ?? null,
    oben: oben ?? null,
  }
}
