import type { Katalogeintrag } from './atlas-state.ts'
import { groupByThema, resolveWahl } from './atlas-wahl.ts'

function eintrag(
  slug: string,
  ebenen: readonly Katalogeintrag['abdeckung'][number]['ebene'][],
  weiteres: { readonly typ?: 'ABSOLUT' | 'ANTEIL' | 'QUOTIENT'; readonly kernset?: boolean } = {},
): Katalogeintrag {
  const { typ = 'ANTEIL', kernset = true } = weiteres
  return {
    slug,
    code: slug,
    thema: 'Thema',
    kernset,
    fassung: { id: slug, name: slug, kurzname: slug, definition: '', typ, polaritaet: 'NEUTRAL' },
    abdeckung: ebenen.map((ebene) => ({ ebene, verschlossen: false })),
  }
}

const OFFEN = { indikator: null, ebene: null }

describe(resolveWahl, () => {
  it('beginnt mit kleinen Räumen, einem Verhältnis und dem Kernset', () => {
    const katalog = [
      eintrag('leer', []),
      eintrag('bevoelkerung', ['SOZIALRAUM', 'KREIS'], { typ: 'ABSOLUT' }),
      eintrag('kommunal', ['KOMMUNE']),
      eintrag('quotient', ['SOZIALRAUM'], { typ: 'QUOTIENT' }),
      eintrag('am-rand', ['SOZIALRAUM'], { kernset: false }),
      eintrag('gut', ['KREIS', 'KOMMUNE', 'SOZIALRAUM']),
    ]
    expect(resolveWahl(OFFEN, katalog)).toEqual({ indikator: 'gut', ebene: 'SOZIALRAUM' })
    expect(resolveWahl(OFFEN, katalog.slice(0, -1))).toEqual({
      indikator: 'am-rand',
      ebene: 'SOZIALRAUM',
    })
  })

  it('beginnt mit dem Bild der Startseite, solange es Werte hat', () => {
    const katalog = [eintrag('a', ['SOZIALRAUM']), eintrag('b', ['KREIS', 'KOMMUNE'])]
    const start = (indikator: string, ebene: 'KREIS' | 'QUARTIER' | null) => ({ indikator, ebene })
    const b = (ebene: string) => ({ indikator: 'b', ebene })
    expect(resolveWahl(OFFEN, katalog, start('b', 'KREIS'))).toEqual(b('KREIS'))
    expect(resolveWahl(OFFEN, katalog, start('b', 'QUARTIER'))).toEqual(b('KOMMUNE'))
    expect(resolveWahl(OFFEN, katalog, start('b', null))).toEqual(b('KOMMUNE'))
    expect(resolveWahl(OFFEN, katalog, start('weg', 'KREIS'))?.indikator).toBe('a')
    expect(resolveWahl({ ...OFFEN, ebene: 'SOZIALRAUM' }, katalog, start('b', null))).toEqual({
      indikator: 'a',
      ebene: 'SOZIALRAUM',
    })
  })

  it('ergänzt nur, was offen ist', () => {
    const katalog = [eintrag('a', ['SOZIALRAUM']), eintrag('b', ['KREIS', 'KOMMUNE'])]
    expect(resolveWahl({ indikator: 'b', ebene: null }, katalog)?.ebene).toBe('KOMMUNE')
    expect(resolveWahl({ indikator: null, ebene: 'KREIS' }, katalog)?.indikator).toBe('b')
    expect(resolveWahl({ indikator: 'b', ebene: 'SOZIALRAUM' }, katalog)).toEqual({
      indikator: 'b',
      ebene: 'SOZIALRAUM',
    })
  })

  it('gibt einen unbekannten Namen weiter, damit die Seite ihn nennen kann', () => {
    expect(resolveWahl({ indikator: 'nie-gehoert', ebene: null }, [])?.indikator).toBe(
      'nie-gehoert',
    )
  })

  it('hat ohne Werte nichts zu wählen', () => {
    expect(resolveWahl(OFFEN, [eintrag('leer', [])])).toBeUndefined()
  })
})

describe(groupByThema, () => {
  it('behält die Reihenfolge des Katalogs', () => {
    const gruppen = groupByThema([
      { thema: 'B', n: 1 },
      { thema: 'A', n: 2 },
      { thema: 'B', n: 3 },
    ])
    expect(gruppen.map(({ thema, eintraege }) => [thema, eintraege.map(({ n }) => n)])).toEqual([
      ['B', [1, 3]],
      ['A', [2]],
    ])
  })
})
