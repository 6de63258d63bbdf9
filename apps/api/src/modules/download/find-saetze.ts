import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import type { Datensatz } from '@sozial/formate/schreiben/datensatz'
import { formatSpanne } from '@sozial/shared/anmerkung'
import { formatAnzahl } from '@sozial/shared/format'
import { formatKorrektur } from '@sozial/shared/korrektur'
import type { Zugang } from '../../auth/zugang.ts'
import { texteOf } from '../../graphql/vektor.ts'
import { findAnmerkungen } from '../anmerkung/anmerkung.lesen.queries.ts'
import { findKorrekturhinweise } from '../korrektur/korrekturhinweis.lesen.queries.ts'
import type { Messwerte } from '../messwert/messwert.lesen.queries.ts'
import type { MesswertperiodeType } from '../messwert/messwert.type.ts'
import { zeitspanneOf } from '../zeitraum/zeitspanne.ts'

interface Ausschnitt {
  readonly zugang: Zugang
  readonly ebene: Ebene
  /** Keys of areas; `null` for all. */
  readonly raeume: readonly string[] | null
  readonly messwerte: Messwerte
  readonly perioden: readonly MesswertperiodeType[]
}

/** What is said of figures in the file: remarks, and why figures are corrected or provisional. */
export async function findSaetze(
  db: Db,
  ausschnitt: Ausschnitt,
): Promise<Datensatz['anmerkungen']> {
  const { zugang, ebene, raeume, messwerte, perioden } = ausschnitt
  const zeit = zeitspanneOf(perioden)
  if (zeit === null) return []
  const frage = { fassungen: [messwerte.fassungId], ebenen: [ebene], ...zeit }
  const anmerkungen = (await findAnmerkungen(db, zugang, frage))
    .filter(({ raum }) => raum === null || raeume === null || raeume.includes(raum.schluessel))
    .map(({ raum, text, ...spanne }) => ({
      raum: raum?.name ?? null,
      zeit: formatSpanne(spanne),
      text,
    }))
  if (perioden.every(({ zeichen }) => zeichen === null)) return anmerkungen
  const nameOf = createNamen(messwerte)
  const korrekturen = (await findKorrekturhinweise(db, zugang, frage)).flatMap((hinweis) => {
    const namen = hinweis.raeume.flatMap((schluessel) => nameOf(schluessel) ?? [])
    if (namen.length === 0) return []
    const raum = namen.length > 3 ? formatAnzahl(namen.length, 'Raum', 'Räume') : namen.join(', ')
    return [{ raum, zeit: formatSpanne(hinweis), text: formatKorrektur(hinweis) }]
  })
  return [...anmerkungen, ...korrekturen]
}

/** Names of the areas in the file by their keys. */
function createNamen({ raeume }: Messwerte): (schluessel: string) => string | undefined {
  const namen = texteOf(raeume.namen)
  const alle = new Map(texteOf(raeume.schluessel).map((key, i) => [key, namen[i] ?? '']))
  return (schluessel) => alle.get(schluessel)
}
