import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { FEHLERCODES } from '@sozial/shared/fehlercode'
import { createFehler, FEHLERTEXTE, toFehler } from './fehler.ts'

describe('FEHLERTEXTE', () => {
  it.each(FEHLERCODES)('hat für %s einen Satz und eine Hilfe', (code) => {
    expect(FEHLERTEXTE[code].text).toMatch(/^[A-ZÄÖÜ].+\.$/)
    expect(FEHLERTEXTE[code].hilfe).toMatch(/^[A-ZÄÖÜ].+\.$/)
  })
})

describe(toFehler, () => {
  it('liest Code und Vorgangsnummer aus einer Antwort von GraphQL', () => {
    const error = new CombinedGraphQLErrors({
      errors: [{ message: 'nope', extensions: { code: 'NICHT_GEFUNDEN', nummer: 'r-17' } }],
    })
    expect(toFehler(error)).toMatchObject({ code: 'NICHT_GEFUNDEN', nummer: 'r-17' })
  })

  it('zeigt nie den Text des Servers', () => {
    const error = new CombinedGraphQLErrors({
      errors: [{ message: 'column "x" does not exist', extensions: { code: 'WUNDERLICH' } }],
    })
    expect(JSON.stringify(toFehler(error))).not.toContain('column')
    expect(toFehler(error).code).toBe('UNERWARTET')
  })

  it('sagt, warum eine Angabe abgelehnt ist', () => {
    const ablehnung = (message: string) =>
      toFehler(
        new CombinedGraphQLErrors({
          errors: [{ message, extensions: { code: 'EINGABE_UNGUELTIG' } }],
        }),
      )
    const grund = 'Das neue Passwort ist das alte. Bitte ein anderes wählen.'
    expect(ablehnung(grund)).toMatchObject({ text: grund, hilfe: '' })
    expect(ablehnung('Variable "$id" got invalid value 1.').text).not.toContain('Variable')
  })

  it('hält einen Abbruch der Leitung für fehlende Verbindung', () => {
    expect(toFehler(new TypeError('Failed to fetch')).code).toBe('OHNE_VERBINDUNG')
  })
})

describe(createFehler, () => {
  it('nimmt als Nummer nur Text', () => {
    expect(createFehler('NICHT_GEFUNDEN', 12).nummer).toBeNull()
  })
})
