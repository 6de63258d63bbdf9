import { letzterTag } from '@sozial/domain/zeitraum'
import type { MesswertperiodeType } from '../messwert/messwert.type.ts'
import type { QuelleType } from '../quelle/quelle.type.ts'
import type { ZeitreihenbruchType } from './zeitreihenbruch.type.ts'

type Periode = Pick<MesswertperiodeType, 'zeitraum' | 'quellen'>

/**
 * A break wherever consecutive periods come from different Quellen. One that
 * a known break between the same periods already explains is left out.
 */
export function erkannteBrueche(
  perioden: readonly Periode[],
  bekannte: readonly ZeitreihenbruchType[],
  quellen: readonly QuelleType[],
): readonly ZeitreihenbruchType[] {
  return perioden.slice(1).flatMap((danach, i) => {
    const davor = perioden[i]
    if (!davor || istGleich(davor.quellen, danach.quellen)) return []
    const [ende, anfang] = [letzterTag(davor.zeitraum), letzterTag(danach.zeitraum)]
    if (bekannte.some(({ datum }) => ende < datum && datum <= anfang)) return []
    return [toBruch(davor, danach, quellen)]
  })
}

function istGleich(a: readonly number[], b: readonly number[]): boolean {
  const menge = new Set(a)
  return menge.size === new Set(b).size && b.every((id) => menge.has(id))
}

function toBruch(
  davor: Periode,
  danach: Periode,
  quellen: readonly QuelleType[],
): ZeitreihenbruchType {
  const namenOf = (periode: Periode): string =>
    quellen
      .filter(({ id }) => periode.quellen.includes(id))
      .map(({ name }) => `„${name}“`)
      .join(' und ')
  const { zeitraum } = danach
  // Periods may overlap (three-year means); the new values begin after the old ones end.
  const datum = zeitraum.von < davor.zeitraum.bis ? davor.zeitraum.bis : zeitraum.von
  return {
    id: `erkannt-${davor.zeitraum.id}-${zeitraum.id}`,
    datum,
    art: 'QUELLE',
    titel: 'Wechsel der Quelle',
    folge:
      `Bis ${davor.zeitraum.name} stammen die Zahlen aus ${namenOf(davor)}, ` +
      `ab ${zeitraum.name} aus ${namenOf(danach)}; sie sind nicht ohne Weiteres vergleichbar.`,
    erkannt: true,
  }
}
