import { ANSICHT_VORGABE } from '@sozial/shared/ansicht'
import { toAdresse } from './use-auswahlsteuerung.ts'

const ansicht = { ...ANSICHT_VORGABE, indikator: 'bevoelkerung', ebene: 'KOMMUNE' as const }

describe(toAdresse, () => {
  it('trägt die Auswahl in die Adresse jeder Ansicht', () => {
    expect(toAdresse('/karte', ansicht)).toBe('/karte?indikator=bevoelkerung&ebene=kommune')
    expect(toAdresse('/karte#tabelle', ansicht)).toBe(
      '/karte?indikator=bevoelkerung&ebene=kommune#tabelle',
    )
  })

  it('nennt den Indikator auf seinem Blatt im Pfad', () => {
    expect(toAdresse('/indikatoren/anderes', ansicht)).toBe(
      '/indikatoren/bevoelkerung?ebene=kommune',
    )
  })
})
