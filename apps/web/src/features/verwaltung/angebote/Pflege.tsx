import { toTag } from '@sozial/shared/format'
import { useJetzt } from '../../../lib/use-jetzt.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import type { AngebotserfassungQuery } from './angebote.generated.ts'
import { giltHeute, ortOf, type Bild, type Standort } from './angebot-worte.ts'
import { Platzmelder } from './Platzmelder.tsx'
import type { Schreiber } from './use-schreiber.ts'

interface PflegeProps {
  readonly bild: Bild
  readonly wahl: AngebotserfassungQuery
  readonly schreibe: Schreiber
}

/** What changes from day to day comes before what hardly ever does. */
export function Pflege({ bild, schreibe }: PflegeProps) {
  const heute = toTag(useJetzt())
  if (!bild.handlungen.includes('PLAETZE_MELDEN')) return null
  const standorte = bild.standorte.filter((standort) => giltHeute(standort, heute))
  return (
    <Abschnitt titel="Freie Plätze und Wartezeit">
      {standorte.map((standort) => (
        <Platzmelder
          key={standort.id}
          standort={standort.id}
          name={standorte.length > 1 ? standort.name || ortOf(standort) : ''}
          letzte={standort.meldungen[0] ?? null}
          mitPlaetzen={hatPlaetze(standort)}
          schreibe={schreibe}
        />
      ))}
    </Abschnitt>
  )
}

/** Counted in places, or free ones were told before. */
const hatPlaetze = ({ kapazitaeten, meldungen }: Standort): boolean =>
  kapazitaeten.some(({ art }) => art === 'PLAETZE') || meldungen.some(({ frei }) => frei !== null)
