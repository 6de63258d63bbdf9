import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { readOnly } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findRegisterangebot } from './find-angebot.ts'
import { findRegister } from './find-register.ts'
import { RegisterlisteArgs } from './register.input.ts'
import { findGeltendeKategorien } from './register.lesen.queries.ts'
import { AngebotskategorieType, RegisterangebotType, RegisterlisteType } from './register.type.ts'

const HOECHSTENS = 200
const HOECHSTENS_AB = 100_000
const HOECHSTENS_SUCHE = 200

@Resolver()
export class RegisterResolver {
  @Query(() => RegisterlisteType, {
    description:
      'Die Angebote der eigenen und der betreuten Organisationen; für die Planung des Kreises alle',
  })
  angebote(
    @Args(() => RegisterlisteArgs)
    { zustaende, suche, organisation, hoechstens, ab }: RegisterlisteArgs,
    @Ctx() { db, wer }: Kontext,
  ): Promise<RegisterlisteType> {
    if (hoechstens < 0 || hoechstens > HOECHSTENS || ab < 0 || ab > HOECHSTENS_AB)
      throw fehler('EINGABE_UNGUELTIG', `Eine Seite hat höchstens ${HOECHSTENS} Angebote.`)
    const wunsch = {
      zustaende: zustaende ?? null,
      suche: suche.slice(0, HOECHSTENS_SUCHE),
      organisationId: organisation ? parseId(organisation) : null,
      hoechstens,
      ab,
    }
    return readOnly(db, (tx) => findRegister(tx, wer, wunsch))
  }

  @Query(() => RegisterangebotType, {
    description: 'Ein eigenes oder betreutes Angebot mit allem; für die Planung des Kreises jedes',
  })
  angebot(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, wer }: Kontext,
  ): Promise<RegisterangebotType> {
    return readOnly(db, (tx) => findRegisterangebot(tx, wer, parseId(id)))
  }

  @Query(() => [AngebotskategorieType], {
    description: 'Die Kategorien von heute in ihrer Ordnung',
  })
  angebotskategorien(@Ctx() { db }: Kontext): Promise<readonly AngebotskategorieType[]> {
    return findGeltendeKategorien(db.pool)
  }
}
