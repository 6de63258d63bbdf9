/** What a row says of a site. */
import {
  ANGEBOTSFORMEN,
  BARRIEREFREIHEITEN,
  KAPAZITAETSARTEN,
  KAPAZITAETSSTAENDE,
} from '@sozial/domain/angebot'
import { readOeffnungszeiten, type Oeffnungszeit } from '@sozial/domain/oeffnungszeit'
import { kurz } from '../../lesung/meldungen.ts'
import type { Standortsatz } from '../satz.ts'
import { parseHausnummer, parsePlz } from './adresse.ts'
import type { Rohzeile } from './rohtabelle.ts'
import { hinweis, leseZahl, teile, waehle, waehleMehrere, type Zelle } from './zelle.ts'

const JA = /^(ja|j|x|1|true|wahr)$/i

/** @param erste key of the first category of the offer; empty: none */
export function leseStandort(
  zelle: Zelle,
  punkt: Rohzeile['punkt'],
  erste: string,
): Standortsatz | null {
  const { texte } = zelle
  const geheim = JA.test(texte('geheim'))
  const form = waehle(zelle, 'form', ANGEBOTSFORMEN)
  const adresse = {
    ...parseHausnummer(texte('strasse'), texte('hausnummer'), texte('zusatz')),
    plz: lesePlz(zelle),
    ort: texte('ort').slice(0, 100),
  }
  const [laenge, breite] = punkt ?? lesePunkt(zelle)
  const rest = {
    name: texte('standort').slice(0, 200),
    zeiten: leseZeiten(zelle),
    barrierefreiheit: waehleMehrere(zelle, 'barrierefreiheit', BARRIEREFREIHEITEN),
    oepnv: texte('oepnv').slice(0, 500),
    kapazitaeten: leseKapazitaet(zelle, erste),
  }
  const leer =
    form === undefined &&
    !geheim &&
    laenge === null &&
    Object.values(adresse).join('') === '' &&
    rest.name === '' &&
    rest.zeiten.length === 0
  if (leer) return null
  if (!geheim) return { ...rest, ...adresse, form: form ?? 'ORT', geheim, laenge, breite }
  const ohneOrt = { strasse: '', hausnummer: '', plz: '', ort: '', laenge: null, breite: null }
  return { ...rest, ...ohneOrt, name: '', oepnv: '', form: form ?? 'ORT', geheim }
}

function lesePlz(zelle: Zelle): string {
  const text = zelle.texte('plz')
  const plz = parsePlz(text)
  if (plz !== null) return plz
  hinweis(
    zelle,
    'plz',
    `„${kurz(text, 20)}“ ist keine Postleitzahl und bleibt leer. Sie hat fünf Ziffern.`,
  )
  return ''
}

function lesePunkt(zelle: Zelle): readonly [number, number] | readonly [null, null] {
  const [laenge, breite] = [leseZahl(zelle, 'laenge'), leseZahl(zelle, 'breite')]
  if (laenge === undefined || breite === undefined) return [null, null]
  if (Math.abs(laenge) <= 180 && Math.abs(breite) <= 90) return [laenge, breite]
  hinweis(
    zelle,
    'laenge',
    `${laenge} und ${breite} sind keine Grad und bleiben weg. Bitte Länge und Breite in Grad angeben (zum Beispiel 6,1 und 51,1).`,
  )
  return [null, null]
}

function leseZeiten(zelle: Zelle): readonly Oeffnungszeit[] {
  const text = zelle.texte('zeiten')
  const gelesen = readOeffnungszeiten(text.replaceAll('\n', ', '), zelle.leser.bezug.heute)
  if (gelesen.ok) return gelesen.zeiten
  hinweis(
    zelle,
    'zeiten',
    `Bleibt leer: ${gelesen.verstoesse.map((einer) => einer.text).join(' ')}`,
  )
  return []
}

function leseKapazitaet(zelle: Zelle, erste: string): Standortsatz['kapazitaeten'] {
  const anzahl = leseZahl(zelle, 'plaetze')
  if (anzahl === undefined) return []
  if (anzahl < 0 || anzahl > 100_000) {
    hinweis(zelle, 'plaetze', `${anzahl} Plätze gibt es nicht. Die Angabe bleibt weg.`)
    return []
  }
  const [kategorie = erste] = zelle.leser.kategorien.find(teile(zelle.texte('platzkategorie')))
  return [
    {
      kategorie,
      art: waehle(zelle, 'platzart', KAPAZITAETSARTEN) ?? 'PLAETZE',
      anzahl,
      status: waehle(zelle, 'platzstand', KAPAZITAETSSTAENDE) ?? 'BESTEHEND',
    },
  ]
}
