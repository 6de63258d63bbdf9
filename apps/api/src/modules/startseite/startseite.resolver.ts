import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { selectedPaths } from '../../graphql/auswahl.ts'
import { SichtEnum, type Sicht } from '../../graphql/enums.ts'
import { findAbdeckungen, findIndikatoren } from '../indikator/indikator.lesen.queries.ts'
import { findMesswerte } from '../messwert/messwert.lesen.queries.ts'
import { planOf, type MesswerteMitEbenen } from '../messwert/messwert.resolver.ts'
import { MesswerteType } from '../messwert/messwert.type.ts'
import { chooseStart, type Startbild, type Startbilder } from './choose-start.ts'
import { saveStartseite } from './save-startseite.ts'
import { findStartwahl } from './startseite.queries.ts'
import { StartseiteInput, StartseiteType } from './startseite.type.ts'

type Startseite = StartseiteType & Startbilder

const OHNE_WAHL = { indikator: null, ebene: null, ueberschrift: '', geaendertAm: null } as const

@Resolver(() => StartseiteType)
export class StartseiteResolver {
  @Query(() => StartseiteType)
  startseite(
    @Arg('sicht', () => SichtEnum) sicht: Sicht,
    @Ctx() kontext: Kontext,
  ): Promise<Startseite> {
    return readStartseite(kontext, sicht)
  }

  @FieldResolver(() => MesswerteType, {
    nullable: true,
    description: 'Werte des Bilds, mit dem sie beginnt; null, solange es keine gibt',
  })
  bild(
    @Root() { bild, sicht }: Startseite,
    @Ctx() kontext: Kontext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MesswerteMitEbenen | null> {
    return bild === null ? Promise.resolve(null) : readBild(kontext, { ...bild, sicht }, info)
  }

  @FieldResolver(() => [MesswerteType], {
    description: 'Werte der weiteren Aussagen, aus anderen Themen; höchstens drei',
  })
  async weitere(
    @Root() { weitere, sicht }: Startseite,
    @Ctx() kontext: Kontext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly MesswerteMitEbenen[]> {
    const alle = await Promise.all(
      weitere.map((bild) => readBild(kontext, { ...bild, sicht }, info)),
    )
    return alle.filter((messwerte) => messwerte !== null)
  }

  @Mutation(() => StartseiteType, { description: 'Wählt, womit die Startseite beginnt' })
  async saveStartseite(
    @Arg('startseite', () => StartseiteInput) startseite: StartseiteInput,
    @Ctx() kontext: Kontext,
  ): Promise<Startseite> {
    const { indikator = null, ebene = null, ueberschrift } = startseite
    const { db, akteur } = kontext
    await saveStartseite(db, { wahl: { indikator, ebene, ueberschrift }, akteur })
    return readStartseite(kontext, 'INTERN')
  }
}

async function readStartseite({ db, ...kontext }: Kontext, sicht: Sicht): Promise<Startseite> {
  const zugang = await kontext.zugang(sicht)
  const [gewaehlt, indikatoren] = await Promise.all([
    findStartwahl(db.pool),
    findIndikatoren(db, zugang),
  ])
  const abdeckungen = await findAbdeckungen(
    db,
    zugang,
    indikatoren.map(({ fassung }) => fassung.id),
  )
  const wahl = gewaehlt ?? OHNE_WAHL
  const katalog = indikatoren.map((indikator) => ({
    ...indikator,
    abdeckung: abdeckungen.get(indikator.fassung.id) ?? [],
  }))
  const bilder = chooseStart(wahl, katalog)
  return { sicht, ...(sicht === 'INTERN' ? wahl : toOeffentlich(wahl, bilder.bild)), ...bilder }
}

type Wahl = Pick<StartseiteType, 'indikator' | 'ebene' | 'ueberschrift' | 'geaendertAm'>

/** A choice of what is not published says something about the Arbeitsstand: outside there is none. */
function toOeffentlich(wahl: Wahl, bild: Startbild | null): Wahl {
  if (wahl.indikator !== null && wahl.indikator !== bild?.indikator) return OHNE_WAHL
  return { ...wahl, ebene: wahl.ebene === bild?.ebene ? wahl.ebene : null }
}

async function readBild(
  kontext: Kontext,
  { indikator, ebene, sicht }: Startbild & { readonly sicht: Sicht },
  info: GraphQLResolveInfo,
): Promise<MesswerteMitEbenen | null> {
  const zugang = await kontext.zugang(sicht)
  const plan = planOf({ zugang }, selectedPaths(info))
  const messwerte = await findMesswerte(kontext.db, plan, {
    indikator,
    ebene,
    zeitraeume: null,
    raeume: null,
    gebietsstand: null,
  })
  await kontext.noteReading(zugang, {
    gegenstand: 'Indikator',
    kennungen: [indikator],
    ebenen: [ebene],
  })
  return messwerte && { ...messwerte, ebenen: ['KREIS'] }
}
