import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { Datum } from '../../graphql/datum.ts'
import { fehler } from '../../errors.ts'
import { LieferungAbgelehntError } from '../lieferung/bericht.ts'
import { computeRegisterzahlen } from './compute-registerzahlen.ts'
import { findRegisterstand } from './find-registerstand.ts'
import { RegisterstandType } from './registerstand.type.ts'

@Resolver()
export class RegisterzahlResolver {
  @Query(() => RegisterstandType)
  registerstand(@Ctx() { db }: Kontext): Promise<RegisterstandType> {
    return findRegisterstand(db)
  }

  @Mutation(() => RegisterstandType, {
    description:
      'Rechnet, was das Register an einem Stichtag sagt, und liefert es; hat sich nichts geändert, geschieht nichts',
  })
  async computeRegisterzahlen(
    @Arg('stichtag', () => Datum) stichtag: string,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<RegisterstandType> {
    try {
      await computeRegisterzahlen(db, { tage: [stichtag], akteur })
    } catch (error) {
      if (!(error instanceof LieferungAbgelehntError)) throw error
      throw fehler('EINGABE_UNGUELTIG', error.message)
    }
    return findRegisterstand(db)
  }
}
