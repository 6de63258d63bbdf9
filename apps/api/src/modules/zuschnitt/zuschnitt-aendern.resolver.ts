import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { Datum } from '../../graphql/datum.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { assignBausteine } from './assign-bausteine.ts'
import type { Schreibort } from './change-zuschnitt.ts'
import { createZuschnitt } from './create-zuschnitt.ts'
import {
  acceptZuschnittshinweis,
  saveZuschnittsangaben,
  saveZuschnittsgrund,
} from './save-gruende.ts'
import { uebernimmEinteilung } from './uebernimm-einteilung.ts'
import { uebernimmUmrisse } from './uebernimm-umrisse.ts'
import { updateZuschnittRaeume } from './update-raeume.ts'
import { verwerfeZuschnitt } from './verwerfe-zuschnitt.ts'
import {
  NeuerZuschnittInput,
  toPaare,
  ZuschnittsraumInput,
  ZuschnittszuordnungInput,
} from './zuschnitt.input.ts'
import {
  ZuschnittsergebnisType,
  ZuschnittType,
  type ZuschnittskonfliktType,
} from './zuschnitt.type.ts'
import { loadZuschnitt, type ZuschnittMitSicht } from './zuschnittssicht.ts'

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

@Resolver()
export class ZuschnittAendernResolver {
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
    const paare = toPaare(zuordnungen)
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
    description:
      'Verteilt die Bausteine, die am Stichtag gelten; nach ihrem Schlüssel bleibt jeder, wo er zugeordnet ist.',
  })
  uebernimmUmrisse(
    @Args(() => SchreibArgs) args: SchreibArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsergebnisType> {
    return schreibe(kontext, args, (ort) => uebernimmUmrisse(kontext.db, ort, kontext.akteur))
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
      verwerfeZuschnitt(kontext.db, {
        ...ort,
        grund,
        akteur: kontext.akteur,
        schluessel: kontext.schluessel.zugangslink,
        mailversand: kontext.post.absender !== null,
      }),
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
