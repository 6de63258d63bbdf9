import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { kontoDesKreises } from '../../auth/konto-des-kreises.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findAngebot, findDatenstaende } from './datenstand.lesen.queries.ts'
import { DatenstandInput, VergleichszellenArgs } from './datenstand.input.ts'
import {
  DatenstandangebotType,
  DatenstandType,
  DatenstandvergleichType,
  VergleichszelleType,
} from './datenstand.type.ts'
import { findVergleich } from './find-vergleich.ts'
import { prepareDatenstand } from './prepare-datenstand.ts'
import {
  discardDatenstand,
  rejectDatenstand,
  releaseDatenstand,
  withdrawDatenstand,
  type Entscheidungsauftrag,
} from './release-datenstand.ts'
import { findWechselzellen } from './vergleich.lesen.queries.ts'

@Resolver()
export class DatenstandResolver {
  @Query(() => [DatenstandType], {
    description: 'Entwürfe und Veröffentlichungen, die neueste zuerst',
  })
  datenstaende(@Ctx() { db, wer }: Kontext): Promise<readonly DatenstandType[]> {
    return findDatenstaende(db, kontoDesKreises(wer).kontoId)
  }

  @Query(() => DatenstandType, { nullable: true })
  async datenstand(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, wer }: Kontext,
  ): Promise<DatenstandType | null> {
    const [stand] = await findDatenstaende(db, kontoDesKreises(wer).kontoId, parseId(id))
    return stand ?? null
  }

  @Query(() => DatenstandangebotType, { description: 'Was sich veröffentlichen lässt' })
  datenstandangebot(@Ctx() { db, wer }: Kontext): Promise<DatenstandangebotType> {
    kontoDesKreises(wer)
    return findAngebot(db)
  }

  @Mutation(() => DatenstandType, {
    description:
      'Friert eine Auswahl des Arbeitsstands als Entwurf ein und beginnt die Prüfung der Geheimhaltung. Es gibt höchstens einen Entwurf.',
  })
  async prepareDatenstand(
    @Arg('datenstand', () => DatenstandInput) eingabe: DatenstandInput,
    @Ctx() kontext: Kontext,
  ): Promise<DatenstandType> {
    const { db, wer, akteur } = kontext
    const { name, bemerkung, ebenen, indikatoren, zeitraeume, gebietsstaende } = eingabe
    const id = await prepareDatenstand(db, {
      name,
      bemerkung,
      auswahl: {
        indikatoren: indikatoren ?? null,
        ebenen,
        zeitraeume: zeitraeume?.map(parseId) ?? null,
        gebietsstaende: gebietsstaende?.map(parseId) ?? null,
      },
      kontoId: kontoDesKreises(wer).kontoId,
      akteur,
    })
    kontext.schutz.start()
    return read(kontext, id)
  }

  @Mutation(() => DatenstandType, {
    description:
      'Die zweite Person gibt den Entwurf frei; damit ist er veröffentlicht. Ein zweites Mal ändert nichts.',
  })
  async releaseDatenstand(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<DatenstandType> {
    return decide(kontext, id, releaseDatenstand)
  }

  @Mutation(() => DatenstandType, { description: 'Die zweite Person lehnt den Entwurf ab' })
  async rejectDatenstand(
    @Arg('id', () => ID) id: string,
    @Arg('grund', () => String) grund: string,
    @Ctx() kontext: Kontext,
  ): Promise<DatenstandType> {
    return decide(kontext, id, (db, auftrag) => rejectDatenstand(db, { ...auftrag, grund }))
  }

  @Mutation(() => DatenstandType, { description: 'Gibt den Entwurf auf; seine Werte verschwinden' })
  async discardDatenstand(
    @Arg('id', () => ID) id: string,
    @Arg('grund', () => String, { defaultValue: '' }) grund: string,
    @Ctx() kontext: Kontext,
  ): Promise<DatenstandType> {
    return decide(kontext, id, (db, auftrag) => discardDatenstand(db, { ...auftrag, grund }))
  }

  @Mutation(() => DatenstandType, {
    description: 'Nimmt eine Veröffentlichung zurück; es gilt wieder die davor, sonst keine',
  })
  async withdrawDatenstand(
    @Arg('id', () => ID) id: string,
    @Arg('grund', () => String) grund: string,
    @Ctx() kontext: Kontext,
  ): Promise<DatenstandType> {
    return decide(kontext, id, (db, auftrag) => withdrawDatenstand(db, { ...auftrag, grund }))
  }
}

@Resolver(() => DatenstandvergleichType)
export class DatenstandvergleichResolver {
  @Query(() => DatenstandvergleichType, {
    description: 'Was sich gegen den Stand ändert, der beim Vorbereiten veröffentlicht war',
  })
  datenstandvergleich(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, wer }: Kontext,
  ): Promise<DatenstandvergleichType> {
    return findVergleich(db, kontoDesKreises(wer).kontoId, parseId(id))
  }

  @FieldResolver(() => [VergleichszelleType], {
    description: 'Zellen, die sich auf diese Art ändern, nach Indikator, neueste Zeiten zuerst',
  })
  zellen(
    @Root() paar: DatenstandvergleichType,
    @Args(() => VergleichszellenArgs) {
      wechsel,
      indikator = null,
      hoechstens,
    }: VergleichszellenArgs,
    @Ctx() { db }: Kontext,
  ): Promise<readonly VergleichszelleType[]> {
    if (hoechstens < 1 || hoechstens > 500) {
      throw fehler('EINGABE_UNGUELTIG', '„hoechstens“ liegt zwischen 1 und 500.')
    }
    return findWechselzellen(db, paar, { wechsel, indikator, hoechstens })
  }
}

async function decide(
  kontext: Kontext,
  id: string,
  decision: (db: Kontext['db'], auftrag: Entscheidungsauftrag) => Promise<void>,
): Promise<DatenstandType> {
  const { db, wer, akteur } = kontext
  const nummer = parseId(id)
  await decision(db, { id: nummer, kontoId: kontoDesKreises(wer).kontoId, akteur })
  return read(kontext, nummer)
}

async function read({ db, wer }: Kontext, id: number): Promise<DatenstandType> {
  const [stand] = await findDatenstaende(db, kontoDesKreises(wer).kontoId, id)
  if (stand === undefined) throw new Error(`Datenstand ${id} is gone.`)
  return stand
}
