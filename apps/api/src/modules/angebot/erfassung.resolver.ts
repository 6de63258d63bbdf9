import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { kenntSozialraeume } from '../adresse/adresse.resolver.ts'
import { findAehnliche, type Aehnlichkeitszeile } from './erfassung.lesen.queries.ts'
import { findErfassungsorganisationen, findErfassungsraeume } from './erfassung.lesen.queries.ts'
import {
  AehnlichesAngebotType,
  AehnlicheAngeboteInput,
  AngebotserfassungType,
} from './erfassung.type.ts'

const HOECHSTENS_ZEICHEN = 200
const kurz = (text: string): string => text.slice(0, HOECHSTENS_ZEICHEN).trim()

/** Nobody asks with less than a word. */
const MINDESTENS_TITEL = 4

function describeGrund({ istEigen, gleicherTitel, gleicheAdresse }: Aehnlichkeitszeile): string {
  if (gleicheAdresse) return 'Gleiche Adresse, gleiche Kategorie'
  if (!gleicherTitel) throw new Error('Nichts ist gleich.')
  return istEigen ? 'Fast derselbe Titel' : 'Fast derselbe Titel, anderer Anbieter'
}

@Resolver()
export class ErfassungResolver {
  @Query(() => AngebotserfassungType, { description: 'Wofür und womit man Angebote einträgt' })
  async angebotserfassung(@Ctx() kontext: Kontext): Promise<AngebotserfassungType> {
    const { db, wer } = kontext
    if (wer.art !== 'KONTO') return { organisationen: [], raeume: [] }
    const ebenen = (await kenntSozialraeume(kontext)) ? ['KOMMUNE', 'SOZIALRAUM'] : ['KOMMUNE']
    return {
      organisationen: await findErfassungsorganisationen(db.pool, wer.organisation.id),
      raeume: await findErfassungsraeume(db.pool, ebenen),
    }
  }

  @Query(() => [AehnlichesAngebotType], {
    description: 'Was schon da ist und dasselbe sein könnte; höchstens fünf',
  })
  async aehnlicheAngebote(
    @Arg('frage', () => AehnlicheAngeboteInput) frage: AehnlicheAngeboteInput,
    @Ctx() { db, wer }: Kontext,
  ): Promise<readonly AehnlichesAngebotType[]> {
    const organisationId = parseId(frage.organisation)
    const ohne = frage.ohne ? parseId(frage.ohne) : null
    if (wer.art !== 'KONTO') return []
    const erlaubte = await findErfassungsorganisationen(db.pool, wer.organisation.id)
    if (!erlaubte.some(({ id }) => id === organisationId)) return []
    const titel = kurz(frage.titel)
    const zeilen = await findAehnliche(db.pool, {
      organisationId,
      titel: titel.length < MINDESTENS_TITEL ? '' : titel,
      kategorien: frage.kategorien.slice(0, 8),
      strasse: kurz(frage.strasse),
      ort: kurz(frage.ort),
      ohne,
    })
    return zeilen.map((zeile) => ({
      ...zeile,
      id: zeile.istEigen ? zeile.id : null,
      grund: describeGrund(zeile),
    }))
  }
}
