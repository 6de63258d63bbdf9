import { findSchwellen } from '@sozial/domain/geheimhaltung'
import type { Pool } from 'pg'
import { findQuellen, findRegelzeilen, findSchutzindikatoren } from './regel.lesen.queries.ts'
import { findGeltendeRegeln } from './regel.queries.ts'
import type { GeheimhaltungsregelnType } from './regel.type.ts'

/** All rules that hold, by Quelle, with what they come to for each Indikator. */
export async function findRegeln(pool: Pool): Promise<GeheimhaltungsregelnType> {
  const [quellen, zeilen, regeln, indikatoren] = await Promise.all([
    findQuellen(pool),
    findRegelzeilen(pool),
    findGeltendeRegeln(pool),
    findSchutzindikatoren(pool),
  ])
  const schwellen = indikatoren.map(({ slug, name, ...gegenstand }) => ({
    quellen: gegenstand.quellen,
    indikator: { slug, name },
    ...findSchwellen(regeln, gegenstand),
  }))
  return {
    quellen: quellen.map((quelle) => {
      const eigene = zeilen.filter((zeile) => zeile.quelle?.id === quelle.id)
      return {
        quelle,
        regel: eigene.find(({ indikator }) => indikator === null) ?? null,
        ausnahmen: eigene.filter(({ indikator }) => indikator !== null),
        indikatoren: schwellen.filter((eine) => eine.quellen.includes(quelle.id)),
      }
    }),
    indikatoren: zeilen.filter(({ quelle }) => quelle === null),
  }
}
