import { Meldung } from '../../../ui/Meldung.tsx'
import { tagOf, type Bild } from './angebot-worte.ts'

/** What the Kreis asks or why it refused, on top of everything. */
export function Anliegen({ bild }: { readonly bild: Bild }) {
  const frage = bild.rueckfragen.findLast(({ art }) => art === 'FRAGE')
  const [neueste] = bild.fassungen
  if (bild.offen === 'RUECKFRAGE' && frage)
    return (
      <Meldung art="warn" titel={`Der Kreis fragt (${tagOf(frage.am)}):`}>
        <p>„{frage.text}“</p>
        <p className="t-klein">
          Ändern Sie, was nötig ist, und antworten Sie unten beim Einreichen.
        </p>
      </Meldung>
    )
  if (neueste?.zustand === 'ABGELEHNT')
    return (
      <Meldung art="fehler" titel="Der Kreis hat abgelehnt:">
        <p>„{neueste.grund}“</p>
      </Meldung>
    )
  return null
}
