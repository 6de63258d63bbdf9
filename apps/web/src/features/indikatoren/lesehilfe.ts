/** How to read a figure, where the definition itself says nothing. Pure. */
import type { AtlasIndikator } from '../../app/atlas/atlas-state.ts'

type Fassung = Pick<AtlasIndikator['fassung'], 'hinweis' | 'typ' | 'polaritaet' | 'intervall'>

const ART: Readonly<Record<Fassung['typ'], string | null>> = {
  ABSOLUT:
    'Eine Anzahl ist dort hoch, wo viele Menschen leben; für den Vergleich der Räume eignen sich Anteile und Raten.',
  ANTEIL: null,
  RATE: null,
  QUOTIENT: 'Ein Verhältnis zweier Zahlen: Es steigt auch, wenn die Bezugszahl sinkt.',
  MITTELWERT: 'Ein Mittelwert sagt nicht, wie verschieden die Menschen in einem Raum sind.',
  VERFAHREN: null,
  FERTIGWERT: 'Der Wert kommt fertig gerechnet von der Quelle.',
  VERAENDERUNG: 'Über null ist eine Zunahme, unter null eine Abnahme.',
}

const POLARITAET: Readonly<Record<Fassung['polaritaet'], string>> = {
  HOCH_GUENSTIG: 'Ein hoher Wert ist günstig.',
  HOCH_BELASTEND: 'Ein hoher Wert zeigt Belastung.',
  NEUTRAL: 'Ein hoher Wert ist für sich weder gut noch schlecht.',
}

const UNSICHER =
  'In kleinen Räumen schwanken Werte auch zufällig: Das 95-%-Intervall sagt, in welchem Bereich der Wert liegen kann.'

/** The remark of the definition; without one, what follows from kind, direction and interval. */
export function formatLesehilfe({ hinweis, typ, polaritaet, intervall }: Fassung): string {
  if (hinweis.trim() !== '') return hinweis
  return [POLARITAET[polaritaet], ART[typ], intervall === 'KEINE' ? null : UNSICHER]
    .filter(Boolean)
    .join(' ')
}
