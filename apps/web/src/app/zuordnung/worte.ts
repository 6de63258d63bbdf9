/** How columns, parts of the population and degrees of certainty are called. */
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { ZeitraumArt } from '@sozial/domain/zeitraum'
import type { Sicherheit, Spaltenrolle, Spaltenvorschlag } from '@sozial/formate/vorschlag'
import type { Rohmerkmal } from '@sozial/formate/lesung'

export const ROLLE_WORTE: Readonly<
  Record<Spaltenrolle, { readonly kurz: string; readonly lang: string }>
> = {
  RAUMSCHLUESSEL: { kurz: 'Raum', lang: 'Schlüssel oder Nummer des Raums' },
  RAUMNAME: { kurz: 'Raum', lang: 'Name des Raums' },
  ZEITRAUM: { kurz: 'Zeitraum', lang: 'Zeitraum' },
  WERT: { kurz: 'Zahlen', lang: 'Zahlen' },
  GLIEDERUNG: {
    kurz: 'Merkmal',
    lang: 'Merkmal, das die Zeilen unterscheidet (Geschlecht, Alter …)',
  },
  ABGELEITET: { kurz: 'Anteil', lang: 'Anteil, ergibt sich aus anderen Spalten' },
  UNBEACHTET: { kurz: 'nicht gelesen', lang: 'nichts davon: nicht lesen' },
}

export const SICHERHEIT_WORTE: Readonly<Record<Sicherheit, string>> = {
  SICHER: 'sicher erkannt',
  WAHRSCHEINLICH: 'wahrscheinlich',
  UNSICHER: 'unsicher, bitte prüfen',
}

export const ART_WORTE: Readonly<Record<Rohmerkmal['art'], string>> = {
  ANZAHL: 'Anzahl (ganze Zahlen)',
  MENGE: 'Menge (Fläche, Geld)',
  FERTIGWERT: 'fertiger Wert (Anteil, Mittelwert, Index)',
}

export const ZEITART_WORTE: Readonly<Record<ZeitraumArt, string>> = {
  STICHTAG: 'Stichtag',
  JAHR: 'ganzes Jahr',
  SCHULJAHR: 'Schuljahr',
  KITAJAHR: 'Kitajahr',
  QUARTAL: 'Quartal',
  MONAT: 'Monat',
  MEHRJAHR: 'mehrere Jahre',
}

export const GESCHLECHT_WORTE: Readonly<Record<Teilgruppe['geschlecht'], string>> = {
  INSGESAMT: 'alle',
  MAENNLICH: 'männlich',
  WEIBLICH: 'weiblich',
  DIVERS: 'divers',
}

export const NATIONALITAET_WORTE: Readonly<Record<Teilgruppe['nationalitaet'], string>> = {
  INSGESAMT: 'alle',
  DEUTSCH: 'deutsch',
  AUSLAENDISCH: 'nicht deutsch',
}

/** "weiblich, 15 bis unter 65 Jahre"; empty for everybody. */
export function describeTeilgruppe({
  geschlecht,
  nationalitaet,
  alterVon,
  alterBis,
}: Teilgruppe): string {
  const alter =
    alterBis !== null
      ? alterVon === 0
        ? `unter ${alterBis} Jahre`
        : alterBis === alterVon + 1
          ? `${alterVon} Jahre`
          : `${alterVon} bis unter ${alterBis} Jahre`
      : alterVon > 0
        ? `ab ${alterVon} Jahren`
        : ''
  return [
    geschlecht !== 'INSGESAMT' && GESCHLECHT_WORTE[geschlecht],
    nationalitaet !== 'INSGESAMT' && NATIONALITAET_WORTE[nationalitaet],
    alter,
  ]
    .filter(Boolean)
    .join(', ')
}

/** "Spalte D „Ausländer“" */
export function describeSpalte({ buchstabe, kopf }: Spaltenvorschlag): string {
  return kopf === '' ? `Spalte ${buchstabe}` : `Spalte ${buchstabe} „${kopf}“`
}
