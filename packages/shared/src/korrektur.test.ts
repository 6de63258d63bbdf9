import { formatKorrektur } from './korrektur.ts'

const KORREKTUR = { anlass: 'SCHREIBFEHLER', grund: null, vorlaeufig: false } as const

describe('formatKorrektur', () => {
  it.each([
    [{}, 'korrigiert: Schreibfehler in der Lieferung'],
    [{ grund: 'Schreibfehler in der Lieferung' }, 'korrigiert: Schreibfehler in der Lieferung'],
    [
      { grund: 'eine Null zu viel' },
      'korrigiert: Schreibfehler in der Lieferung (eine Null zu viel)',
    ],
    [{ anlass: 'ANDERER', grund: 'Stichtag verwechselt' }, 'korrigiert: Stichtag verwechselt'],
    [{ anlass: 'ANDERER' }, 'korrigiert: anderer Grund'],
    [
      { anlass: null, vorlaeufig: true, grund: 'Meldung steht aus' },
      'vorläufig (Meldung steht aus)',
    ],
    [{ anlass: null, vorlaeufig: true }, 'vorläufig'],
    [{ vorlaeufig: true }, 'korrigiert: Schreibfehler in der Lieferung, noch vorläufig'],
  ] as const)('sagt von %j „%s“', (abweichend, satz) => {
    expect(formatKorrektur({ ...KORREKTUR, ...abweichend })).toBe(satz)
  })
})
