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
  /** Whether money is shown. */
  readonly mitEuro: boolean
  /** Places per 100 that are wanted instead of the Richtwert; null: the Richtwert. */
  readonly ziel: number | null
}

const rund = (zahl: number | null, stellen = 4): number | null =>
  zahl === null ? null : Math.round(zahl * 10 ** stellen) / 10 ** stellen

export const wegsatz = ({ mittel, bisMin }: Wegwahl): string =>
  `${bisMin} Minuten ${describeWegannahme(WEGANNAHMEN[mittel])}`

export function toZeile(
  welt: Versorgungswelt,
  stand: Kategoriestand,
  { raeume, mitEuro, ziel: wunsch }: Ausschnitt,
): VersorgungszeileType {
  const { kategorie, feld, versorgung } = stand
  const ziel = wunsch ?? kategorie.richtwert
  const euro = mitEuro ? euroOf(welt, stand) : null
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
    hilfemix: hilfemixOf(welt.zeilen, kategorie.schluessel, welt),
  }
}

function wegeOf(
  { wege, ziele, randlagen }: Kategoriestand,
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
    erreicht: spalte(
      wege.map(({ erreicht, alle }) => (alle ? (100 * (erreicht ?? 0)) / alle : null)),
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

/** What is paid in a year, as far as planners may know; offers with nothing told pay nothing in. */
export const euroImJahr = ({ inhalt, foerderungen }: Angebotszeile): number | null => {
  if (!istSichtbar(inhalt, 'foerderung', 'PLANUNG')) return null
  const genannte = foerderungen.flatMap(({ summeJahr }) => summeJahr ?? [])
  return genannte.length === 0 ? null : genannte.reduce((a, b) => a + b, 0)
}

/** Money goes the way of places: to the sites in equal parts, for the whole Kreis by the target group. Per person. */
function euroOf(welt: Versorgungswelt, { kategorie, personen, kreispersonen }: Kategoriestand) {
  const jahr = new Map(welt.zeilen.map((zeile) => [String(zeile.id), euroImJahr(zeile)]))
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
  zeilen: readonly Angebotszeile[],
  kategorie: string,
  { baum }: Versorgungswelt,
): readonly HilfeanteilType[] {
  const sichtbare = zeilen
    .map(({ inhalt }) => inhalt)
    .filter((inhalt) => gehoertZu(inhalt, kategorie, baum.pfadOf))
    .filter((inhalt) => istSichtbar(inhalt, 'hilfeMix', 'PLANUNG'))
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
