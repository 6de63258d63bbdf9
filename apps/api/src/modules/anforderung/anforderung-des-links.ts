import type { Ebene } from '@sozial/domain/raum'
import type { Meldung } from '@sozial/formate/lesung'
import type { Db } from '@sozial/db'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { EbeneEnum } from '../../graphql/enums.ts'
import { istErsatzgrund } from '../eingang/ersetze-fruehere.ts'
import { EingangszustandEnum } from '../eingang/eingangszustand.enum.ts'
import type { Eingangsbericht, Eingangszustand } from '../eingang/eingang.zustand.ts'
import { toMeldungen } from '../lieferung/lieferung.lesen.queries.ts'
import { MeldungType } from '../lieferung/lieferung.type.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'
import { findDatenanforderung } from './anforderung.lesen.queries.ts'
import { AnforderungsvorlagenverweisType, RueckfrageType } from './anforderung.type.ts'
import { RaumType } from '../gebietsstand/gebietsstand.type.ts'
import { HOECHSTENS_SENDUNGEN } from './liefern.ts'
import { findRueckgabekopf } from './rueckgabe.queries.ts'
import type { Zugelassen } from '../zugangslink/zugangslink.queries.ts'

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
  @Field(() => [MeldungType], {
    description: 'Was an der Datei selbst auffällt; nichts, was andere Zahlen verriete',
  })
  meldungen!: readonly MeldungType[]
  @Field(() => Boolean, { description: 'Ob eine spätere Datei an ihre Stelle trat' })
  ersetzt!: boolean
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
  @Field(() => RaumType, { nullable: true, description: 'Kommune, deren Räume gefragt sind' })
  raum!: RaumType | null
  @Field(() => String, { description: 'Wer fragt' }) von!: string
  @Field(() => AnforderungsvorlagenverweisType, { nullable: true })
  vorlage!: AnforderungsvorlagenverweisType | null
  @Field(() => [String], {
    description:
      'Köpfe, an denen eine Datei des eigenen Verfahrens erkannt wird; ohne Vorlage leer',
  })
  koepfe!: readonly string[]
  @Field(() => [RueckfrageType], { description: 'Älteste zuerst' })
  rueckfragen!: readonly RueckfrageType[]
  @Field(() => Zeitpunkt) gueltigBis!: Date
  @Field(() => Boolean, { description: 'Ob noch etwas angenommen wird' }) nimmtAn!: boolean
  @Field(() => Boolean, {
    description: 'Ob über diesen Link schon so viele Dateien kamen, wie er trägt',
  })
  voll!: boolean
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
  readonly grund: string | null
}

/** What the page of a link shows. */
export async function findAnforderungDesLinks(
  { pool }: Db,
  { zielId: anforderungId, gueltigBis, nimmtAn, sendungen }: Zugelassen,
): Promise<AnforderungDesLinksType> {
  const kopf = (await findRueckgabekopf(pool, { id: anforderungId }))!
  const anforderung = (await findDatenanforderung(pool, anforderungId))!
  const { rows: koepfe } = await pool.query<{ kopf: readonly string[] }>(
    `SELECT f.kopf FROM datenanforderung a JOIN vorlagenfassung f ON f.vorlage_id = a.vorlage_id
     WHERE a.id = $1 ORDER BY f.nummer DESC LIMIT 1`,
    [anforderungId],
  )
  const { rows } = await pool.query<Dateizeile>(
    `SELECT id, dateiname, eingegangen_am AS "eingegangenAm", zustand, schritt, bericht, grund FROM eingang
     WHERE anforderung_id = $1 ORDER BY id DESC LIMIT ${HOECHSTENS_SENDUNGEN * 2}`,
    [anforderungId],
  )
  return {
    ...anforderung,
    kreis: kopf.kreis,
    spalten: anforderung.spalten.map(({ name }) => name),
    von: anforderung.angelegtVon,
    koepfe: koepfe[0]?.kopf ?? [],
    rueckfragen: anforderung.rueckfragen.toReversed(),
    gueltigBis,
    nimmtAn,
    voll: sendungen >= HOECHSTENS_SENDUNGEN,
    dateien: rows.map((zeile, i) => toDatei(zeile, istErsetzt(zeile, rows.slice(0, i)))),
  }
}

const GUT: ReadonlySet<Eingangszustand> = new Set(['GEPRUEFT', 'UEBERNIMMT', 'UEBERNOMMEN'])

/** A later one is all right: this one no longer matters, unless it came to an end before for another reason. */
const istErsetzt = ({ zustand, grund }: Dateizeile, spaetere: readonly Dateizeile[]): boolean =>
  zustand === 'VERWORFEN'
    ? istErsatzgrund(grund)
    : zustand !== 'UEBERNOMMEN' && spaetere.some((eine) => GUT.has(eine.zustand))

/**
 * Remarks that say nothing but what stands in the file itself. Whatever compares
 * with stored figures stays with the planners, also that there is such a remark:
 * by sending one guess after the other, figures of others could be read from it.
 */
const EIGENE: ReadonlySet<string> = new Set([
  'RAUM_UNBEKANNT',
  'RAUM_UNVOLLSTAENDIG',
  'ZEITRAUM_ZUKUNFT',
  'GEFRAGTES_FEHLT',
  'FELDER_OHNE_ZAHL',
])

/** Sums of the file; some are held against stored figures instead. */
const SUMMEN: ReadonlySet<string> = new Set(['TEILE_UNGLEICH_GANZES', 'RAUMSUMME'])

const istEigene = ({ schwere, code, gegenBestand }: Meldung): boolean =>
  schwere === 'FEHLER' || EIGENE.has(code) || (SUMMEN.has(code) && gegenBestand !== true)

/** What is put to the planners in other words than to whoever filled in the file. */
const ANDERS_GESAGT: Readonly<Record<string, string>> = {
  ZUORDNUNG_NOETIG:
    'Das ist nicht die Vorlage dieser Anforderung. Bitte laden Sie die Vorlage von dieser Seite, füllen Sie sie aus und senden Sie sie. Können Sie nur diese Datei liefern, schreiben Sie es der Sozialplanung unten auf dieser Seite.',
}

function toEigene(alle: readonly Meldung[]): readonly MeldungType[] {
  const eigene = toMeldungen({ meldungen: alle.filter(istEigene) }, 'KEINE')
  const andere = eigene.filter(({ code }) => code in ANDERS_GESAGT)
  // How to read an unknown table is no question to whoever sent it.
  return andere.length === 0
    ? eigene
    : andere.map((eine) => ({ ...eine, text: ANDERS_GESAGT[eine.code]! }))
}

function toDatei(
  { id, dateiname, eingegangenAm, zustand, schritt, bericht }: Dateizeile,
  ersetzt: boolean,
): GelieferteDateiType {
  return {
    id,
    dateiname,
    eingegangenAm,
    zustand,
    schritt,
    ersetzt,
    gelesen: bericht?.gelesen ?? null,
    meldungen: toEigene(bericht?.meldungen ?? []),
  }
}
