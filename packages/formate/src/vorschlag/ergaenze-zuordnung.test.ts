import { datei } from '../../test/referenz.ts'
import { readDatei } from '../erkennung/index.ts'
import { parseZuordnung } from '../zuordnung/index.ts'
import { ergaenzeZuordnung, proposeZuordnung } from './index.ts'

const TEXT =
  'Schlüssel;Jahr;Einwohner;Betreute;Anteil\n05370004;2024;100;7;7,5\n05370012;2024;90;9;10,1\n'

describe(ergaenzeZuordnung, () => {
  const { zuordnung } = proposeZuordnung(datei(TEXT))
  const ergaenzt = ergaenzeZuordnung(zuordnung!, {
    herausgeber: 'Jugendamt Übach',
    merkmale: { betreute: { name: 'Betreute Kinder', einheit: 'Kinder', art: 'ANZAHL' } },
  })

  it('nennt Amt und Gezähltes; nur Gemeinsames behält den gemeinsamen Schlüssel', () => {
    expect(ergaenzt).toMatchObject({ quelle: 'jugendamt_uebach', herausgeber: 'Jugendamt Übach' })
    expect(ergaenzt.werte.map(({ merkmal }) => merkmal.schluessel)).toEqual([
      'bevoelkerung',
      'jugendamt_uebach_betreute_kinder',
      'jugendamt_uebach_anteil',
    ])
  })

  it('bleibt eine gültige Zuordnung, mit der sich die Datei lesen lässt', () => {
    const gelesen = readDatei(datei(TEXT), parseZuordnung(JSON.stringify(ergaenzt)))
    expect([...gelesen.zellen].map(({ wert }) => wert.wert)).toEqual([100, 7, 7.5, 90, 9, 10.1])
  })
})
