import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findGeometrieadresse } from '../gebietsstand/geometrie.lesen.queries.ts'
import { findBausteinwechsel } from './neue-umrisse.queries.ts'
import { describeWechsel } from './uebernimm-umrisse.ts'
import { findKreisraten } from './kreisraten.lesen.queries.ts'
import { findBausteinspalten, findNachbarn } from './bausteine.ts'
import { toWechsel } from './change-zuschnitt.ts'
import {
  findBausteinangebote,
  findBausteinstand,
  findVerlauf,
  findZuschnitt,
  findZuschnitte,
  findZuschnittsgrenzen,
  findZuschnittshinweise,
  findZuschnittskommunen,
  findZuschnittsraeume,
  findZuschnittsvarianten,
} from './zuschnitt.lesen.queries.ts'
import { findSozialraeumeAm } from './zuschnitt.queries.ts'
import { toPaare, ZuschnittszuordnungInput } from './zuschnitt.input.ts'
import { ZuschnittsvergleichType } from './vergleich.type.ts'
import { vergleicheZuschnitte } from './vergleiche-zuschnitte.ts'
import {
  BausteinangebotType,
  KreisrateType,
  ZuschnittsbausteineType,
  ZuschnittsgrenzeType,
  ZuschnittshinweisType,
  ZuschnittskommuneType,
  ZuschnittsnachbarnType,
  ZuschnittsraumType,
  ZuschnittsverweisType,
  ZuschnittswechselType,
  ZuschnittType,
} from './zuschnitt.type.ts'
import { sichtOf, toZuschnitt, type ZuschnittMitSicht } from './zuschnittssicht.ts'

@ArgsType()
class VergleichArgs {
  @Field(() => ID, { description: 'Zuschnitt, wie er ist' }) a!: string
  @Field(() => ID, {
    nullable: true,
    description: 'Womit er verglichen wird; ohne: mit sich selbst',
  })
  b?: string | null
  @Field(() => [ZuschnittszuordnungInput], {
    defaultValue: [],
    description: 'Was in der zweiten Einteilung anders zugeordnet wäre',
  })
  verschiebungen!: readonly ZuschnittszuordnungInput[]
  @Field(() => [String], { nullable: true, description: 'Slugs; ohne: das Kernset' })
  indikatoren?: readonly string[] | null
}

@Resolver(() => ZuschnittType)
export class ZuschnittResolver {
  @Query(() => [ZuschnittType], {
    description: 'Zuschnitte, zuletzt geänderte zuerst; eine Kommune sieht, was ihr vorliegt',
  })
  async zuschnitte(@Ctx() { db, wer }: Kontext): Promise<readonly ZuschnittMitSicht[]> {
    const sicht = sichtOf(wer)
    return (await findZuschnitte(db, sicht)).map((zeile) => toZuschnitt(zeile, sicht))
  }

