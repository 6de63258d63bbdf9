import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { rightsError } from '../../auth/verweigern.ts'
import { rollenOf, type Wer } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findGeometrieadresse } from '../gebietsstand/geometrie.lesen.queries.ts'
import { assignBausteine } from './assign-bausteine.ts'
import { findBausteinspalten, findNachbarn } from './bausteine.ts'
import { nichtGefunden } from './change-zuschnitt.ts'
import { createZuschnitt } from './create-zuschnitt.ts'
import { updateZuschnittRaeume } from './update-raeume.ts'
import {
  NeuerZuschnittInput,
  ZuschnittsraumInput,
  ZuschnittszuordnungInput,
} from './zuschnitt.input.ts'
import {
  findBausteinstand,
  findZuschnitt,
  findZuschnitte,
  findZuschnittsgrenzen,
  findZuschnittshinweise,
  findZuschnittskommunen,
  findZuschnittsraeume,
  findZuschnittsvarianten,
  type Zuschnittssicht,
  type Zuschnittszeile,
} from './zuschnitt.lesen.queries.ts'
import {
  ZuschnittsbausteineType,
  ZuschnittsergebnisType,
  ZuschnittsgrenzeType,
  ZuschnittshinweisType,
  ZuschnittskommuneType,
  type ZuschnittskonfliktType,
  ZuschnittsnachbarnType,
  ZuschnittsraumType,
  ZuschnittsverweisType,
  ZuschnittType,
} from './zuschnitt.type.ts'

@ArgsType()
class ZuordnungsArgs {
  @Field(() => ID) id!: string
  @Field(() => Int, { description: 'Der Stand, von dem die Änderung ausging' }) stand!: number
  @Field(() => [ZuschnittszuordnungInput]) zuordnungen!: readonly ZuschnittszuordnungInput[]
}

@ArgsType()
class RaeumeArgs {
  @Field(() => ID) id!: string
  @Field(() => Int, { description: 'Der Stand, von dem die Änderung ausging' }) stand!: number
  @Field(() => [ZuschnittsraumInput], { defaultValue: [], description: 'Neue und geänderte' })
  raeume!: readonly ZuschnittsraumInput[]
  @Field(() => [ID], { defaultValue: [], description: 'Ihre Bausteine sind danach in keinem Raum' })
  entfernt!: readonly string[]
}

/** Knows whose part was asked for. */
type ZuschnittMitSicht = ZuschnittType &
  Pick<Zuschnittszeile, 'id'> & { readonly sicht: Zuschnittssicht }

/** Planners of the Kreis see every part, a Kommune its own. */
function sichtOf(wer: Wer): Zuschnittssicht {
  if (wer.art !== 'KONTO') throw rightsError(wer)
  const { art, raumId } = wer.organisation
  if (art === 'KREIS' && rollenOf(wer).includes('PLANUNG')) return { kommuneId: null }
  if (art === 'KOMMUNE' && raumId !== null) return { kommuneId: raumId }
  throw rightsError(wer)
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

  @FieldResolver(() => [ZuschnittsgrenzeType])
  grenzen(@Root() { id, sicht }: ZuschnittMitSicht, @Ctx() { db }: Kontext) {
    return findZuschnittsgrenzen(db, id, sicht)
  }

  @FieldResolver(() => [ZuschnittshinweisType])
  hinweise(@Root() { id }: ZuschnittMitSicht, @Ctx() { db }: Kontext) {
    return findZuschnittshinweise(db, id)
  }

  @FieldResolver(() => [ZuschnittskommuneType], { description: 'Kommunen, nach ihrem Namen' })
  kommunen(@Root() { id, sicht }: ZuschnittMitSicht, @Ctx() { db }: Kontext) {
    return findZuschnittskommunen(db, id, sicht)
  }

  @FieldResolver(() => [ZuschnittsverweisType])
  varianten(@Root() { id, sicht }: ZuschnittMitSicht, @Ctx() { db }: Kontext) {
    return findZuschnittsvarianten(db, id, sicht)
  }

  @Mutation(() => ZuschnittType, { description: 'Beginnt einen Zuschnitt.' })
  async createZuschnitt(
    @Arg('zuschnitt', () => NeuerZuschnittInput) neuer: NeuerZuschnittInput,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittMitSicht> {
    const vorlage = neuer.vorlage ? parseId(neuer.vorlage) : null
    const id = await createZuschnitt(
      kontext.db,
      { ...neuer, grundlage: neuer.grundlage ?? null, vorlage, kommuneId: null },
      kontext.akteur,
    )
    return loadZuschnitt(kontext, id)
  }

  @Mutation(() => ZuschnittsergebnisType, {
    description: 'Ordnet Bausteine Räumen zu, alle oder keinen.',
  })
  async assignBausteine(
    @Args(() => ZuordnungsArgs) { id, stand, zuordnungen }: ZuordnungsArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsergebnisType> {
    const paare = zuordnungen.flatMap(({ raum, bausteine }) => {
      const ziel = raum ? parseId(raum) : null
      return parseIds(bausteine).map((baustein) => [baustein, ziel] as const)
    })
    const nummer = parseId(id)
    const konflikt = await assignBausteine(kontext.db, { id: nummer, stand, paare }, kontext.akteur)
    return toErgebnis(kontext, nummer, konflikt)
  }

  @Mutation(() => ZuschnittsergebnisType, {
    description: 'Legt Räume eines Zuschnitts an, ändert und entfernt sie, alle oder keinen.',
  })
  async updateZuschnittRaeume(
    @Args(() => RaeumeArgs) { id, stand, raeume, entfernt }: RaeumeArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsergebnisType> {
    const nummer = parseId(id)
    const auftrag = {
      id: nummer,
      stand,
      raeume: raeume.map((raum) => ({
        ...raum,
        id: raum.id ? parseId(raum.id) : null,
        setztFort: raum.setztFort ?? null,
      })),
      entfernt: entfernt.map(parseId),
    }
    const konflikt = await updateZuschnittRaeume(kontext.db, auftrag, kontext.akteur)
    return toErgebnis(kontext, nummer, konflikt)
  }
}

const parseIds = (text: string): readonly number[] =>
  text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map(parseId)

function toZuschnitt(zeile: Zuschnittszeile, sicht: Zuschnittssicht): ZuschnittMitSicht {
  const offen = zeile.zustand === 'ENTWURF' || zeile.zustand === 'IN_ABSTIMMUNG'
  const eigener = sicht.kommuneId === zeile.kommuneId || sicht.kommuneId === null
  return { ...zeile, sicht, darfAendern: offen && eigener }
}

async function loadZuschnitt({ db, wer }: Kontext, id: number): Promise<ZuschnittMitSicht> {
  const sicht = sichtOf(wer)
  const zeile = await findZuschnitt(db, id, sicht)
  if (!zeile) throw nichtGefunden()
  return toZuschnitt(zeile, sicht)
}

const toErgebnis = async (
  kontext: Kontext,
  id: number,
  konflikt: ZuschnittskonfliktType | null,
): Promise<ZuschnittsergebnisType> => ({ zuschnitt: await loadZuschnitt(kontext, id), konflikt })
