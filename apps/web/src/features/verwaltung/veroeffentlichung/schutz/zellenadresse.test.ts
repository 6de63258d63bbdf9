import { istAmOrt, ortOf, parseZelle, parseZellenfilter, toZellen } from './zellenadresse.ts'
import { SCHUTZZELLEN_SAMPLE } from './schutz.sample.ts'

it('liest Auswahl und Zahl so, wie die Adresse sie schreibt', () => {
  for (const zelle of SCHUTZZELLEN_SAMPLE) {
    const filter = {
      indikator: zelle.indikator.slug,
      ebene: zelle.raum.ebene,
      zeitraum: zelle.zeitraum.id,
      art: zelle.art,
    }
    const suche = new URLSearchParams(toZellen(filter, ortOf(zelle)))
    expect(suche.get('teil')).toBe('zellen')
    expect(parseZellenfilter(suche)).toEqual(filter)
    expect(istAmOrt(zelle, parseZelle(suche)!)).toBe(true)
  }
})

it('lässt weg, was die Adresse nicht meinen kann', () => {
  const suche = new URLSearchParams('ebene=MOND&zeitraum=x&art=ROT&zelle=a.b.c')
  expect(parseZellenfilter(suche)).toEqual({
    indikator: null,
    ebene: null,
    zeitraum: null,
    art: null,
  })
  expect(parseZelle(suche)).toBeNull()
  expect(parseZelle(new URLSearchParams())).toBeNull()
})
