/** What a Vorlage says of its columns, in words. Pure. */
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { nummerOf } from '@sozial/formate/vorlage'
import { formatAnzahl, formatDatum, toTag } from '@sozial/shared/format'
import { describeWert } from '../../../app/zuordnung/bedeutung-worte.ts'
import { ROLLE_WORTE, ZEITART_WORTE } from '../../../app/zuordnung/worte.ts'
import { toBuchstabe } from '../../../app/zuordnung/buchstabe.ts'
import type { VorlagenQuery } from './vorlagen.generated.ts'

export type Vorlage = VorlagenQuery['vorlagen'][number]

/** One column of the tables that a Vorlage was made for. */
export interface Vorlagenspalte {
  readonly buchstabe: string
  /** Its head on one line; empty where it has none. */
  readonly kopf: string
  /** What is read from it, one sentence each; empty: nothing. */
  readonly bedeutungen: readonly string[]
}

export const zuordnungOf = ({ zuordnung }: Vorlage): Zuordnung => JSON.parse(zuordnung) as Zuordnung

/** Whose figures they are: in the words of the office, else the key of its Quelle. */
export const quelleOf = (vorlage: Vorlage): string =>
  zuordnungOf(vorlage).herausgeber ?? vorlage.quelle

/** A point in time as the day it falls on. */
export const formatTag = (zeitpunkt: string): string => formatDatum(toTag(new Date(zeitpunkt)))

/** All columns from left to right. */
export function describeSpalten(vorlage: Vorlage): readonly Vorlagenspalte[] {
  const kopf = JSON.parse(vorlage.kopf) as readonly string[]
  const bedeutungen = findBedeutungen(zuordnungOf(vorlage), kopf)
  return kopf.map((text, i) => ({
    buchstabe: toBuchstabe(i),
    kopf: text.replaceAll('\n', ', '),
    bedeutungen: bedeutungen.get(i) ?? [],
  }))
}

function findBedeutungen(
  { raum, zeitraum, werte }: Zuordnung,
  kopf: readonly string[],
): ReadonlyMap<number, readonly string[]> {
  const gefunden = new Map<number, Set<string>>()
  const sage = (spalte: string | number | undefined, worte: string) => {
    const nr = spalte === undefined ? -1 : nummerOf(spalte, kopf)
    gefunden.set(nr, (gefunden.get(nr) ?? new Set()).add(worte))
  }
  sage(raum.schluessel, ROLLE_WORTE[raum.umschluesselung ? 'RAUMNAME' : 'RAUMSCHLUESSEL'].lang)
  sage(raum.name, ROLLE_WORTE.RAUMNAME.lang)
  for (const wert of werte) {
    const zeit = wert.zeitraum ?? zeitraum
    if (zeit && 'spalte' in zeit) sage(zeit.spalte, `Zeitraum: ${ZEITART_WORTE[zeit.art]}`)
    const nur = Object.entries(wert.nur ?? {})
    for (const [spalte] of nur) sage(spalte, 'Unterscheidet die Zeilen')
    const wo = nur.map(([spalte, text]) => `„${text}“ in Spalte „${spalte}“`).join(' und ')
    sage(wert.spalte, describeWert(wert) + (wo && `, wo ${wo} steht`))
  }
  return new Map(Array.from(gefunden, ([nr, worte]) => [nr, [...worte]]))
}

/** What holds for the whole table, one sentence each. */
export function describeLesung({
  blatt,
  raum,
  zeitraum,
  fehlend = [],
  dezimalzeichen,
}: Zuordnung): readonly string[] {
  const ausgelassen = (raum.auslassen ?? []).filter(Boolean)
  const namen = Object.keys(raum.umschluesselung ?? {}).length
  return [
    blatt !== undefined && `Gelesen wird das Blatt „${blatt}“.`,
    raum.wert !== undefined && `Alle Zeilen gelten für den Raum ${raum.wert}.`,
    namen > 0 &&
      `Die Räume werden an ${formatAnzahl(namen, 'Bezeichnung', 'Bezeichnungen')} erkannt.`,
    ausgelassen.length > 0 && `Keine Räume sind Zeilen mit ${zitiere(ausgelassen)}.`,
    zeitraum &&
      'wert' in zeitraum &&
      `Die Zahlen galten zuletzt für ${zeitraum.wert} (${ZEITART_WORTE[zeitraum.art]}); in der nächsten Datei gilt, was dort steht.`,
    fehlend.length > 0 && `Als fehlend gelten ${zitiere(fehlend)}.`,
    `Nachkommastellen stehen hinter ${dezimalzeichen === ',' ? 'einem Komma' : 'einem Punkt'}.`,
  ].filter((satz) => typeof satz === 'string')
}

const zitiere = (texte: readonly string[]): string => texte.map((text) => `„${text}“`).join(', ')
