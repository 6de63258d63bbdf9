import { findWeg, findWeggruppen, istInnenseite } from './wege.ts'

it('führt nur dorthin, wo jemand etwas tun darf, und lässt leere Gruppen weg', () => {
  const gruppen = findWeggruppen(['datenstaende', 'lieferungen'])
  expect(gruppen.map(({ titel }) => titel)).toEqual(['Veröffentlichung', 'Daten'])
  expect(gruppen.flatMap(({ wege }) => wege.map(({ text }) => text))).toEqual([
    'Veröffentlichung',
    'Lieferungen',
  ])
  expect(findWeggruppen([])).toEqual([])
})

it.each([
  ['/verwaltung/lieferungen/3', 'lieferungen'],
  ['/verwaltung/indikatoren/neu', 'changeIndikator'],
  ['/verwaltung/lieferungenx', undefined],
  ['/verwaltung', undefined],
])('%s braucht %s', (pathname, braucht) => {
  expect(findWeg(pathname)?.braucht).toBe(braucht)
})

it('nennt alles unter der Verwaltung innen, auch was es nicht gibt', () => {
  expect(istInnenseite('/verwaltung')).toBe(true)
  expect(istInnenseite('/verwaltung/gibt-es-nicht')).toBe(true)
  expect(istInnenseite('/verwaltungsgericht')).toBe(false)
})
