import { formatAnzahl } from '@sozial/shared/format'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Anzahltafel } from './Anzahltafel.tsx'
import { auslassungenOf, type GezaehlterStand } from './stand-worte.ts'

/** How many cells each rule keeps from the public. */
export function Auslassungen({ stand }: { readonly stand: GezaehlterStand }) {
  const zeilen = auslassungenOf(stand)
  const { ohneFallzahl } = stand.umfang
  return (
    <Abschnitt
      id="auslassungen"
      titel={stand.zustand === 'ENTWURF' ? 'Was nicht öffentlich wird' : 'Was nicht öffentlich ist'}
      zusatz="nach festen Regeln weggelassen, samt Zähler und Nenner"
    >
      {zeilen.length === 0 ? (
        <p className="leise">Keine Zelle fällt unter eine Regel.</p>
      ) : (
        <Anzahltafel titel="Weggelassene Zellen nach Regel" zeilen={zeilen} />
      )}
      {ohneFallzahl > 0 && (
        <p className="t-klein leise mass">
          {formatAnzahl(ohneFallzahl, 'gezeigter Wert kam', 'gezeigte Werte kamen')} fertig
          gerechnet und ohne Fallzahlen: dort hat der Lieferant geprüft, keine Regel hier.
        </p>
      )}
    </Abschnitt>
  )
}
