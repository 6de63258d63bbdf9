/** The address of the finder as a search: the same names, so that what is on the screen is in the file. */
import type { Ebene } from '@sozial/domain/raum'
import type { Suchangaben } from '../angebotssuche/suchfilter.ts'

export type Suchadresse = Readonly<Record<string, unknown>>

const EBENEN: readonly Ebene[] = ['KOMMUNE', 'SOZIALRAUM', 'QUARTIER']
const HOECHSTENS_KM = 100
/** Around a place that is named without a distance. */
const GEWOEHNLICH_KM = 5

const texte = (wert: unknown): string => (typeof wert === 'string' ? wert : '')
const liste = (wert: unknown): readonly string[] =>
  [...new Set(texte(wert).split(','))].filter((eines) => /^[\w-]{1,60}$/.test(eines)).slice(0, 50)
const zahl = (wert: unknown): number => (texte(wert).trim() === '' ? NaN : Number(wert))

/** What it says wrongly is left out, as on the screen. */
export function parseSuchadresse(suche: Suchadresse): Suchangaben {
  const alter = zahl(suche['alter'])
  const ortsangaben = parseOrt(suche)
  return {
    suche: wasMitOrt(suche, ortsangaben).slice(0, 200),
    ohneKreisweite: false,
    kategorien: liste(suche['thema']),
    zielgruppen: liste(suche['fuer']),
    zeiten: liste(suche['wann']),
    barrierefreiheit: liste(suche['barrierefrei']),
    sprachen: liste(suche['sprache']),
    kosten: liste(suche['kosten']),
    alter: Number.isInteger(alter) && alter >= 0 && alter <= 120 ? alter : null,
    nurFreie: suche['frei'] === 'ja',
    ...ortsangaben,
  }
}

/** A place that is only named is found by its name, as a word. */
const wasMitOrt = (suche: Suchadresse, { raum, ort }: Pick<Suchangaben, 'raum' | 'ort'>): string =>
  [texte(suche['was']), raum === null && ort === null ? texte(suche['wo']) : '']
    .filter((wort) => wort !== '' && wort !== 'hier')
    .join(' ')

function parseOrt(suche: Suchadresse): Pick<Suchangaben, 'raum' | 'ort' | 'umkreisKm'> {
  const [wort = '', schluessel = ''] = texte(suche['raum']).split(':')
  const ebene = EBENEN.find((eine) => eine.toLowerCase() === wort)
  const raum = ebene && /^[\w.-]{1,60}$/.test(schluessel) ? { ebene, schluessel } : null
  const [breite = NaN, laenge = NaN] = texte(suche['ort']).split(',').map(zahl)
  const ort = Math.abs(breite) <= 90 && Math.abs(laenge) <= 180 ? { laenge, breite } : null
  const km = zahl(suche['umkreis'])
  const genannt = km > 0 && km <= HOECHSTENS_KM ? km : null
  if (ort === null || suche['umkreis'] === 'alle') return { raum: ort === null ? raum : null, ort }
  if (raum !== null && genannt === null) return { raum, ort: null }
  return { raum: null, ort, umkreisKm: genannt ?? GEWOEHNLICH_KM }
}
