/** What was counted, as columns of the answer; only areas whoever asks plans for. */
import { describeWegannahme, WEGANNAHMEN } from '@sozial/domain/erreichbarkeit'
import { HILFEFORMEN, istSichtbar, type Angebotsinhalt } from '@sozial/domain/angebot'
import {
  deckungsgrad,
  describeZielalter,
  euroJePerson,
  platzdichte,
  platzluecke,
  versorgungsquote,
  zaehleVersorgung,
} from '@sozial/domain/versorgung'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { toVektor, type Vektor } from '../../graphql/vektor.ts'
import type { Kategoriestand, Versorgungswelt, Wegwahl } from './find-versorgung.ts'
import type { Angebotszeile } from './versorgung.queries.ts'
import type {
  HilfeanteilType,
  VersorgungssummeType,
  VersorgungszeileType,
} from './versorgung.type.ts'
import { zahlOf } from './zielgruppen.ts'

export interface Ausschnitt {
  /** Numbers of the areas that are answered for. */
  readonly raeume: readonly number[]
  /** Euros a year by offer; null: money is not shown. */
  readonly euro: ReadonlyMap<string, number | null> | null
  /** Places per 100 that are wanted instead of the Richtwert; null: the Richtwert. */
  readonly ziel: number | null
}

const rund = (zahl: number | null, stellen = 4): number | null =>
  zahl === null ? null : Math.round(zahl * 10 ** stellen) / 10 ** stellen

/** @example "15 Minuten mit dem Auto …; die Menschen stehen in der Mitte von 64 Quartieren" */
export const wegsatz = ({ mittel, bisMin }: Wegwahl, { lage, ebene }: Versorgungswelt): string => {
  const wo = [...new Set(lage.wohnpunkte.map((punkt) => punkt.ebene ?? ebene))].map((eine) => {
    const anzahl = lage.wohnpunkte.filter((punkt) => (punkt.ebene ?? ebene) === eine).length
    return anzahl === 1
      ? `1 ${EBENE_WORTE[eine].singular}`
      : `${anzahl} ${EBENE_WORTE[eine].dativPlural}`
  })
  return `${bisMin} Minuten ${describeWegannahme(WEGANNAHMEN[mittel])}; die Menschen stehen in der Mitte von ${wo.join(' und ')}`
}

export function toZeile(
  welt: Versorgungswelt,
  stand: Kategoriestand,
  { raeume, euro: jahr, ziel: wunsch }: Ausschnitt,
): VersorgungszeileType {
  const { kategorie, feld, versorgung } = stand
  const ziel = wunsch ?? kategorie.richtwert
  const euro = jahr && euroOf(welt, stand, jahr)
  const spalte = (werte: readonly (number | null)[], stellen?: number): Vektor =>
    toVektor(JSON.stringify(raeume.map((raum) => rund(werte[raum] ?? null, stellen))))
  const texte = (werte: readonly (string | null)[]): Vektor =>
    toVektor(JSON.stringify(raeume.map((raum) => werte[raum] ?? null)))
  return {
    ...kopfOf(stand, ziel, wunsch),
    feld: feld?.schluessel ?? null,
    vorOrt: spalte(versorgung.vorOrt),
    herein: spalte(versorgung.herein),
    plaetze: spalte(versorgung.plaetze),
    gesichert: spalte(versorgung.gesichert),
    geplant: spalte(versorgung.geplant),
    wegfallend: spalte(versorgung.wegfallend),
    ...quotenOf(stand, ziel, spalte),
    personen: spalte(stand.personen.map(zahlOf)),
    personenstatus: texte(stand.personen.map(({ status }) => status)),
    lage: texte(stand.lagen.map(({ angebot }) => angebot)),
    ...wegeOf(stand, spalte, texte),
    euro: euro && spalte(euro.raeume, 2),
    kreis: kreisOf(stand, ziel, euro?.kreis ?? null),
    hilfemix: hilfemixOf(welt, kategorie.schluessel),
  }
}

function wegeOf(
  { wege, ziele, randlagen, versorgung: { kreis } }: Kategoriestand,
  spalte: (werte: readonly (number | null)[], stellen?: number) => Vektor,
  texte: (werte: readonly (string | null)[]) => Vektor,
) {
  return {
    km: spalte(
      wege.map(({ km }) => km),
      2,
    ),
    naechster: texte(
      wege.map(({ naechster }) => (naechster === null ? null : ziele[naechster]!.name)),
    ),
    // Offers without a place that may be named: how far it is to them nobody can say.
    erreicht: spalte(
      wege.map(({ erreicht, alle }) =>
        alle && (ziele.length > 0 || kreis.angebote === 0) ? (100 * (erreicht ?? 0)) / alle : null,
      ),
    ),
    zugang: spalte(wege.map(({ zugang }) => zugang)),
    randlage: texte(randlagen.map((ja) => (ja ? 'ja' : null))),
  }
}

