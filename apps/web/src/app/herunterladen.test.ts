import { adresseOf, allesVon, istAusschnitt } from './herunterladen.ts'

const ANSICHT = {
  indikator: 'kinder-im-sgb2',
  ebene: 'SOZIALRAUM',
  zeitraeume: ['Schuljahr 2023/24'],
  raeume: ['S-01', 'S&2'],
} as const

describe(adresseOf, () => {
  it('nennt Zeitraum und Räume der Ansicht, unter Zeichen, die Adressen vertragen', () => {
    expect(adresseOf(ANSICHT, 'xlsx', 'INTERN')).toBe(
      '/daten/kinder-im-sgb2/sozialraum.xlsx?sicht=intern&zeitraum=Schuljahr+2023%2F24&raeume=S-01%2CS%262',
    )
  })

  it('nennt für alles nur Indikator und Ebene', () => {
    expect(adresseOf(allesVon(ANSICHT), 'gpkg', 'INTERN')).toBe(
      '/daten/kinder-im-sgb2/sozialraum.gpkg?sicht=intern',
    )
    expect([istAusschnitt(ANSICHT), istAusschnitt(allesVon(ANSICHT))]).toEqual([true, false])
  })

  it('führt ohne Anmeldung zum veröffentlichten Stand', () => {
    expect(adresseOf(allesVon(ANSICHT), 'csv', 'RELEASED')).toBe(
      '/daten/kinder-im-sgb2/sozialraum.csv',
    )
    expect(adresseOf(ANSICHT, 'csv', 'RELEASED')).not.toContain('sicht')
  })

  it('zählt nicht 2.000 Räume in der Adresse auf', () => {
    const viele = { ...allesVon(ANSICHT), raeume: Array.from({ length: 2000 }, (_, i) => `R${i}`) }
    expect(adresseOf(viele, 'csv', 'INTERN')).not.toContain('raeume')
    expect(istAusschnitt(viele)).toBe(false)
  })
})
