import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { selectedPaths } from '../../graphql/auswahl.ts'
import { toAngebotsseite } from './angebotsseite.ts'
import { findGenannten } from '../angebotsort/find-orte.ts'
import { AngebotsseiteType } from './angebotsseite.type.ts'
import { AngebotssucheArgs } from './angebotssuche.input.ts'
import { findAngebote, findAngebotsseite } from './angebotssuche.lesen.queries.ts'
import { AngebotssucheType } from './angebotssuche.type.ts'
import { toFilter } from './suchfilter.ts'
import { findFremdworte } from './suchtext.ts'
import { createSuchvorschlaege } from './suchvorschlaege.ts'
import { findAehnlicheWorte } from './suchvorschlaege.lesen.queries.ts'
import { SuchvorschlagType } from './suchvorschlag.type.ts'

const HOECHSTENS = 100
const HOECHSTENS_AB = 100_000
const HOECHSTENS_PUNKTE = 1_000

/** @throws GraphQLError EINGABE_UNGUELTIG with what to do */
function checkSeite({ hoechstens, ab }: AngebotssucheArgs): void {
  if (hoechstens < 0 || hoechstens > HOECHSTENS)
    throw fehler('EINGABE_UNGUELTIG', `Eine Seite hat höchstens ${HOECHSTENS} Angebote.`)
  if (ab < 0 || ab > HOECHSTENS_AB)
    throw fehler('EINGABE_UNGUELTIG', 'So weit reicht die Liste nicht.')
}

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
    checkSeite(args)
    const { hoechstens, ab } = args
    const filter = await toFilter(db, args)
    const punkte = selectedPaths(info).has('punkte') ? HOECHSTENS_PUNKTE : 0
    const gefunden = await findAngebote(db, filter, { hoechstens, ab, punkte })
    return { ...gefunden, fremdworte: findFremdworte(args.suche) }
  }

  @Query(() => [SuchvorschlagType], {
    description:
      'Was mit Worten gemeint sein kann, die nichts finden: andere Schreibung, ein Ort, eine Zeit, eine Sprache. Ob es etwas findet, sagt angebotssuche.',
  })
  async suchvorschlaege(
    @Arg('suche', () => String) suche: string,
    @Ctx() kontext: Kontext,
  ): Promise<readonly SuchvorschlagType[]> {
    return createSuchvorschlaege(suche, {
      findAehnliche: (worte) => findAehnlicheWorte(kontext.db, worte),
      findOrt: (wort) => findGenannten(kontext, wort),
    })
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
