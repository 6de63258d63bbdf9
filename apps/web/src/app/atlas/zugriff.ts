/** What is closed to the reader's account, in one line. Pure. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { jugendamtsname } from '../jugendamt.ts'
import type { Atlas } from './atlas-state.ts'

const aufzaehlung = new Intl.ListFormat('de-DE')
const nachName = new Intl.Collator('de')

/** @returns `null` where no area of the period is closed */
export function zugriffssatz({
  raeume,
  periode,
  ebene,
  ohneZweck = false,
}: Pick<Atlas, 'raeume' | 'periode' | 'ebene' | 'ohneZweck'>): string | null {
  const geschlossene = raeume.filter((_, i) => periode.zellen[i]?.status === 'KEIN_ZUGRIFF')
  if (geschlossene.length === 0) return null
  if (ohneZweck) return 'Kleinräumige Werte sind geschlossen, bis Sie einen Zweck wählen.'
  const anzahl = `${geschlossene.length} von ${raeume.length} ${EBENE_WORTE[ebene].dativPlural}`
  const verb = geschlossene.length === 1 ? 'ist' : 'sind'
  const bezirke = new Set(
    geschlossene.flatMap(({ ober = [] }) =>
      ober
        .filter((raum) => raum.ebene === 'JUGENDAMTSBEZIRK')
        .map(({ name }) => jugendamtsname(name)),
    ),
  )
  const namen = aufzaehlung.format([...bezirke].toSorted(nachName.compare))
  return `${anzahl} ${verb} für Ihr Konto nicht freigegeben. Zuständig: ${namen || 'die Sozialplanung des Kreises'}.`
}
