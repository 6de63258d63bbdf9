import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { addTage } from '@sozial/domain/zeitraum'
import { raumslug } from '@sozial/shared/raumslug'
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { istInnen } from '../../auth/wer.ts'
import type { Zugang } from '../../auth/zugang.ts'
import { rightsError } from '../../auth/verweigern.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { Datum } from '../../graphql/datum.ts'
import { EbeneEnum, SichtEnum, type Sicht } from '../../graphql/enums.ts'
import { AltersaufbauType } from '../auskunft/auskunft.type.ts'
import { findAltersaufbau } from '../auskunft/find-altersaufbau.ts'
import { findOeffentlicheEbenen } from '../datenstand/datenstand.lesen.queries.ts'
import { darfBeschreiben } from './darf-beschreiben.ts'
import { findGebietsstaende, findRaumschritte } from './raumgeschichte.lesen.queries.ts'
import {
  findRaumprofile,
  findSchluessel,
  type Raumprofilzeile,
} from './raumprofil.lesen.queries.ts'
import {
  RaumbeschreibungInput,
  RaumgeschichteType,
  RaumprofilType,
  RaumreiheType,
} from './raumprofil.type.ts'
import { findRaumreihen } from './raumreihen.lesen.queries.ts'
import { saveRaumbeschreibung } from './save-raumbeschreibung.ts'

@ArgsType()
class RaumprofilArgs {
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => String) slug!: string
  @Field(() => SichtEnum) sicht!: Sicht
}

@ArgsType()
class RaumgeschichteArgs {
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => String, { nullable: true, description: 'Schlüssel' }) raum?: string | null
  @Field(() => SichtEnum) sicht!: Sicht
}

@ArgsType()
class RaumreihenArgs {
  @Field(() => [String], { nullable: true }) indikatoren?: readonly string[] | null
  @Field(() => Datum, { nullable: true }) gebietsstand?: string | null
}

/** Knows by which right it was read. */
type ProfilMitZugang = RaumprofilType & { readonly zugang: Zugang }

/** Levels that whoever reads by this right may know areas of. */
const bekannteOf = async ({ db }: Kontext, zugang: Zugang): Promise<readonly Ebene[]> =>
  zugang.sicht === 'INTERN' ? EBENEN : [...(await findOeffentlicheEbenen(db, zugang.datenstand))]

@Resolver(() => RaumprofilType)
export class RaumprofilResolver {
  @Query(() => [RaumprofilType], {
    description:
      'Alle Räume einer Ebene mit ihrer Beschreibung, auch die, die endeten; leer, wo die Ebene außen nicht bekannt ist',
  })
  async raumprofile(
    @Arg('ebene', () => EbeneEnum) ebene: Ebene,
    @Arg('sicht', () => SichtEnum) sicht: Sicht,
    @Ctx() kontext: Kontext,
  ): Promise<readonly ProfilMitZugang[]> {
    return loadProfile(kontext, sicht, { ebene, schluessel: null })
  }

