import { sampleAtlas } from './atlas.sample.ts'
import {
  bruchsaetze,
  findRechenort,
  findZelle,
  formatBesonderheit,
  formatSicherheit,
  formatSummensatz,
  formatVorbehalt,
  rechenorte,
  toKorrekturort,
} from './rechenweg.ts'

const atlas = sampleAtlas()
const raum = (name: string) => atlas.raeume.find((kandidat) => kandidat.name === name)!.id
const kreis = atlas.massstaebe.find((massstab) => massstab.raum.ebene === 'KREIS')!.raum.id

describe('Rechenweg', () => {
  it('nennt den Kreis zuerst und jeden Raum einmal', () => {
    const ids = rechenorte(atlas).map(({ id }) => id)
    expect(ids[0]).toBe(kreis)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(atlas.raeume.map(({ id }) => id)))
  })

  it('findet den Raum unter Kennung oder Schlüssel und beginnt sonst mit dem Kreis', () => {
    const gangelt = atlas.raeume.find(({ name }) => name === 'Gangelt')!
    expect(findRechenort(atlas, gangelt.id)).toBe(gangelt.id)
    expect(findRechenort(atlas, gangelt.schluessel)).toBe(gangelt.id)
    expect(findRechenort(atlas, 'gibt es nicht')).toBe(kreis)
    expect(findRechenort(atlas, undefined)).toBe(kreis)
  })

  it('liest die Zahl eines Raums wie die eines Maßstabs; was es nicht gibt, liegt nicht vor', () => {
    expect(findZelle(atlas, raum('Gangelt'), atlas.periode).wert).toBeGreaterThan(0)
    expect(findZelle(atlas, kreis, atlas.periode).wert).toBeGreaterThan(0)
    expect(findZelle(atlas, 'gibt es nicht', atlas.periode).status).toBe('NICHT_VERFUEGBAR')
  })

  it('sagt, wie sicher ein Wert ist, und schweigt ohne Wert', () => {
    const zelle = findZelle(atlas, raum('Gangelt'), atlas.periode)
    expect(formatSicherheit(atlas.indikator, zelle)).toMatch(/95 % Sicherheit.*nach Wilson/)
    expect(formatSicherheit(atlas.indikator, { ...zelle, wert: null })).toBe('')
    expect(formatSicherheit(atlas.indikator, { ...zelle, unten: null })).toBe(
      'Ein Intervall wird nicht gerechnet.',
    )
  })

  it('nennt den Grund eines fehlenden Werts und das Zeichen neben einem Wert', () => {
    const geschuetzt = findZelle(atlas, raum('Selfkant'), atlas.periode)
    expect(formatVorbehalt(geschuetzt)).toBe(
      'Der Wert ist nicht angegeben: aus Datenschutzgründen nicht ausgewiesen.',
    )
    const zelle = findZelle(atlas, raum('Gangelt'), atlas.periode)
    expect(formatVorbehalt({ ...zelle, zeichen: 'p' })).toBe('Der Wert ist vorläufig.')
    expect(formatVorbehalt({ ...zelle, zeichen: null })).toBe('')
  })

  it('erklärt nur bei größeren Räumen, dass Summen geteilt werden', () => {
    expect(formatSummensatz(atlas, kreis)).toMatch(/Summen .* nie mit dem Mittel/)
    expect(formatSummensatz(atlas, raum('Gangelt'))).toBe('')
  })

  it('sagt bei Ereignissen, durch wen geteilt wird', () => {
    expect(formatBesonderheit(atlas.indikator)).toBe('')
    const fassung = { ...atlas.indikator.fassung, typ: 'RATE' as const }
    expect(formatBesonderheit({ ...atlas.indikator, fassung })).toMatch(/Mittel der Personen/)
  })

  it('nennt jeden Bruch mit seiner Folge', () => {
    expect(bruchsaetze(atlas)).toHaveLength(atlas.brueche.length)
    expect(bruchsaetze(atlas)[0]).toMatch(/, ab \d+\.\d+\.\d{4}: /)
  })

  it('sucht die Zahlen dahinter auf den Grenzen, die gezeigt werden', () => {
    const gangelt = raum('Gangelt')
    const frueher = {
      ...atlas,
      gebietsstand: { ...atlas.gebietsstand, stichtag: '1975-01-01' },
      gebietsstaende: [
        { id: '1', stichtag: '1975-01-01' },
        { id: '2', stichtag: '2020-01-01' },
      ],
    }
    expect(toKorrekturort(frueher, gangelt, atlas.periode)).toMatchObject({
      gebietsstand: '1975-01-01',
      titel: expect.stringMatching(/Gangelt, .*, Grenzen bis 31\.12\.2019$/) as string,
    })
    // The Kreis has borders of its own.
    expect(toKorrekturort(frueher, kreis, atlas.periode)).toMatchObject({
      gebietsstand: '2019-12-31',
      titel: expect.not.stringContaining('Grenzen') as string,
    })
    const heute = { ...frueher, gebietsstand: { ...atlas.gebietsstand, stichtag: '2020-01-01' } }
    expect(toKorrekturort(heute, gangelt, atlas.periode)).toMatchObject({
      gebietsstand: '2020-01-01',
      titel: expect.not.stringContaining('Grenzen') as string,
    })
  })
})
