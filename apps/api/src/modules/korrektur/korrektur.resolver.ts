import { formatTeilgruppe } from '@sozial/domain/indikator'
import { formatZeitraum } from '@sozial/domain/zeitraum'
import { Args, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { LieferungAbgelehntError } from '../lieferung/bericht.ts'
import { toMeldungen } from '../lieferung/lieferung.lesen.queries.ts'
import {
  correctGrundzahlen,
  type Korrekturauftrag,
  type Korrekturzeile,
} from './correct-grundzahlen.ts'
import { findKorrigierbare, type GeltendeZahl } from './korrektur.queries.ts'
import {
  KorrekturType,
  CorrectGrundzahlenArgs,
  KorrigierbareZahlenArgs,
  KorrigierbareZahlType,
  MarkVorlaeufigArgs,
  type KorrekturzeileType,
} from './korrektur.type.ts'

@Resolver()
export class KorrekturResolver {
  @Query(() => [KorrigierbareZahlType], {
    description:
      'Die gelieferten Zahlen, auf denen ein Wert des Arbeitsstands steht; leer, wo er eine Summe kleinerer Räume ist',
  })
  async korrigierbareZahlen(
    @Args(() => KorrigierbareZahlenArgs) { indikator, raum, zeitraum }: KorrigierbareZahlenArgs,
    @Ctx() kontext: Kontext,
  ): Promise<readonly KorrigierbareZahlType[]> {
    const wert = { indikator, raum, zeitraum: parseId(zeitraum) }
    const zugang = await kontext.zugang('INTERN')
    return (await findKorrigierbare(kontext.db.pool, zugang, wert)).map(toZahl)
  }

  @Mutation(() => KorrekturType, {
    description:
      'Korrigiert einzelne Zahlen mit einem Grund, als eigene Lieferung; mit nurPruefen zeigt es nur, was sich änderte',
  })
  async correctGrundzahlen(
    @Args(() => CorrectGrundzahlenArgs) { werte, grund, nurPruefen }: CorrectGrundzahlenArgs,
    @Ctx() kontext: Kontext,
  ): Promise<KorrekturType> {
    const { db, akteur } = kontext
    const zugang = await kontext.zugang('INTERN')
    const genau = werte.map(({ zahl, wert = null, vorlaeufig = null }) => ({
      zahl,
      wert,
      vorlaeufig,
    }))
    return run(db, { werte: genau, grund, nurPruefen, akteur, zugang })
  }

  @Mutation(() => KorrekturType, {
    description: 'Kennzeichnet Zahlen als vorläufig oder endgültig, als eigene Lieferung',
  })
  async markVorlaeufig(
    @Args(() => MarkVorlaeufigArgs) { zahlen, vorlaeufig, grund }: MarkVorlaeufigArgs,
    @Ctx() kontext: Kontext,
  ): Promise<KorrekturType> {
    const { db, akteur } = kontext
    const zugang = await kontext.zugang('INTERN')
    const werte = zahlen.map((zahl) => ({ zahl, wert: null, vorlaeufig }))
    return run(db, { werte, grund, nurPruefen: false, akteur, zugang })
  }
}

async function run(db: Kontext['db'], auftrag: Korrekturauftrag): Promise<KorrekturType> {
  try {
    const { lieferungId, zeilen, bericht } = await correctGrundzahlen(db, auftrag)
    return {
      lieferung: lieferungId,
      zeilen: zeilen.map(toKorrekturzeile),
      meldungen: toMeldungen(bericht),
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
  ...zahl
}: GeltendeZahl): KorrigierbareZahlType => ({
  ...zahl,
  merkmal: merkmal.name,
  einheit: merkmal.einheit,
  teilgruppe: formatTeilgruppe(teilgruppe),
  zeitraum: formatZeitraum(zeitraum),
})

const toKorrekturzeile = ({ vorher, nachher, vorlaeufig }: Korrekturzeile): KorrekturzeileType => ({
  merkmal: vorher.merkmal.name,
  teilgruppe: formatTeilgruppe(vorher.teilgruppe),
  raum: vorher.raum.name,
  zeitraum: formatZeitraum(vorher.zeitraum),
  vorher: vorher.wert,
  vorherStatus: vorher.status,
  nachher: nachher.wert,
  nachherStatus: nachher.status,
  vorlaeufig,
})
