import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { findVerwandte } from './verwandte.ts'

const [vorlage] = sampleAtlas().katalog
const eintrag = (slug: string, thema: string, ...merkmale: readonly ('kernset' | 'werte')[]) => ({
  ...vorlage!,
  slug,
  thema,
  kernset: merkmale.includes('kernset'),
  abdeckung: merkmale.includes('werte') ? vorlage!.abdeckung : [],
})

it('nennt Indikatoren desselben Themas, zuerst die mit Werten und aus dem Kernset', () => {
  const katalog = [
    eintrag('selbst', 'Arbeit', 'kernset', 'werte'),
    eintrag('ohne', 'Arbeit', 'kernset'),
    eintrag('weiterer', 'Arbeit', 'werte'),
    eintrag('kern', 'Arbeit', 'kernset', 'werte'),
    eintrag('fremd', 'Wohnen', 'kernset', 'werte'),
    ...Array.from({ length: 9 }, (_, i) => eintrag(`mehr-${i}`, 'Arbeit')),
  ]
  const slugs = findVerwandte(katalog, katalog[0]!).map(({ slug }) => slug)
  expect(slugs.slice(0, 3)).toEqual(['kern', 'weiterer', 'ohne'])
  expect(slugs).toHaveLength(6)
})
