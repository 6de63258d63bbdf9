import { findMaengel, freigabestand, type Freigabe } from './freigabe-worte.ts'

const FREIGABE: Freigabe = {
  id: '1',
  jugendamt: { id: '1', name: 'Jugendamt Erkelenz' },
  organisation: { id: '2', name: 'Kreis Heinsberg' },
  quelle: { id: '1', schluessel: 'jugendaemter', name: 'Jugendämter', herausgeber: '', lizenz: '' },
  zweck: 'JUGENDHILFEPLANUNG',
  von: '2026-01-01',
  bis: '2026-12-31',
  grund: 'Gemeinsamer Bericht',
  erteiltAm: '2025-12-01T08:00:00Z',
  widerrufenAm: null,
  widerrufGrund: null,
  gilt: true,
  widerrufbar: true,
}

it('sagt, wie eine Freigabe steht', () => {
  expect(freigabestand(FREIGABE)).toBe('gilt')
  expect(freigabestand({ ...FREIGABE, gilt: false }, '2027-01-01')).toBe('abgelaufen')
  expect(freigabestand({ ...FREIGABE, gilt: false }, '2025-12-31')).toBe('gilt noch nicht')
  const widerrufen = { ...FREIGABE, gilt: false, widerrufenAm: '2026-05-02T08:00:00Z' }
  expect(freigabestand({ ...widerrufen, widerrufGrund: 'Bericht fertig' })).toBe(
    'widerrufen am 2.5.2026: Bericht fertig',
  )
})

it('nennt alles, was einer neuen Freigabe fehlt', () => {
  const leer = { organisation: '', quelle: '', zweck: '', von: '', bis: '', grund: ' ' } as const
  expect(Object.keys(findMaengel(leer))).toEqual([
    'organisation',
    'quelle',
    'zweck',
    'von',
    'bis',
    'grund',
  ])
  const voll = {
    organisation: '2',
    quelle: '1',
    zweck: 'JUGENDHILFEPLANUNG',
    grund: 'Bericht',
  } as const
  expect(findMaengel({ ...voll, von: '2026-02-01', bis: '2026-01-01' })).toEqual({
    bis: 'Der letzte Tag liegt vor dem ersten.',
  })
  expect(findMaengel({ ...voll, von: '2026-01-01', bis: '2026-01-01' })).toEqual({})
})
