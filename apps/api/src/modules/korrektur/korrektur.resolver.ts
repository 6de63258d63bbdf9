import { formatTeilgruppe } from '@sozial/domain/indikator'
import { formatZeitraum } from '@sozial/domain/zeitraum'
import { Args, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { readOnly } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { LieferungAbgelehntError } from '../lieferung/bericht.ts'
import { einsichtOf } from '../lieferung/einsicht.ts'
import {
  bestandssichtOf,
  findEinsehbare,
  toMeldungen,
} from '../lieferung/lieferung.lesen.queries.ts'
import { LieferungType } from '../lieferung/lieferung.type.ts'
import { toStelle } from '../lieferung/stelle.ts'
import {
  correctGrundzahlen,
  type Korrekturauftrag,
  type Korrekturzeile,
} from './correct-grundzahlen.ts'
import { findZahlen } from './find-zahlen.ts'
import { findZahlenDerLieferung, type GeltendeZahl } from './korrektur.queries.ts'
import {
  CorrectGrundzahlenArgs,
  KorrekturType,
  KorrigierbareZahlenArgs,
  KorrigierbareZahlType,
  MarkLieferungArgs,
  MarkVorlaeufigArgs,
  ZahlenDerLieferungArgs,
  type KorrekturzeileType,
} from './korrektur.type.ts'
import { markLieferung } from './mark-lieferung.ts'

@Resolver()
export class KorrekturResolver {
  @Query(() => [KorrigierbareZahlType], {
    description:
      'Die gelieferten Zahlen, auf denen ein Wert des Arbeitsstands steht, auch die anderer Stichtage und Jahre und die seiner Teile, wo er deren Summe ist',
  })
  async korrigierbareZahlen(
    @Args(() => KorrigierbareZahlenArgs)
    { indikator, raum, zeitraum, gebietsstand = null }: KorrigierbareZahlenArgs,
    @Ctx() kontext: Kontext,
  ): Promise<readonly KorrigierbareZahlType[]> {
    const wert = { indikator, raum, zeitraum: parseId(zeitraum), gebietsstand }
    const zugang = await kontext.zugang('INTERN')
    return readOnly(kontext.db, async (tx) => (await findZahlen(tx, zugang, wert)).map(toZahl))
  }

  @Query(() => [KorrigierbareZahlType], {
    description:
      'Die geltenden Zahlen einer Lieferung, deren Raum, Merkmal oder Zeile („zeile12“) zur Suche passt; die ersten 60',
  })
  async zahlenDerLieferung(
    @Args(() => ZahlenDerLieferungArgs) { id, suche }: ZahlenDerLieferungArgs,
    @Ctx() kontext: Kontext,
  ): Promise<readonly KorrigierbareZahlType[]> {
    const zugang = await kontext.zugang('INTERN')
    const wahl = { id: parseId(id), suche }
    return readOnly(kontext.db, async (tx) =>
      (await findZahlenDerLieferung(tx, zugang, wahl)).map(toZahl),
    )
  }

  @Mutation(() => KorrekturType, {
    description:
      'Korrigiert einzelne Zahlen mit einem Grund, als eigene Lieferung je korrigierter Datei; mit nurPruefen zeigt es nur, was sich änderte',
  })
  async correctGrundzahlen(
    @Args(() => CorrectGrundzahlenArgs)
    { werte, anlass, grund, nurPruefen }: CorrectGrundzahlenArgs,
    @Ctx() kontext: Kontext,
  ): Promise<KorrekturType> {
    const { db, akteur } = kontext
    const zugang = await kontext.zugang('INTERN')
    const genau = werte.map(({ zahl, wert = null, vorlaeufig = null }) => ({
      zahl,
      wert,
      vorlaeufig,
    }))
    return run(db, { werte: genau, anlass, grund, nurPruefen, akteur, zugang })
  }

  @Mutation(() => KorrekturType, {
    description: 'Kennzeichnet einzelne Zahlen als vorläufig oder endgültig, als eigene Lieferung',
  })
  async markVorlaeufig(
    @Args(() => MarkVorlaeufigArgs) { zahlen, vorlaeufig, grund }: MarkVorlaeufigArgs,
    @Ctx() kontext: Kontext,
  ): Promise<KorrekturType> {
    const { db, akteur } = kontext
    const zugang = await kontext.zugang('INTERN')
    const werte = zahlen.map((zahl) => ({ zahl, wert: null, vorlaeufig }))
    return run(db, { werte, anlass: null, grund, nurPruefen: false, akteur, zugang })
  }

  @Mutation(() => LieferungType, {
    description:
      'Kennzeichnet alle geltenden Zahlen einer Lieferung als vorläufig oder endgültig; die Antwort ist die Lieferung, die das tut',
  })
  async markLieferung(
    @Args(() => MarkLieferungArgs) { id, vorlaeufig, grund }: MarkLieferungArgs,
    @Ctx() kontext: Kontext,
  ): Promise<LieferungType> {
    const { db, akteur } = kontext
    const einsicht = { ...(await einsichtOf(kontext)), alle: false }
    const lieferung = await findEinsehbare(db, einsicht, parseId(id))
    if (lieferung === null) {
      throw fehler('NICHT_GEFUNDEN', `Eine Lieferung mit der Nummer ${id} gibt es nicht.`)
    }
    const neu = await markLieferung(db, { id: lieferung.id, vorlaeufig, grund, akteur })
    return (await findEinsehbare(db, einsicht, neu))!
  }
}

async function run(db: Kontext['db'], auftrag: Korrekturauftrag): Promise<KorrekturType> {
  try {
    const { zeilen, meldungen, ...ergebnis } = await correctGrundzahlen(db, auftrag)
    return {
      ...ergebnis,
      zeilen: zeilen.map(toKorrekturzeile),
      meldungen: toMeldungen({ meldungen }, bestandssichtOf(auftrag.zugang, true)),
    }
  } catch (error) {
    if (!(error instanceof LieferungAbgelehntError)) throw error
    throw fehler('EINGABE_UNGUELTIG', error.message)
  }
}

const toZahl = ({
  merkmal,
  teilgruppe,
  zeitraum,
  raum,
  lieferung: { blaetter, blatt, zeile, spalte, ...lieferung },
  ...zahl
}: GeltendeZahl): KorrigierbareZahlType => {
  const stelle = toStelle({ blatt, zeile, spalte }, { blaetter: { werte: blaetter } })
  return {
    ...zahl,
    merkmal: merkmal.name,
    einheit: merkmal.einheit,
    art: merkmal.art,
    teilgruppe: formatTeilgruppe(teilgruppe),
    raum: raum.name,
    zeitraum: formatZeitraum(zeitraum),
    lieferung: {
      ...lieferung,
      blatt: stelle.blatt ?? null,
      zeile,
      spalte: stelle.spalte ?? null,
    },
  }
}

const toKorrekturzeile = ({ vorher, nachher, vorlaeufig }: Korrekturzeile): KorrekturzeileType => ({
  merkmal: vorher.merkmal.name,
  teilgruppe: formatTeilgruppe(vorher.teilgruppe),
  raum: vorher.raum.name,
  zeitraum: formatZeitraum(vorher.zeitraum),
  vorher: vorher.wert,
  vorherStatus: vorher.status,
  nachher: nachher.wert,
  nachherStatus: nachher.status,
  warVorlaeufig: vorher.vorlaeufig,
  vorlaeufig,
})
