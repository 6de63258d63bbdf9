/** What search engines read of an offer: schema.org Service. Only what stands on the page. Pure. */
import { SPRACHEN, ZIELGRUPPEN } from '@sozial/domain/angebot'
import { DEMODATEN } from '../../lib/demodaten.ts'
import type { AngebotsseiteQuery } from './angebote.generated.ts'

export type Angebot = NonNullable<AngebotsseiteQuery['angebotsseite']>
type Standort = Angebot['standorte'][number]

interface Umfeld {
  readonly adresse: string
  readonly kreis: string
  readonly demo: boolean
}

/** Left out instead of empty. */
const gesagt = (text: string): string | undefined => (text === '' ? undefined : text)

export function toJsonLd(angebot: Angebot, { adresse, kreis, demo }: Umfeld): string {
  const { titel, kurztext, kategorien, organisation, kostenart } = angebot
  const daten = {
    '@context': 'https://schema.org',
    '@type': 'Service',
    name: titel,
    description: gesagt(kurztext),
    disambiguatingDescription: demo ? DEMODATEN : undefined,
    url: adresse,
    serviceType: kategorien.map(({ name }) => name),
    areaServed: { '@type': 'AdministrativeArea', name: kreis },
    provider: {
      '@type': 'Organization',
      name: organisation.name,
      telephone: gesagt(organisation.telefon),
      email: gesagt(organisation.email),
      url: gesagt(organisation.website),
    },
    audience: audienceOf(angebot),
    availableChannel: angebot.standorte.map((standort) => channelOf(standort, angebot)),
    offers:
      kostenart === 'KOSTENLOS' ? { '@type': 'Offer', price: 0, priceCurrency: 'EUR' } : undefined,
  }
  // Within a script element "</script>" would end it, whatever it stands in.
  return JSON.stringify(daten).replaceAll('<', '\\u003c')
}

function audienceOf({ zielgruppen, alterVon, alterBis }: Angebot) {
  const worte = zielgruppen.map(
    (gruppe) => (ZIELGRUPPEN as Record<string, string>)[gruppe] ?? gruppe,
  )
  if (worte.length === 0 && alterVon === null && alterBis === null) return undefined
  return {
    '@type': 'PeopleAudience',
    audienceType: gesagt(worte.join(', ')),
    suggestedMinAge: alterVon ?? undefined,
    suggestedMaxAge: alterBis ?? undefined,
  }
}

/** A place that is secret has neither address nor point in the answer, and so none here. */
function channelOf(standort: Standort, { kontakt, sprachen }: Angebot) {
  const { geheim, name, strasse, plz, ort, laenge, breite } = standort
  const mitOrt = !geheim && (strasse !== '' || ort !== '')
  return {
    '@type': 'ServiceChannel',
    availableLanguage: sprachen.map(
      (kuerzel) => (SPRACHEN as Record<string, string>)[kuerzel] ?? kuerzel,
    ),
    servicePhone: kontakt.telefon
      ? { '@type': 'ContactPoint', telephone: kontakt.telefon }
      : undefined,
    serviceLocation: mitOrt
      ? {
          '@type': 'Place',
          name: gesagt(name),
          address: {
            '@type': 'PostalAddress',
            streetAddress: gesagt(strasse),
            postalCode: gesagt(plz),
            addressLocality: gesagt(ort),
            addressCountry: 'DE',
          },
          geo:
            laenge === null || breite === null
              ? undefined
              : { '@type': 'GeoCoordinates', latitude: breite, longitude: laenge },
        }
      : undefined,
  }
}
