import { jahr } from '@sozial/domain/zeitraum'
import type { AtlasAnmerkung } from './atlas-state.ts'
import { anmerkungszeilen, findNoten, waehleAnmerkungen } from './anmerkungen.ts'
import { sampleAtlas } from './atlas.sample.ts'

const baue = (text: string, raum: string | null, von = '2022-01-01'): AtlasAnmerkung => ({
  id: text,
  text,
  von,
  bis: null,
  oeffentlich: false,
  merkmal: null,
  merkmalSchluessel: null,
  angelegtVon: 'P',
  indikatoren: ['x'],
  raum: raum === null ? null : { id: raum, schluessel: raum, name: raum, ebene: 'KOMMUNE' },
})

const ALLE = [
  baue('alle', null),
  baue('hier', 'A'),
  baue('dort', 'B'),
  baue('später', 'A', '2025-01-01'),
]

describe('Anmerkungen einer Ansicht', () => {
  const gezeigt = waehleAnmerkungen(ALLE, { perioden: [jahr(2021), jahr(2022)], raeume: ['A'] })

  it('sind die zu gezeigten Räumen und Zeiträumen, in ihrer Folge nummeriert', () => {
    expect(gezeigt.map(({ text, nummer }) => `${nummer} ${text}`)).toEqual(['1 alle', '2 hier'])
  })

  it('stehen am Raum nur in ihrer Zeit', () => {
    expect(findNoten(gezeigt, 'A', jahr(2022)).map(({ nummer }) => nummer)).toEqual([2])
    expect(findNoten(gezeigt, 'A', jahr(2021))).toEqual([])
    expect(findNoten(gezeigt, 'B', jahr(2022))).toEqual([])
  })

  it('stehen als Satz in Dateien', () => {
    const atlas = { ...sampleAtlas(), anmerkungen: [baue('ZUE eröffnet', null)] }
    expect(anmerkungszeilen(atlas, [jahr(2023)])).toEqual([
      'Anmerkung: Alle Räume, seit 2022: ZUE eröffnet.',
    ])
  })
})
