import { formatMerkmal } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { Db } from '@sozial/db'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { EbeneEnum } from '../../graphql/enums.ts'
import { EingangszustandEnum } from '../eingang/eingang.type.ts'
import type { Eingangsbericht, Eingangszustand } from '../eingang/eingang.zustand.ts'
import { toMeldungen } from '../lieferung/lieferung.lesen.queries.ts'
import { MeldungType } from '../lieferung/lieferung.type.ts'
import { toZeitraeume } from '../zeitraum/to-zeitraeume.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'
import { HOECHSTENS_SENDUNGEN } from './liefern.ts'
import { findRueckgabekopf } from './rueckgabe.queries.ts'
import type { Zugelassen } from './zugangslink.queries.ts'

@ObjectType('GelieferteDatei', {
  simpleResolvers: true,
  description: 'Eine Datei zu dieser Anforderung, mit dem, was an ihr selbst zu bemängeln ist',
})
export class GelieferteDateiType {
  @Field(() => ID) id!: number
  @Field(() => String) dateiname!: string
  @Field(() => Zeitpunkt) eingegangenAm!: Date
  @Field(() => EingangszustandEnum) zustand!: Eingangszustand
  @Field(() => String, { description: 'Was gerade geschieht; leer, wenn nichts' }) schritt!: string
  @Field(() => Int, { nullable: true, description: 'Gelesene Zahlen; null: noch nicht geprüft' })
  gelesen!: number | null
  @Field(() => [MeldungType]) meldungen!: readonly MeldungType[]
  @Field(() => Int, {
    description:
      'Was darüber hinaus auffiel, im Vergleich mit anderen Zahlen: das klärt die Planung',
  })
  weitere!: number
}

@ObjectType('AnforderungDesLinks', { simpleResolvers: true })
export class AnforderungDesLinksType {
  @Field(() => String) kreis!: string
  @Field(() => String) titel!: string
  @Field(() => String) empfaenger!: string
  @Field(() => ZeitraumType) zeitraum!: ZeitraumType
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => [String], { description: 'Die Spalten der Vorlage' }) spalten!: readonly string[]
  @Field(() => Datum) frist!: string
  @Field(() => String) hinweis!: string
  @Field(() => Zeitpunkt) gueltigBis!: Date
  @Field(() => Boolean, { description: 'Ob noch etwas angenommen wird' }) nimmtAn!: boolean
  @Field(() => [GelieferteDateiType], { description: 'Neueste zuerst' })
  dateien!: readonly GelieferteDateiType[]
}

interface Dateizeile {
  readonly id: number
  readonly dateiname: string
  readonly eingegangenAm: Date
  readonly zustand: Eingangszustand
  readonly schritt: string
  readonly bericht: Eingangsbericht | null
}

/** What the page of a link shows. */
export async function findAnforderungDesLinks(
  { pool }: Db,
  { anforderungId, gueltigBis, nimmtAn, sendungen }: Zugelassen,
): Promise<AnforderungDesLinksType> {
  const kopf = (await findRueckgabekopf(pool, { id: anforderungId }))!
  const { rows: hinweise } = await pool.query<{ hinweis: string }>(
    'SELECT hinweis FROM datenanforderung WHERE id = $1',
    [anforderungId],
  )
  const { rows } = await pool.query<Dateizeile>(
    `SELECT id, dateiname, eingegangen_am AS "eingegangenAm", zustand, schritt, bericht FROM eingang
     WHERE anforderung_id = $1 ORDER BY id DESC LIMIT ${HOECHSTENS_SENDUNGEN * 2}`,
    [anforderungId],
  )
  const { kreis, titel, empfaenger, zeitraum, ebene, spalten, frist } = kopf
  return {
    kreis,
    titel,
    empfaenger,
    zeitraum: toZeitraeume([zeitraum])[0]!,
    ebene,
    spalten: spalten.map(({ merkmal, teilgruppe }) => formatMerkmal(merkmal.name, teilgruppe)),
    frist,
    hinweis: hinweise[0]?.hinweis ?? '',
    gueltigBis,
    nimmtAn: nimmtAn && sendungen < HOECHSTENS_SENDUNGEN,
    dateien: rows.map(toDatei),
  }
}

/**
 * Errors are about the file itself. Warnings and hints may compare with figures
 * that others delivered: those are for the planners and only counted here.
 */
function toDatei({ bericht, ...datei }: Dateizeile): GelieferteDateiType {
  const meldungen = bericht === null ? [] : toMeldungen(bericht)
  const eigene = meldungen.filter(({ schwere }) => schwere === 'FEHLER')
  return {
    ...datei,
    gelesen: bericht?.gelesen ?? null,
    meldungen: eigene,
    weitere: meldungen.length - eigene.length,
  }
}
