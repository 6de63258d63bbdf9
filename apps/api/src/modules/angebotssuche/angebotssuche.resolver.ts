import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { selectedPaths } from '../../graphql/auswahl.ts'
import { toAngebotsseite } from './angebotsseite.ts'
import { AngebotsseiteType } from './angebotsseite.type.ts'
import { AngebotssucheArgs } from './angebotssuche.input.ts'
import { findAngebote, findAngebotsseite } from './angebotssuche.lesen.queries.ts'
import { AngebotssucheType } from './angebotssuche.type.ts'
import { toMinutenbereich } from './minuten-der-woche.ts'
import { findRaumIds } from './raumwahl.queries.ts'
import { toWorte } from './suchtext.ts'

const HOECHSTENS = 100
const HOECHSTENS_AB = 100_000
const HOECHSTENS_PUNKTE = 1_000
const HOECHSTENS_KM = 500
const HOECHSTENS_JE_FILTER = 50

/** @throws GraphQLError EINGABE_UNGUELTIG with what to do */
function check({ hoechstens, ab, umkreisKm, ort, ...args }: AngebotssucheArgs): void {
  const nein = (text: string) => {
    throw fehler('EINGABE_UNGUELTIG', text)
  }
  if (hoechstens < 0 || hoechstens > HOECHSTENS)
    nein(`Eine Seite hat höchstens ${HOECHSTENS} Angebote.`)
  if (ab < 0 || ab > HOECHSTENS_AB) nein('So weit reicht die Liste nicht.')
  if (umkreisKm != null && !(umkreisKm > 0 && umkreisKm <= HOECHSTENS_KM))
    nein(`Der Umkreis liegt zwischen 0 und ${HOECHSTENS_KM} Kilometern.`)
  if (ort && !(Math.abs(ort.laenge) <= 180 && Math.abs(ort.breite) <= 90))
    nein('Diesen Punkt gibt es auf der Erde nicht.')
  const listen = [
    args.kategorien,
    args.zielgruppen,
    args.barrierefreiheit,
    args.sprachen,
    args.kosten,
    args.zeiten,
  ]
  if (listen.some((liste) => (liste?.length ?? 0) > HOECHSTENS_JE_FILTER))
    nein(`Je Filter lassen sich höchstens ${HOECHSTENS_JE_FILTER} Angaben wählen.`)
}

function minutenOf({ zeit }: AngebotssucheArgs): string | null {
  if (!zeit) return null
  const minuten = toMinutenbereich(zeit)
  if (minuten === undefined)
    throw fehler('EINGABE_UNGUELTIG', 'Diese Zeit gibt es in keiner Woche.')
  return minuten
}

/** Nothing chosen is no filter. */
const auswahl = (liste: readonly string[] | null | undefined): readonly string[] | null =>
  liste && liste.length > 0 ? liste : null

@Resolver()
export class AngebotssucheResolver {
  @Query(() => AngebotssucheType, {
    description:
      'Öffentliche Unterstützungsangebote nach Worten, Filtern und Ort. Ohne Worte und Filter: alle.',
  })
  async angebotssuche(
    @Args(() => AngebotssucheArgs) args: AngebotssucheArgs,
    @Ctx() { db }: Kontext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AngebotssucheType> {
    check(args)
    const { raum, hoechstens, ab } = args
    const filter = {
      worte: toWorte(args.suche),
      kategorien: auswahl(args.kategorien),
      zielgruppen: auswahl(args.zielgruppen),
      alter: args.alter ?? null,
      raeume: raum ? await findRaumIds(db, raum.ebene, raum.schluessel) : null,
      punkt: args.ort ?? null,
      umkreisMeter: args.umkreisKm == null ? null : args.umkreisKm * 1000,
      minuten: minutenOf(args),
      barrierefreiheit: auswahl(args.barrierefreiheit),
      sprachen: auswahl(args.sprachen),
      nurFreie: args.nurFreie,
      kosten: auswahl(args.kosten),
      zeiten: auswahl(args.zeiten),
    }
    const punkte = selectedPaths(info).has('punkte') ? HOECHSTENS_PUNKTE : 0
    return findAngebote(db, filter, { hoechstens, ab, punkte })
  }

  @Query(() => AngebotsseiteType, {
    nullable: true,
    description: 'Die Seite eines Angebots; null: öffentlich gibt es keines mit diesem Namen',
  })
  async angebotsseite(
    @Arg('slug', () => String) slug: string,
    @Ctx() { db }: Kontext,
  ): Promise<AngebotsseiteType | null> {
    const zeile = await findAngebotsseite(db, slug)
    return zeile ? toAngebotsseite(zeile) : null
  }
}