  @Query(() => RaumprofilType, {
    nullable: true,
    description:
      'Ein Raum nach seiner Adresse: Nummer oder Schlüssel am Anfang; null, wo es ihn nicht gibt',
  })
  async raumprofil(
    @Args(() => RaumprofilArgs) { ebene, slug, sicht }: RaumprofilArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ProfilMitZugang | null> {
    const schluessel = await findSchluessel(kontext.db, ebene, slug)
    if (schluessel === null) return null
    const [profil = null] = await loadProfile(kontext, sicht, { ebene, schluessel })
    return profil
  }

  @Query(() => RaumgeschichteType, {
    description:
      'Wie die Räume einer Ebene wurden, was sie sind: alle Fassungen eines Raums, ohne Raum alle Änderungen',
  })
  async raumgeschichte(
    @Args(() => RaumgeschichteArgs) { ebene, raum = null, sicht }: RaumgeschichteArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RaumgeschichteType> {
    const zugang = await kontext.zugang(sicht)
    const bekannte = await bekannteOf(kontext, zugang)
    if (!bekannte.includes(ebene)) return { schritte: [], gebietsstaende: [] }
    return {
      schritte: await findRaumschritte(kontext.db, { ebene, schluessel: raum, bekannte }),
      gebietsstaende: await findGebietsstaende(kontext.db, zugang, ebene),
    }
  }

  @FieldResolver(() => [RaumreiheType], {
    description:
      'Ohne indikatoren: das Kernset. Auf den Grenzen dieses Tages; leer: auf den neuesten, in denen es den Raum gibt.',
  })
  async reihen(
    @Root() { raum, gueltigBis, zugang }: ProfilMitZugang,
    @Ctx() kontext: Kontext,
    @Args(() => RaumreihenArgs) { indikatoren = null, gebietsstand = null }: RaumreihenArgs,
  ): Promise<readonly RaumreiheType[]> {
    const letzter = gueltigBis === null ? null : addTage(gueltigBis, -1)
    const frage = { ...raum, indikatoren, gebietsstand: gebietsstand ?? letzter }
    const reihen = await findRaumreihen(kontext.db, zugang, frage)
    const kennungen = reihen.map(({ indikator }) => indikator)
    await kontext.noteReading(zugang, { gegenstand: 'Indikator', kennungen, ebenen: [raum.ebene] })
    return reihen
  }

  @FieldResolver(() => AltersaufbauType, {
    nullable: true,
    description: 'Der neueste; null ohne Zahlen und in der Sicht RELEASED',
  })
  async altersaufbau(
    @Root() { raum, zugang }: ProfilMitZugang,
    @Ctx() kontext: Kontext,
  ): Promise<AltersaufbauType | null> {
    if (zugang.sicht !== 'INTERN') return null
    const aufbau = await findAltersaufbau(kontext.db, {
      ort: raum,
      nationalitaet: 'INSGESAMT',
      zeitraum: null,
      zugang,
    })
    await kontext.noteReading(zugang, {
      gegenstand: 'Merkmal',
      kennungen: ['bevoelkerung'],
      ebenen: aufbau ? [raum.ebene] : [],
    })
    return aufbau
  }

  @Mutation(() => RaumprofilType, {
    description:
      'Speichert die Beschreibung eines Raums als nächste Fassung; dieselbe ein zweites Mal ändert nichts.',
  })
  async saveRaumbeschreibung(
    @Arg('beschreibung', () => RaumbeschreibungInput) neu: RaumbeschreibungInput,
    @Ctx() kontext: Kontext,
  ): Promise<ProfilMitZugang> {
    const ort = { ebene: neu.ebene, schluessel: neu.raum }
    const [vorher] = await loadProfile(kontext, 'INTERN', ort)
    if (!vorher) throw fehler('NICHT_GEFUNDEN', 'Diesen Raum gibt es nicht.')
    if (!vorher.darfAendern) throw rightsError(kontext.wer)
    await saveRaumbeschreibung(kontext.db, { neu, akteur: kontext.akteur })
    const [nachher] = await loadProfile(kontext, 'INTERN', ort)
    return nachher!
  }
}

async function loadProfile(
  kontext: Kontext,
  sicht: Sicht,
  ort: { readonly ebene: Ebene; readonly schluessel: string | null },
): Promise<readonly ProfilMitZugang[]> {
  const zugang = await kontext.zugang(sicht)
  const bekannte = await bekannteOf(kontext, zugang)
  if (!bekannte.includes(ort.ebene)) return []
  const zeilen = await findRaumprofile(kontext.db, { ...ort, bekannte })
  return zeilen.map((zeile) => toProfil(zeile, kontext, zugang))
}

function toProfil(
  { kommuneId, ...zeile }: Raumprofilzeile,
  { wer }: Kontext,
  zugang: Zugang,
): ProfilMitZugang {
  const { beschreibung, raum, nummer } = zeile
  const geaendertVon = istInnen(wer) ? beschreibung.geaendertVon : null
  return {
    ...zeile,
    zugang,
    slug: raumslug({ ...raum, nummer }),
    beschreibung: { ...beschreibung, geaendertVon },
    darfAendern: darfBeschreiben(wer, kommuneId),
  }
}