  @Query(() => ZuschnittType, {
    nullable: true,
    description: 'Ein Zuschnitt; für eine Kommune ihr Teil. null, wo es ihn nicht gibt',
  })
  async zuschnitt(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, wer }: Kontext,
  ): Promise<ZuschnittMitSicht | null> {
    const sicht = sichtOf(wer)
    const zeile = await findZuschnitt(db, parseId(id), sicht)
    return zeile && toZuschnitt(zeile, sicht)
  }

  @Query(() => [BausteinangebotType], {
    description: 'Woraus sich ein neuer Zuschnitt machen lässt',
  })
  bausteinangebote(@Ctx() { db }: Kontext): Promise<readonly BausteinangebotType[]> {
    return findBausteinangebote(db)
  }

  @Query(() => ZuschnittsvergleichType, {
    description:
      'Was wäre, wenn: dieselben Zahlen auf zwei Einteilungen, und welche Aussagen sich änderten',
  })
  async zuschnittsvergleich(
    @Args(() => VergleichArgs) { a, b, verschiebungen, indikatoren }: VergleichArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsvergleichType> {
    const zugang = await kontext.zugang('INTERN')
    const frage = {
      a: parseId(a),
      b: b ? parseId(b) : null,
      verschiebungen: toPaare(verschiebungen),
      slugs: indikatoren ?? null,
    }
    const vergleich = await vergleicheZuschnitte(kontext.db, frage, zugang)
    await kontext.noteReading(zugang, {
      gegenstand: 'Indikator',
      kennungen: vergleich.indikatoren.map(({ indikator }) => indikator.slug),
      ebenen: ['SOZIALRAUM'],
    })
    return vergleich
  }

  @FieldResolver(() => [ZuschnittsraumType], { description: 'Nach ihrer Nummer' })
  raeume(@Root() { id, sicht }: ZuschnittMitSicht, @Ctx() { db }: Kontext) {
    return findZuschnittsraeume(db, id, sicht)
  }

  @FieldResolver(() => ZuschnittsbausteineType)
  bausteine(
    @Root() zuschnitt: ZuschnittMitSicht,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsbausteineType> {
    return findBausteinspalten(kontext, zuschnitt, zuschnitt.sicht)
  }

  @FieldResolver(() => ZuschnittsnachbarnType)
  nachbarn(
    @Root() zuschnitt: ZuschnittMitSicht,
    @Ctx() { db }: Kontext,
  ): Promise<ZuschnittsnachbarnType> {
    return findNachbarn(db, zuschnitt, zuschnitt.sicht)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Adresse der TopoJSON-Datei der Bausteine; null, wo es keine Umrisse gibt',
  })
  async geometrie(
    @Root() { bausteinEbene, grundlage }: ZuschnittMitSicht,
    @Ctx() { db }: Kontext,
  ): Promise<string | null> {
    const stand = await findBausteinstand(db, bausteinEbene, grundlage)
    return stand === null ? null : findGeometrieadresse(db, stand)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Was mit den Bausteinen geschah, seit er begonnen ist, in einem Satz; null: er verteilt die, die an seinem Stichtag gelten',
  })
  async neueUmrisse(
    @Root() { id, darfAendern }: ZuschnittMitSicht,
    @Ctx() { db }: Kontext,
  ): Promise<string | null> {
    const wechsel = darfAendern ? await findBausteinwechsel(db.pool, id) : undefined
    return wechsel === undefined ? null : describeWechsel(wechsel)
  }

  @FieldResolver(() => [ZuschnittsgrenzeType])
  grenzen(@Root() { id, sicht }: ZuschnittMitSicht, @Ctx() { db }: Kontext) {
    return findZuschnittsgrenzen(db, id, sicht)
  }

  @FieldResolver(() => [ZuschnittshinweisType])
  hinweise(@Root() { id, sicht }: ZuschnittMitSicht, @Ctx() { db }: Kontext) {
    return findZuschnittshinweise(db, id, sicht)
  }

  @FieldResolver(() => [ZuschnittskommuneType], { description: 'Kommunen, nach ihrem Namen' })
  kommunen(@Root() { id, sicht }: ZuschnittMitSicht, @Ctx() { db }: Kontext) {
    return findZuschnittskommunen(db, id, sicht)
  }

  @FieldResolver(() => [ZuschnittskommuneType], {
    description: 'Sozialräume, die am Tag der Bausteine gelten und sich fortsetzen lassen',
  })
  bisherige(@Root() { grundlage }: ZuschnittMitSicht, @Ctx() { db }: Kontext) {
    return findSozialraeumeAm(db.pool, grundlage)
  }

  @FieldResolver(() => [KreisrateType], {
    description: 'Woran sich zeigt, was ein Raum seiner Größe nach trägt: Anteile im Kreis',
  })
  kreisraten(@Ctx() { db }: Kontext) {
    return findKreisraten(db.pool)
  }

  @FieldResolver(() => [ZuschnittswechselType], { description: 'Änderungen, die neueste zuerst' })
  async verlauf(@Root() { id, sicht }: ZuschnittMitSicht, @Ctx() { db }: Kontext) {
    // Who drew and discarded what on the way to a proposal is the business of the Kreis.
    return sicht.kommuneId === null ? (await findVerlauf(db, id)).map(toWechsel) : []
  }

  @FieldResolver(() => [ZuschnittsverweisType])
  varianten(@Root() { id, sicht }: ZuschnittMitSicht, @Ctx() { db }: Kontext) {
    return findZuschnittsvarianten(db, id, sicht)
  }
}
