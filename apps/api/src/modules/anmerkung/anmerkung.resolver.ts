import type { Db } from '@sozial/db'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findAlleAnmerkungen } from './anmerkung.lesen.queries.ts'
import { AnmerkungInput, AnmerkungType } from './anmerkung.type.ts'
import { retireAnmerkung, saveAnmerkung } from './save-anmerkung.ts'

/** Of one that is there. */
const loadAnmerkung = async (db: Db, id: number): Promise<AnmerkungType> =>
  (await findAlleAnmerkungen(db, { id }))[0]!

@Resolver(() => AnmerkungType)
export class AnmerkungResolver {
  @Query(() => [AnmerkungType], { description: 'Alle, die neueste zuerst; höchstens 1000' })
  anmerkungen(
    @Ctx() { db }: Kontext,
    @Arg('auchAusgemusterte', () => Boolean, { defaultValue: false }) auchAusgemusterte: boolean,
  ): Promise<readonly AnmerkungType[]> {
    return findAlleAnmerkungen(db, { auchAusgemusterte })
  }

  @Mutation(() => AnmerkungType, {
    description:
      'Schreibt eine Anmerkung zu Zahlen oder ersetzt eine. Dieselbe ein zweites Mal ändert nichts.',
  })
  async saveAnmerkung(
    @Arg('anmerkung', () => AnmerkungInput) eingabe: AnmerkungInput,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<AnmerkungType> {
    const { ersetzt, indikator = null, merkmal = null, raum = null, bis = null } = eingabe
    const { von, text, oeffentlich } = eingabe
    const neu = { indikator, merkmal, raum, von, bis, text, oeffentlich }
    const vorgaenger = ersetzt === null || ersetzt === undefined ? null : parseId(ersetzt)
    const id = await saveAnmerkung(db, { neu: { ...neu, ersetzt: vorgaenger }, akteur })
    return loadAnmerkung(db, id)
  }

  @Mutation(() => AnmerkungType, {
    description:
      'Zeigt sie innen nicht mehr; sie bleibt aufgehoben, und was veröffentlicht ist, behält sie, außer mit auchVeroeffentlicht',
  })
  async retireAnmerkung(
    @Arg('id', () => ID) id: string,
    @Arg('auchVeroeffentlicht', () => Boolean, { defaultValue: false })
    auchVeroeffentlicht: boolean,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<AnmerkungType> {
    await retireAnmerkung(db, { id: parseId(id), auchVeroeffentlicht, akteur })
    return loadAnmerkung(db, parseId(id))
  }
}