const kopfOf = (
  { kategorie, feld, alter }: Kategoriestand,
  ziel: number | null,
  wunsch: number | null,
) => ({
  schluessel: kategorie.schluessel,
  name: kategorie.name,
  ober: kategorie.ober,
  feldname: feld?.name ?? '',
  zielgruppe: describeZielalter(alter),
  ziel,
  zielquelle: wunsch === null ? (ziel === null ? '' : kategorie.quelle) : 'selbst gesetzt',
})

function quotenOf(
  { versorgung, personen }: Kategoriestand,
  ziel: number | null,
  spalte: (werte: readonly (number | null)[]) => Vektor,
) {
  const je = (rechne: (plaetze: number, koepfe: number) => number | null) =>
    spalte(
      versorgung.plaetze.map((plaetze, i) => {
        const koepfe = zahlOf(personen[i]!)
        return plaetze === null || koepfe === null ? null : rechne(plaetze, koepfe)
      }),
    )
  return {
    quote: je((plaetze, koepfe) => versorgungsquote(plaetze, koepfe).wert),
    dichte: je((plaetze, koepfe) => platzdichte(plaetze, koepfe).wert),
    deckungsgrad: je((plaetze, koepfe) =>
      ziel === null ? null : deckungsgrad(plaetze, koepfe, ziel).wert,
    ),
    fehlend: je((plaetze, koepfe) => (ziel === null ? null : platzluecke(plaetze, koepfe, ziel))),
  }
}

function kreisOf(
  { versorgung: { kreis }, kreispersonen }: Kategoriestand,
  ziel: number | null,
  euro: number | null,
): VersorgungssummeType {
  const { plaetze } = kreis
  const personen = zahlOf(kreispersonen)
  const je = (rechne: (zahl: number, koepfe: number) => number | null) =>
    plaetze === null || personen === null ? null : rechne(plaetze, personen)
  return {
    ...kreis,
    personen,
    quote: je((zahl, koepfe) => versorgungsquote(zahl, koepfe).wert),
    dichte: je((zahl, koepfe) => platzdichte(zahl, koepfe).wert),
    deckungsgrad: je((zahl, koepfe) =>
      ziel === null ? null : deckungsgrad(zahl, koepfe, ziel).wert,
    ),
    euro: euro === null || personen === null ? null : euroJePerson(euro, personen).wert,
  }
}

/** What each offer is paid in a year. */
export const euroJeAngebot = (
  zeilen: readonly Angebotszeile[],
): ReadonlyMap<string, number | null> =>
  new Map(zeilen.map((zeile) => [String(zeile.id), euroImJahr(zeile)]))

/** What is paid in a year, as far as planners may know; offers with nothing told pay nothing in. */
export const euroImJahr = ({ inhalt, foerderungen }: Angebotszeile): number | null => {
  if (!istSichtbar(inhalt, 'foerderung', 'PLANUNG')) return null
  const genannte = foerderungen.flatMap(({ summeJahr }) => summeJahr ?? [])
  return genannte.length === 0 ? null : genannte.reduce((a, b) => a + b, 0)
}

/** Money goes the way of places: to the sites in equal parts, for the whole Kreis by the target group. Per person. */
function euroOf(
  welt: Versorgungswelt,
  { kategorie, personen, kreispersonen }: Kategoriestand,
  jahr: ReadonlyMap<string, number | null>,
) {
  const eigene = welt.angebote.filter((eines) => eines.kategorien.has(kategorie.schluessel))
  const angebote = eigene.map((angebot) => {
    const teil = (jahr.get(angebot.id) ?? 0) / Math.max(1, angebot.standorte.length)
    const plaetze = new Map([
      [kategorie.schluessel, { bestehend: teil, gesichert: 0, geplant: 0, wegfallend: 0 }],
    ])
    return { ...angebot, standorte: angebot.standorte.map((eines) => ({ ...eines, plaetze })) }
  })
  const alle = zahlOf(kreispersonen) ?? 0
  const anteile = personen.map((zahl) => (alle === 0 ? null : (zahlOf(zahl) ?? 0) / alle))
  const { plaetze, kreis } = zaehleVersorgung(angebote, kategorie.schluessel, anteile)
  return {
    raeume: plaetze.map((euro, i) => {
      const koepfe = zahlOf(personen[i]!)
      return euro === null || koepfe === null ? null : euroJePerson(euro, koepfe).wert
    }),
    kreis: kreis.plaetze,
  }
}

function hilfemixOf(
  { zeilen, angebote }: Versorgungswelt,
  kategorie: string,
): readonly HilfeanteilType[] {
  const sichtbare = zeilen.flatMap(({ inhalt }, i) =>
    angebote[i]!.kategorien.has(kategorie) && istSichtbar(inhalt, 'hilfeMix', 'PLANUNG')
      ? [inhalt]
      : [],
  )
  return (Object.keys(HILFEFORMEN) as (keyof typeof HILFEFORMEN)[]).map((form) => ({
    name: HILFEFORMEN[form],
    anzahl: sichtbare.filter(({ hilfeMix = [] }) => hilfeMix.includes(form)).length,
  }))
}

export const gehoertZu = (
  { kategorien = [] }: Angebotsinhalt,
  kategorie: string,
  pfadOf: (schluessel: string) => readonly string[],
): boolean => kategorien.some((eine) => pfadOf(eine).includes(kategorie))
