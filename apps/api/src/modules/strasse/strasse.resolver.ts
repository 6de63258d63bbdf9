import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { istInnen } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { findAbschnitte, findBaQuartiere, findVerzeichnisse } from './strasse.queries.ts'
import { findOeffentlicheEbenen } from '../datenstand/datenstand.lesen.queries.ts'
import { StrassenlageType, StrassentrefferType } from './strasse.type.ts'
import { findStrassen } from './strassensuche.lesen.queries.ts'

/** Smallest area for which the Statistik der BA delivers. */
const MINDESTENS_EINWOHNER = 1000

const HOECHSTENS_OFFENE = 100

@Resolver()
export class StrasseResolver {
  @Query(() => [StrassentrefferType], {
    description:
      'In welchem Sozialraum eine Adresse liegt; ab drei Buchstaben, höchstens acht Straßen. Außen leer, solange Sozialräume nicht veröffentlicht sind.',
  })
  async strassensuche(
    @Arg('suche', () => String) suche: string,
    @Ctx() { db, wer, zugang }: Kontext,
  ): Promise<readonly StrassentrefferType[]> {
    if (!istInnen(wer)) {
      const { datenstand } = await zugang('RELEASED')
      if (!(await findOeffentlicheEbenen(db, datenstand)).has('SOZIALRAUM')) return []
    }
    return findStrassen(db, suche)
  }

  @Query(() => StrassenlageType)
  async strassenlage(@Ctx() { db }: Kontext): Promise<StrassenlageType> {
    const kommunen = await findVerzeichnisse(db.pool)
    const abschnitte = await findAbschnitte(db.pool)
    const quartiere = await findBaQuartiere(db.pool)
    const namen = new Map(kommunen.map(({ schluessel, name }) => [schluessel, name]))
    const belegte = new Set(abschnitte.map(({ quartier }) => quartier))
    const offene = abschnitte
      .filter(({ quartier }) => quartier === null)
      .map(({ strasse, kommune }) => `${strasse} (${namen.get(kommune) ?? kommune})`)
    return {
      kommunen,
      offene: [...new Set(offene)].slice(0, HOECHSTENS_OFFENE),
      leere: quartiere.filter(({ schluessel }) => !belegte.has(schluessel)).map(({ name }) => name),
      kleine: quartiere
        .filter(({ einwohner }) => einwohner !== null && einwohner < MINDESTENS_EINWOHNER)
        .map(({ name }) => name),
    }
  }
}
