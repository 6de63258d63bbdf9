import { findLand } from '@sozial/domain/raum'
/** A site as service_at_location with its location, opening times and places. */
import { ANGEBOTSFORMEN, BARRIEREFREIHEITEN } from '@sozial/domain/angebot'
import { describeOeffnungszeiten, type Oeffnungszeit } from '@sozial/domain/oeffnungszeit'
import { addTage } from '@sozial/domain/zeitraum'
import type { Angebotsbezug, Kapazitaetssatz, Standortsatz } from '../satz.ts'
import { uuidOf } from './kennung.ts'
import type { HsdsStandort, HsdsZeit } from './typen.ts'
import { toAttribut } from './vokabular.ts'

interface Lage {
  /** Id of the service. */
  readonly dienst: string
  readonly nr: number
  readonly bezug: Angebotsbezug
}

export function toStandort(standort: Standortsatz, { dienst, nr, bezug }: Lage): HsdsStandort {
  const id = uuidOf(dienst, 'service_at_location', String(nr))
  const ort = uuidOf(dienst, 'location', String(nr))
  return {
    id,
    service_id: dienst,
    location_id: ort,
    location: toOrt(ort, standort, bezug),
    schedules: standort.zeiten.map((zeit, i) =>
      toZeit(zeit, { id: uuidOf(id, 'schedule', String(i)), standort: id }),
    ),
    attributes: standort.kapazitaeten.map((eine) =>
      toAttribut(
        { id, art: 'service_at_location' },
        { taxonomie: 'kapazitaet', code: eine.art, wert: toWert(eine) },
      ),
    ),
  }
}

const toWert = ({ anzahl, status, kategorie }: Kapazitaetssatz): string =>
  JSON.stringify({ anzahl, status, kategorie })

function toOrt(id: string, standort: Standortsatz, { kreis }: Angebotsbezug): object {
  const { name, form, laenge, breite, oepnv, barrierefreiheit } = standort
  const adressen = toAdressen(id, standort, kreis)
  const teile = adressen.length > 0 ? [] : adressteile(standort)
  return {
    id,
    location_type: form === 'ONLINE' ? 'virtual' : 'physical',
    ...(name !== '' && { name }),
    ...(oepnv !== '' && { transportation: oepnv }),
    ...(laenge !== null && breite !== null && { latitude: breite, longitude: laenge }),
    ...(teile.length > 0 && { description: teile.map(({ wert }) => wert).join(' ') }),
    addresses: adressen,
    accessibility: barrierefreiheit.map((code) => ({
      id: uuidOf(id, 'accessibility', code),
      location_id: id,
      description: BARRIEREFREIHEITEN[code],
    })),
    attributes: [
      toAttribut(
        { id, art: 'location' },
        { taxonomie: 'angebotsform', code: form, name: ANGEBOTSFORMEN[form] },
      ),
      ...barrierefreiheit.map((code) =>
        toAttribut({ id, art: 'location' }, { taxonomie: 'barrierefreiheit', code }),
      ),
      ...teile.map(({ code, wert }) =>
        toAttribut({ id, art: 'location' }, { taxonomie: 'feld', code, wert }),
      ),
    ],
  }
}

const adressteile = ({ strasse, hausnummer, plz, ort }: Standortsatz) =>
  Object.entries({ strasse, hausnummer, plz, ort })
    .filter(([, wert]) => wert !== '')
    .map(([code, wert]) => ({ code, wert }))

/** HSDS wants every part of an address: one that lacks some is none there, and what is known of it stands beside. */
function toAdressen(
  ort: string,
  { strasse, hausnummer, plz, ort: stadt, form }: Standortsatz,
  kreis: Angebotsbezug['kreis'],
): readonly object[] {
  if (strasse === '' || plz === '' || stadt === '') return []
  return [
    {
      id: uuidOf(ort, 'address'),
      location_id: ort,
      address_1: `${strasse} ${hausnummer}`.trim(),
      city: stadt,
      region: kreis.name,
      state_province: findLand(kreis.schluessel) ?? '',
      postal_code: plz,
      country: 'DE',
      address_type: form === 'ONLINE' ? 'postal' : 'physical',
    },
  ]
}

/** Times are those of the clock in the Kreis. The last valid day is included there, ours is not. */
function toZeit(
  zeit: Oeffnungszeit,
  { id, standort }: { readonly id: string; readonly standort: string },
): HsdsZeit {
  const geltung = {
    ...(zeit.gueltigAb !== null && { valid_from: zeit.gueltigAb }),
    ...(zeit.gueltigBis !== null && { valid_to: addTage(zeit.gueltigBis, -1) }),
  }
  const rest = {
    id,
    service_at_location_id: standort,
    ...geltung,
    description: describeOeffnungszeiten([zeit]),
  }
  if (zeit.art === 'VEREINBARUNG') return rest
  return {
    ...rest,
    dtstart: zeit.dtstart,
    freq: zeit.freq,
    interval: zeit.interval,
    byday: zeit.byday.join(','),
    ...(zeit.until !== null && { until: zeit.until }),
    opens_at: zeit.oeffnet,
    ...(zeit.schliesst !== null && { closes_at: zeit.schliesst }),
  }
}
