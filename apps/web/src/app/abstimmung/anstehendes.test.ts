import { findAnstehendes } from './anstehendes.ts'

const kommune = (name: string, mehr: object = {}) => ({
  id: name,
  kommune: { name },
  saeumig: false,
  stellungnahmen: [],
  kommentare: [],
  ...mehr,
})
const sagt = (art: 'ZUSTIMMUNG' | 'ZUSTIMMUNG_MIT_AENDERUNG' | 'BEDENKEN', antwort?: string) => ({
  stellungnahmen: [{ id: '1', art, antwort: antwort ?? null }],
})
const beimKreis = (...beteiligungen: readonly object[]) =>
  findAnstehendes({
    abstimmungen: [{ zuschnitt: { id: '7', name: 'Ab 2028' }, beteiligungen: beteiligungen as [] }],
  })

describe('what waits for the Kreis', () => {
  it('names who has Bedenken, and counts what else wants an answer', () => {
    const [eins, ...mehr] = beimKreis(
      kommune('Gangelt', sagt('BEDENKEN')),
      kommune('Heinsberg', { ...sagt('BEDENKEN'), kommentare: [{ id: '2', antwort: null }] }),
      kommune('Selfkant', sagt('ZUSTIMMUNG_MIT_AENDERUNG')),
      kommune('Wegberg', { saeumig: true }),
    )
    expect(mehr).toEqual([])
    expect(eins).toEqual({
      key: 'Z7',
      name: 'Ab 2028',
      pfad: '/verwaltung/sozialraeume/7/abstimmung',
      satz: 'Gangelt und Heinsberg haben Bedenken, Selfkant stimmt mit Änderung zu, 1 Kommentar zu Stellen: Ihre Antwort steht aus. 1 Kommune ist überfällig.',
      kurz: '4 Antworten offen, 1 überfällig',
    })
  })

  it('is nothing while the Kommunen have time, and after what was answered', () => {
    expect(beimKreis(kommune('Gangelt', sagt('BEDENKEN', 'Doch.')), kommune('Wegberg'))).toEqual([])
    expect(beimKreis()).toEqual([])
  })

  it('is the Beschluss once all have spoken', () => {
    const [eins] = beimKreis(kommune('Gangelt', sagt('ZUSTIMMUNG')))
    expect(eins?.satz).toMatch(/^Alle gefragten Kommunen haben Stellung genommen/)
  })
})

describe('what waits for a Kommune', () => {
  const gefragt = {
    id: '3',
    zuschnitt: { id: '7', name: 'Ab 2028' },
    frist: '2028-06-30',
    zustand: 'OFFEN',
    saeumig: false,
    nimmtAn: true,
  } as const

  it('is what it is asked and has not answered', () => {
    const bei = (mehr: object) => findAnstehendes({ beteiligungen: [{ ...gefragt, ...mehr }] })
    expect(bei({})[0]?.satz).toBe(
      'Der Kreis bittet Ihre Kommune um ihre Stellungnahme bis zum 30.6.2028.',
    )
    expect(bei({ saeumig: true })[0]?.satz).toMatch(/die Frist war der 30\.6\.2028/)
    expect(bei({ zustand: 'ABGEGEBEN' })).toEqual([])
    expect(bei({ nimmtAn: false })).toEqual([])
  })
})

describe('what waits in the register', () => {
  const leer = {
    anmeldungen: 0,
    eingereicht: 0,
    aeltestesEingereicht: null,
    hinweise: 0,
    faellig: 0,
    ruhend: 0,
  }

  it('is who registered and what was handed in, with what grows old', () => {
    const stand = {
      ...leer,
      anmeldungen: 1,
      eingereicht: 12,
      aeltestesEingereicht: '2026-11-03T10:00:00Z',
      faellig: 14,
      ruhend: 9,
    }
    expect(findAnstehendes({ pruefstand: stand }).map(({ satz }) => satz)).toEqual([
      '1 Organisation hat sich angemeldet und wartet auf Ihre Prüfung.',
      '12 Angebote sind zu prüfen, das älteste seit dem 3.11.2026. 14 Bestätigungen sind fällig. 9 Angebote ruhen.',
    ])
  })

  it('is nothing where only the Anbieter have something to do', () => {
    expect(findAnstehendes({ pruefstand: { ...leer, faellig: 14, ruhend: 9 } })).toEqual([])
  })
})

describe('what waits for an Anbieter', () => {
  const beimAnbieter = (
    ...jeZustand: readonly {
      zustand: 'RUECKFRAGE' | 'BESTAETIGUNG_FAELLIG' | 'ENTWURF'
      anzahl: number
    }[]
  ) => findAnstehendes({ eigene: { jeZustand } })

  it('is what the Kreis asks and what wants to be confirmed', () => {
    expect(
      beimAnbieter(
        { zustand: 'RUECKFRAGE', anzahl: 2 },
        { zustand: 'BESTAETIGUNG_FAELLIG', anzahl: 1 },
        { zustand: 'ENTWURF', anzahl: 4 },
      ),
    ).toEqual([
      {
        key: 'eigene',
        name: 'Ihre Angebote',
        satz: 'Der Kreis hat zu 2 Angeboten eine Frage. 1 Angebot wartet auf Ihre Bestätigung, dass alles noch stimmt.',
        pfad: '/verwaltung/angebote',
        kurz: '2 Rückfragen, 1 zu bestätigen',
      },
    ])
  })

  it('is nothing while all is confirmed', () => {
    expect(beimAnbieter({ zustand: 'ENTWURF', anzahl: 1 })).toEqual([])
  })
})
