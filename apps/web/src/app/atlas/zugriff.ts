/** What is closed to the reader's account, in one sentence with the way on. Pure. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Atlas } from './atlas-state.ts'

/**
 * @param ohneZweck nothing was said yet about what small areas are looked at for
 * @returns `null` where no area of the period is closed
 */
export function zugriffssatz(
  { raeume, periode, ebene }: Pick<Atlas, 'raeume' | 'periode' | 'ebene'>,
  ohneZweck: boolean,
): string | null {
  const geschlossene = raeume.filter((_, i) => periode.zellen[i]?.status === 'KEIN_ZUGRIFF')
  if (geschlossene.length === 0) return null
  if (ohneZweck) {
    return 'Kleinräumige Werte sind geschlossen, weil für diese Sitzung noch kein Zweck gewählt ist.'
  }
  const anzahl = `${geschlossene.length} von ${raeume.length} ${EBENE_WORTE[ebene].dativPlural}`
  const bezirke = new Set(
    geschlossene.flatMap(({ ober = [] }) =>
      ober.filter((raum) => raum.ebene === 'JUGENDAMTSBEZIRK').map(({ name }) => name),
    ),
  )
  const namen = new Intl.ListFormat('de-DE').format(bezirke)
  const wer = namen === '' ? 'die zuständige Stelle' : `das zuständige Jugendamt (${namen})`
  return `${anzahl} sind Ihrem Konto für diesen Zweck nicht freigegeben. Eine Freigabe erteilt ${wer} unter Verwaltung, Freigaben.`
}
