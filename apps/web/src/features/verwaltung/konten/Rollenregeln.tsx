import { useMutation } from '@apollo/client/react'
import { ROLLENFOLGE, ROLLENNAMEN } from '@sozial/shared/rollen'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Kaestchen } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { KontenDocument, SaveRollenregelDocument, type KontenQuery } from './konten.generated.ts'

/** For which roles the password alone is not enough. */
export function Rollenregeln({ regeln }: { readonly regeln: KontenQuery['rollenregeln'] }) {
  const darf = useDarf('saveRollenregel')
  const [save, { error }] = useMutation(SaveRollenregelDocument, {
    refetchQueries: [KontenDocument],
  })
  const pflicht = new Set(
    regeln.filter(({ zweitfaktorPflicht }) => zweitfaktorPflicht).map(({ rolle }) => rolle),
  )
  return (
    <Abschnitt titel="Zweiter Faktor ist Pflicht für">
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className="t-klein leise">
        Wer noch keinen hat, richtet ihn bei der nächsten Anmeldung ein. Für Demo-Konten gilt das
        nicht. Empfohlen auch für Planung und Kommunen; für die Verwaltung der Konten lässt er sich
        nicht abschalten.
      </p>
      {ROLLENFOLGE.map((rolle) => (
        <div key={rolle}>
          {darf && rolle !== 'ADMIN' ? (
            <Kaestchen
              an={pflicht.has(rolle)}
              onChange={(zweitfaktorPflicht) =>
                void save({ variables: { rolle, zweitfaktorPflicht } }).catch(() => undefined)
              }
            >
              {ROLLENNAMEN[rolle]}
            </Kaestchen>
          ) : (
            pflicht.has(rolle) && (
              <p className="t-klein">
                {ROLLENNAMEN[rolle]}
                {rolle === 'ADMIN' && ' (immer)'}
              </p>
            )
          )}
        </div>
      ))}
    </Abschnitt>
  )
}
