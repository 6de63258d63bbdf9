import type { Vergleichsurteil } from '../vergleich/vergleiche.ts'

/** How sure the need of an area stands above or below that of the Kreis. */
export type Bedarfslage = 'HOCH' | 'NIEDRIG' | 'NICHT_SICHER' | 'UNBEKANNT'

/** Which side of an Indikator means need. */
export type Bedarfsrichtung = 'HOCH_IST_BEDARF' | 'NIEDRIG_IST_BEDARF'

/**
 * A need is high only where the interval of the Messwert says so: it lies wholly
 * beyond the figure of the Kreis. Values without interval are taken as they are.
 */
export function bedarfslageOf(urteil: Vergleichsurteil, richtung: Bedarfsrichtung): Bedarfslage {
  switch (urteil) {
    case 'DEUTLICH_HOEHER':
    case 'HOEHER':
      return richtung === 'HOCH_IST_BEDARF' ? 'HOCH' : 'NIEDRIG'
    case 'DEUTLICH_NIEDRIGER':
    case 'NIEDRIGER':
      return richtung === 'HOCH_IST_BEDARF' ? 'NIEDRIG' : 'HOCH'
    case 'NICHT_SICHER':
    case 'GLEICH':
      return 'NICHT_SICHER'
    case 'NICHT_VERGLICHEN':
      return 'UNBEKANNT'
  }
}

/**
 * Supply against that of the Kreis. `OHNE_ANGABE`: there are offers, and nobody said how
 * many places.
 */
export type Angebotslage = 'KEINES' | 'WENIG' | 'GENUG' | 'OHNE_ANGABE'

export interface Raumangebot {
  /** Offers that reach into the area. */
  readonly angebote: number
  /** Places per 1,000 of the target group; null: not told. */
  readonly platzdichte: number | null
}

/** Little: fewer places per 1,000 than the Kreis has as a whole. */
export function angebotslageOf(
  { angebote, platzdichte }: Raumangebot,
  kreis: number | null,
): Angebotslage {
  if (angebote === 0) return 'KEINES'
  if (platzdichte === null || kreis === null) return 'OHNE_ANGABE'
  return platzdichte < kreis ? 'WENIG' : 'GENUG'
}

export const QUADRANTEN = {
  HANDLUNGSBEDARF: 'Handlungsbedarf',
  GUT_VERSORGT: 'hoher Bedarf, versorgt',
  BEOBACHTEN: 'beobachten',
  UNAUFFAELLIG: 'unauffällig',
  OFFEN: 'nicht zu beurteilen',
} as const
export type Quadrant = keyof typeof QUADRANTEN

/** Need against supply; what is not sure is watched, never called a need. */
export function quadrantOf(bedarf: Bedarfslage, angebot: Angebotslage): Quadrant {
  if (bedarf === 'UNBEKANNT' || (angebot === 'OHNE_ANGABE' && bedarf === 'HOCH')) return 'OFFEN'
  const fehlt = angebot === 'KEINES' || angebot === 'WENIG'
  if (bedarf === 'HOCH') return fehlt ? 'HANDLUNGSBEDARF' : 'GUT_VERSORGT'
  return bedarf === 'NICHT_SICHER' && fehlt ? 'BEOBACHTEN' : 'UNAUFFAELLIG'
}

/** A need in words. */
export const BEDARFSWORTE: Readonly<Record<Bedarfslage, string>> = {
  HOCH: 'hoher Bedarf',
  NIEDRIG: 'geringer Bedarf',
  NICHT_SICHER: 'Bedarf nicht sicher anders als im Kreis',
  UNBEKANNT: 'Bedarf nicht bekannt',
}
