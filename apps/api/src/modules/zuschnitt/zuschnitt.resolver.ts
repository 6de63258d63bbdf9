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
import { Datum } from '../../graphql/datum.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findGeometrieadresse } from '../gebietsstand/geometrie.lesen.queries.ts'
import { assignBausteine } from './assign-bausteine.ts'
import { findKreisraten } from './kreisraten.lesen.queries.ts'
import { findBausteinspalten, findNachbarn } from './bausteine.ts'
import { nichtGefunden, toWechsel, type Schreibort } from './change-zuschnitt.ts'
import { createZuschnitt } from './create-zuschnitt.ts'
import {
  acceptZuschnittshinweis,
  saveZuschnittsangaben,
  saveZuschnittsgrund,
  verwerfeZuschnitt,
} from './save-gruende.ts'
import { uebernimmEinteilung } from './uebernimm-einteilung.ts'
import { updateZuschnittRaeume } from './update-raeume.ts'
import {
  NeuerZuschnittInput,
  ZuschnittsraumInput,
  ZuschnittszuordnungInput,
} from './zuschnitt.input.ts'
import {
  findBausteinstand,
  findVerlauf,
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
import { findSozialraeumeAm } from './zuschnitt.queries.ts'
import {
  KreisrateType,
  ZuschnittsbausteineType,
  ZuschnittsergebnisType,
  ZuschnittsgrenzeType,
  ZuschnittshinweisType,
  ZuschnittskommuneType,
  type ZuschnittskonfliktType,
  ZuschnittsnachbarnType,
  ZuschnittsraumType,
  ZuschnittsverweisType,
  ZuschnittswechselType,
  ZuschnittType,
} from './zuschnitt.type.ts'

@ArgsType()
class SchreibArgs {
  @Field(() => ID) id!: string
  @Field(() => Int, { description: 'Der Stand, von dem die Änderung ausging' }) stand!: number
}

@ArgsType()
class GrenzArgs extends SchreibArgs {
  @Field(() => ID, { description: 'Der eine Raum' }) a!: string
  @Field(() => ID, { description: 'Der andere Raum' }) b!: string
  @Field(() => String, { description: 'Leer: kein Grund' }) grund!: string
}

@ArgsType()
class HinweisArgs extends SchreibArgs {
  @Field(() => String) regel!: string
  @Field(() => String) schluessel!: string
  @Field(() => String, { description: 'Leer: wieder offen' }) grund!: string
}

@ArgsType()
class AngabenArgs extends SchreibArgs {
  @Field(() => String) name!: string
  @Field(() => Datum) stichtag!: string
  @Field(() => String, { defaultValue: '' }) begruendung!: string
}

@ArgsType()
class ListenArgs extends SchreibArgs {
  @Field(() => String, {
    description:
      'Je Zeile ein Baustein (Schlüssel oder Name) und sein Sozialraum, mit Trennzeichen',
  })
  liste!: string
}

@ArgsType()
class VerwerfenArgs extends SchreibArgs {
  @Field(() => String, { defaultValue: '' }) grund!: string
}

@ArgsType()
class ZuordnungsArgs extends SchreibArgs {
  @Field(() => [ZuschnittszuordnungInput]) zuordnungen!: readonly ZuschnittszuordnungInput[]
}

@ArgsType()
class RaeumeArgs extends SchreibArgs {
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
    return findKreisraten(db)
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
  assignBausteine(
    @Args(() => ZuordnungsArgs) { zuordnungen, ...args }: ZuordnungsArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsergebnisType> {
    const paare = zuordnungen.flatMap(({ raum, bausteine }) => {
      const ziel = raum ? parseId(raum) : null
      return parseIds(bausteine).map((baustein) => [baustein, ziel] as const)
    })
    return schreibe(kontext, args, (ort) =>
      assignBausteine(kontext.db, { ...ort, paare }, kontext.akteur),
    )
  }

  @Mutation(() => ZuschnittsergebnisType, {
    description: 'Legt Räume eines Zuschnitts an, ändert und entfernt sie, alle oder keinen.',
  })
  updateZuschnittRaeume(
    @Args(() => RaeumeArgs) { raeume, entfernt, ...args }: RaeumeArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsergebnisType> {
    const angaben = {
      raeume: raeume.map((raum) => ({
        ...raum,
        id: raum.id ? parseId(raum.id) : null,
        setztFort: raum.setztFort ?? null,
      })),
      entfernt: entfernt.map(parseId),
    }
    return schreibe(kontext, args, (ort) =>
      updateZuschnittRaeume(kontext.db, { ...ort, ...angaben }, kontext.akteur),
    )
  }

  @Mutation(() => ZuschnittsergebnisType, {
    description: 'Übernimmt eine bestehende Einteilung als Liste; was sie nicht nennt, bleibt.',
  })
  uebernimmEinteilung(
    @Args(() => ListenArgs) { liste, ...args }: ListenArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsergebnisType> {
    return schreibe(kontext, args, (ort) =>
      uebernimmEinteilung(kontext.db, { ...ort, liste }, kontext.akteur),
    )
  }

  @Mutation(() => ZuschnittsergebnisType, {
    description: 'Hält fest, warum die Grenze zwischen zwei Räumen so verläuft.',
  })
  saveZuschnittsgrund(
    @Args(() => GrenzArgs) { a, b, grund, ...args }: GrenzArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsergebnisType> {
    const raeume = [parseId(a), parseId(b)] as const
    return schreibe(kontext, args, (ort) =>
      saveZuschnittsgrund(kontext.db, { ...ort, raeume, grund }, kontext.akteur),
    )
  }

  @Mutation(() => ZuschnittsergebnisType, {
    description: 'Nimmt eine Warnung mit einem Grund hin; ohne Grund ist sie wieder offen.',
  })
  acceptZuschnittshinweis(
    @Args(() => HinweisArgs) { regel, schluessel, grund, ...args }: HinweisArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsergebnisType> {
    const hinweis = { regel, schluessel, grund }
    return schreibe(kontext, args, (ort) =>
      acceptZuschnittshinweis(kontext.db, { ...ort, hinweis }, kontext.akteur),
    )
  }

  @Mutation(() => ZuschnittsergebnisType, {
    description: 'Ändert Name, Stichtag und Begründung eines Zuschnitts.',
  })
  saveZuschnittsangaben(
    @Args(() => AngabenArgs) { name, stichtag, begruendung, ...args }: AngabenArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsergebnisType> {
    const angaben = { name, stichtag, begruendung }
    return schreibe(kontext, args, (ort) =>
      saveZuschnittsangaben(kontext.db, { ...ort, angaben }, kontext.akteur),
    )
  }

  @Mutation(() => ZuschnittsergebnisType, {
    description: 'Gibt einen Zuschnitt auf; er bleibt lesbar und lässt sich kopieren.',
  })
  verwerfeZuschnitt(
    @Args(() => VerwerfenArgs) { grund, ...args }: VerwerfenArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsergebnisType> {
    return schreibe(kontext, args, (ort) =>
      verwerfeZuschnitt(kontext.db, { ...ort, grund }, kontext.akteur),
    )
  }
}

/** Writes and answers with how the Zuschnitt is then, written or not. */
async function schreibe(
  kontext: Kontext,
  { id, stand }: SchreibArgs,
  work: (ort: Schreibort) => Promise<ZuschnittskonfliktType | null>,
): Promise<ZuschnittsergebnisType> {
  const ort = { id: parseId(id), stand }
  const konflikt = await work(ort)
  return { zuschnitt: await loadZuschnitt(kontext, ort.id), konflikt }
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
