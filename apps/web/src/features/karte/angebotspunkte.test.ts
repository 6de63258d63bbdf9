import { istBekannt, toAuflage } from './angebotspunkte.ts'

const punkt = (slug: string) => ({ slug, titel: slug, laenge: 6, breite: 51 })

it('counts offers, not points, and names those without one', () => {
  const suche = {
    anzahl: 4,
    facetten: [{ feld: 'kategorien', wert: 'kita', name: 'Kita', ober: null, anzahl: 4 }],
    punkte: [punkt('a'), punkt('a'), punkt('b')],
  }
  expect(toAuflage(suche, 'kita').satz).toBe(
    'Punkte: 2 Angebote, Kita; 2 weitere haben keinen Punkt; Stand des Verzeichnisses heute.',
  )
  expect(toAuflage(suche, 'kita').liste).toBe('/angebote?thema=kita')
  expect(toAuflage({ ...suche, anzahl: 2 }, null).satz).toBe(
    'Punkte: 2 Angebote; Stand des Verzeichnisses heute.',
  )
})

it('knows a category without an offer, but not one that was never there', () => {
  const leer = (name: string | null) => ({
    anzahl: 0,
    facetten: [{ feld: 'kategorien', wert: 'kita', name, ober: null, anzahl: 0 }],
    punkte: [],
  })
  expect(istBekannt(leer('Kita'), 'kita')).toBe(true)
  expect(istBekannt(leer(null), 'kita')).toBe(false)
  expect(istBekannt(leer(null), null)).toBe(true)
})
