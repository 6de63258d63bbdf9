import type { Namen } from '../angebotsworte.ts'
import { findFeldwechsel, type Fassung } from './feldwechsel.ts'

const NAMEN: Namen = { kategorien: new Map(), raeume: new Map() }

it('stellt Altes und Neues nebeneinander und sagt, wer es künftig sieht', () => {
  const fassung = {
    felder: ['titel', 'vzae'],
    vorher: { titel: 'Alt', vzae: 1 },
    nachher: { titel: 'Neu', vzae: 1 },
    stufen: [{ feld: 'vzae', vorher: 'PLANUNG', nachher: 'OEFFENTLICH' }],
  } as unknown as Fassung
  expect(findFeldwechsel(fassung, NAMEN)).toMatchObject([
    { name: 'Titel', alt: 'Alt', neu: 'Neu', sicht: '' },
    { sicht: 'Sehen künftig alle (bisher nur die Planung)' },
  ])
})
