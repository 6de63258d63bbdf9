import { ALLE, bezugsgruppenOf, enthaelt, findNaechsteGruppe, gruppeOf } from './index.ts'
import type { Berechnung, Formel, Teilgruppe } from './index.ts'

const gruppe = (abweichend: Partial<Teilgruppe>): Teilgruppe => ({ ...ALLE, ...abweichend })
const alter = (alterVon: number, alterBis: number | null) => ({ alterVon, alterBis })
const merkmal = (schluessel: string, teilgruppe?: Partial<Teilgruppe>): Formel => ({
  art: 'MERKMAL',
  merkmal: schluessel,
  ...(teilgruppe && { teilgruppe }),
})
const anteil = (zaehler: Formel, nenner: Formel): Berechnung => ({
  typ: 'ANTEIL',
  zaehler,
  nenner,
  faktor: 100,
})

describe('bezugsgruppenOf', () => {
  const ERWERBSALTER = alter(15, 65)
  const gruppen = bezugsgruppenOf([
    anteil(merkmal('langzeitarbeitslose'), merkmal('arbeitslose')),
    anteil(merkmal('arbeitslose'), merkmal('bevoelkerung', ERWERBSALTER)),
    anteil(merkmal('arbeitslose'), merkmal('bevoelkerung')),
    anteil(merkmal('bevoelkerung', alter(65, null)), merkmal('bevoelkerung')),
    anteil(merkmal('haushalte_allein'), merkmal('haushalte')),
  ])

  it('counts a Merkmal of those whom its first Indikator divides it by', () => {
    expect(gruppen.get('arbeitslose')).toEqual(gruppe(ERWERBSALTER))
    expect(gruppen.get('langzeitarbeitslose')).toEqual(gruppe(ERWERBSALTER))
  })

  it('knows nothing of others, nor of the persons themselves', () => {
    expect(gruppen.has('haushalte_allein')).toBe(false)
    expect(gruppen.has('bevoelkerung')).toBe(false)
  })
})

describe('gruppeOf', () => {
  it('lets the figure speak before its Merkmal', () => {
    const bezug = gruppe(alter(15, 65))
    expect(gruppeOf(ALLE, bezug)).toEqual(bezug)
    expect(gruppeOf(gruppe(alter(15, 25)), bezug)).toEqual(gruppe(alter(15, 25)))
    expect(gruppeOf(gruppe({ geschlecht: 'WEIBLICH' }), bezug)).toEqual(
      gruppe({ geschlecht: 'WEIBLICH', ...alter(15, 65) }),
    )
    expect(gruppeOf(ALLE, undefined)).toEqual(ALLE)
  })
})

describe('findNaechsteGruppe', () => {
  const KINDER = gruppe(alter(0, 15))
  const JUNGE = gruppe(alter(0, 25))
  const MAEDCHEN = gruppe({ geschlecht: 'WEIBLICH', ...alter(0, 15) })
  const ALTE = gruppe(alter(65, null))
  const gruppen = [ALLE, JUNGE, KINDER, MAEDCHEN, ALTE]

  it.each<[Teilgruppe, Teilgruppe]>([
    [KINDER, KINDER],
    [gruppe(alter(3, 6)), KINDER],
    [gruppe({ geschlecht: 'WEIBLICH', ...alter(3, 6) }), MAEDCHEN],
    [gruppe(alter(10, 18)), JUNGE],
    [gruppe(alter(80, null)), ALTE],
    [gruppe(alter(60, null)), ALLE],
    [gruppe({ nationalitaet: 'AUSLAENDISCH' }), ALLE],
  ])('finds for %j the smallest that contains it', (gesucht, gefunden) => {
    expect(findNaechsteGruppe(gesucht, gruppen)).toEqual(gefunden)
    expect(enthaelt(gefunden, gesucht)).toBe(true)
  })

  it('finds none where none contains it', () => {
    expect(findNaechsteGruppe(ALLE, [KINDER, ALTE])).toBeUndefined()
  })
})
