/** A service_at_location of HSDS as a site. */
import {
  ANGEBOTSFORMEN,
  BARRIEREFREIHEITEN,
  KAPAZITAETSARTEN,
  KAPAZITAETSSTAENDE,
} from '@sozial/domain/angebot'
import { parseOeffnungszeiten, type Oeffnungszeit } from '@sozial/domain/oeffnungszeit'
import { addTage, istTag } from '@sozial/domain/zeitraum'
import type { Angebotsbezug, Kapazitaetssatz, Standortsatz } from '../satz.ts'
import { parseHausnummer, parsePlz } from '../tabelle/adresse.ts'
import { findEintrag } from '../worte.ts'
import {
  codesOf,
  istObjekt,
  liste,
  objekt,
  termeOf,
  text,
  wertOf,
  zahl,
  type Objekt,
} from './felder.ts'

interface Leser {
  readonly bezug: Angebotsbezug
  readonly melde: (feld: string, text: string) => void
}

export function leseStandort(roh: Objekt, dienst: Objekt, leser: Leser): Standortsatz {
  const ort = objekt(roh['location'])
  const [form] = codesOf(ort, 'angebotsform', ANGEBOTSFORMEN)
  const eigene = liste(roh['schedules'])
  const zeiten =
    eigene.length > 0 ? eigene : [...liste(ort['schedules']), ...liste(dienst['schedules'])]
  return {
    name: text(ort['name']).slice(0, 200),
    form: form ?? (text(ort['location_type']) === 'virtual' ? 'ONLINE' : 'ORT'),
    geheim: false,
    ...adresseOf(ort),
    ...punktOf(ort, leser),
    zeiten: zeiten.flatMap((zeit) => toZeit(zeit, leser)),
    barrierefreiheit: barrierefreiheitOf(ort),
    oepnv: text(ort['transportation']).slice(0, 500),
    kapazitaeten: termeOf(roh, 'kapazitaet').flatMap(({ attribut, term }) =>
      toKapazitaet(text(attribut['value']), text(term['code'])),
    ),
  }
}

function adresseOf(ort: Objekt): Pick<Standortsatz, 'strasse' | 'hausnummer' | 'plz' | 'ort'> {
  const [adresse] = liste(ort['addresses'])
  const roh = adresse
    ? [adresse['address_1'], '', adresse['postal_code'], adresse['city']].map(text)
    : ['strasse', 'hausnummer', 'plz', 'ort'].map((feld) => wertOf(ort, feld))
  const [strasse = '', hausnummer = '', plz = '', stadt = ''] = roh
  return {
    ...parseHausnummer(strasse, hausnummer, ''),
    plz: parsePlz(plz) ?? '',
    ort: stadt.slice(0, 100),
  }
}

function punktOf(ort: Objekt, { melde }: Leser): Pick<Standortsatz, 'laenge' | 'breite'> {
  const [laenge, breite] = [zahl(ort['longitude']), zahl(ort['latitude'])]
  if (laenge === undefined || breite === undefined) return { laenge: null, breite: null }
  if (Math.abs(laenge) <= 180 && Math.abs(breite) <= 90) return { laenge, breite }
  melde('latitude', `Den Punkt ${breite}, ${laenge} gibt es auf der Erde nicht. Er bleibt weg.`)
  return { laenge: null, breite: null }
}

function barrierefreiheitOf(ort: Objekt): Standortsatz['barrierefreiheit'] {
  const worte = liste(ort['accessibility']).map((eine) =>
    findEintrag(BARRIEREFREIHEITEN, text(eine['description'])),
  )
  const codes = codesOf(ort, 'barrierefreiheit', BARRIEREFREIHEITEN)
  return [...new Set([...codes, ...worte.filter((code) => code !== undefined)])]
}

/** Parts of RFC 5545 that opening times do not have. */
const FREMD = ['count', 'byweekno', 'bymonthday', 'byyearday'] as const

function toZeit(zeit: Objekt, { bezug, melde }: Leser): readonly Oeffnungszeit[] {
  const bis = text(zeit['valid_to'])
  const geltung = {
    gueltigAb: text(zeit['valid_from']) || null,
    gueltigBis: istTag(bis) ? addTage(bis, 1) : bis || null,
  }
  const beschreibung = text(zeit['description'])
  const fremd = FREMD.filter((feld) => text(zeit[feld]) !== '')
  if (text(zeit['freq']) === '' && /vereinbarung/i.test(beschreibung)) {
    const gelesen = parseOeffnungszeiten([{ art: 'VEREINBARUNG', ...geltung }])
    return gelesen.ok ? gelesen.zeiten : []
  }
  const gelesen = parseOeffnungszeiten([{ art: 'REGEL', ...regelOf(zeit, bezug), ...geltung }])
  if (gelesen.ok && fremd.length === 0) return gelesen.zeiten
  const grund =
    fremd.length > 0
      ? `„${fremd.join('“, „')}“ kennt das Register nicht.`
      : 'Sie ist nicht vollständig.'
  melde(
    'schedules',
    `Eine Öffnungszeit bleibt weg: ${grund} Bitte nach dem Einlesen eintragen.${beschreibung === '' ? '' : ` Dort steht: „${beschreibung.slice(0, 200)}“`}`,
  )
  return []
}

function regelOf(zeit: Objekt, { heute }: Angebotsbezug): Objekt {
  return {
    dtstart: text(zeit['dtstart']) || heute,
    freq: text(zeit['freq']),
    interval: zahl(zeit['interval']) ?? 1,
    byday: text(zeit['byday'])
      .split(/\s*,\s*/)
      .filter((tag) => tag !== ''),
    until: text(zeit['until']) || null,
    oeffnet: uhrzeit(zeit['opens_at']),
    schliesst: uhrzeit(zeit['closes_at']) || null,
  }
}

/** "09:00:00Z" is nine: offers are open by the clock on their wall. */
const uhrzeit = (wert: unknown): string => /^(\d\d:\d\d)/.exec(text(wert))?.[1] ?? ''

function toKapazitaet(wert: string, code: string): readonly Kapazitaetssatz[] {
  const art = findEintrag(KAPAZITAETSARTEN, code)
  const roh = parseJson(wert)
  const anzahl = zahl(roh['anzahl'])
  const status = findEintrag(KAPAZITAETSSTAENDE, text(roh['status'])) ?? 'BESTEHEND'
  if (art === undefined || anzahl === undefined || anzahl < 0 || anzahl > 100_000) return []
  return [{ kategorie: text(roh['kategorie']), art, anzahl, status }]
}

function parseJson(wert: string): Objekt {
  try {
    const roh: unknown = JSON.parse(wert)
    return istObjekt(roh) ? roh : {}
  } catch {
    // A value of somebody else's: no number of ours.
    return {}
  }
}
