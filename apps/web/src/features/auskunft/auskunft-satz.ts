/** The answer as a sentence, or why there is none. Pure. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { pruefeAlter, type Altersgruppe } from '@sozial/domain/auskunft'
import { formatRaeumeDativ } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import { raumworte } from '../../app/atlas/massstab-worte.ts'
import type { AuskunftQuery } from './auskunft.generated.ts'
import type { Frage } from './auskunft-adresse.ts'

export type Antwort = NonNullable<AuskunftQuery['auskunft']>

/** More names than this are counted, not named. */
const MAX_NAMEN = 5

/** "Am 31.12.2024 lebten in Gerderath und Lövenich 1.234 Kinder unter 6 Jahren." */
export function antwortsatz(antwort: Antwort, frage: Frage): string {
  const namen = antwort.zeilen.map(({ raum }) => raum.name)
  if (namen.length === 0) return 'Wählen Sie Räume aus der Liste oder auf der Karte.'
  if (antwort.summe === null) return ohneSumme(antwort, frage)
  const { zeitraum, merkmal } = antwort
  const wann = zeitraum.art === 'STICHTAG' ? `Am ${zeitraum.name}` : `Im Zeitraum ${zeitraum.name}`
  const wo = ortOf(namen, frage)
  const zahl = formatZahl(antwort.summe, Number.isInteger(antwort.summe) ? 0 : 1)
  if (merkmal.schluessel === 'bevoelkerung') {
    return `${wann} lebten ${wo} ${zahl} ${personen(frage, antwort.summe)}.`
  }
  const wen = [eigenschaften(frage), altersworte(frage)].filter(Boolean).join(', ')
  return `${wann} sind ${wo} gezählt: ${zahl} ${merkmal.einheit} – ${merkmal.name}${wen && ` (${wen})`}.`
}

/** "im Kreis Heinsberg", "in Gerderath und Lövenich", "in 12 Sozialräumen" */
function ortOf(namen: readonly string[], { ebene }: Frage): string {
  const [einer] = namen
  if (einer !== undefined && namen.length === 1) return raumworte(einer).in
  return `in ${namen.length > MAX_NAMEN ? formatRaeumeDativ(namen.length, ebene) : aufzaehlung(namen)}`
}

/** "Kinder unter 6 Jahren", "Frauen ab 65 Jahren" */
function personen(frage: Frage, anzahl: number): string {
  const { alterVon, alterBis, geschlecht } = frage
  const jung = alterBis !== null && alterBis <= 14
  const jugendlich = alterBis !== null && alterBis <= 18
  const erwachsen = {
    INSGESAMT: 'Menschen',
    WEIBLICH: 'Frauen',
    MAENNLICH: 'Männer',
    DIVERS: 'diverse Menschen',
  } as const
  const kind = {
    INSGESAMT: 'Kinder',
    WEIBLICH: 'Mädchen',
    MAENNLICH: 'Jungen',
    DIVERS: 'diverse Kinder',
  } as const
  const nomen = jung
    ? kind[geschlecht]
    : jugendlich
      ? geschlecht === 'INSGESAMT'
        ? 'Kinder und Jugendliche'
        : kind[geschlecht]
      : alterVon >= 18
        ? erwachsen[geschlecht]
        : { ...erwachsen, WEIBLICH: 'Mädchen und Frauen', MAENNLICH: 'Jungen und Männer' }[
            geschlecht
          ]
  const einzahl =
    anzahl === 1 && nomen === 'Kinder'
      ? 'Kind'
      : anzahl === 1 && nomen === 'Menschen'
        ? 'Mensch'
        : nomen
  const herkunft = { INSGESAMT: '', DEUTSCH: 'deutsche ', AUSLAENDISCH: 'nicht deutsche ' }[
    frage.nationalitaet
  ]
  return [herkunft + einzahl, altersworte(frage)].filter(Boolean).join(' ')
}

function eigenschaften({ geschlecht, nationalitaet }: Frage): string {
  const worte = [
    { INSGESAMT: '', WEIBLICH: 'weiblich', MAENNLICH: 'männlich', DIVERS: 'divers' }[geschlecht],
    { INSGESAMT: '', DEUTSCH: 'deutsch', AUSLAENDISCH: 'nicht deutsch' }[nationalitaet],
  ]
  return worte.filter(Boolean).join(', ')
}

/** "unter 6 Jahren", "von 6 bis unter 18 Jahren", "ab 65 Jahren"; empty for all ages. */
export function altersworte({ alterVon, alterBis }: Pick<Frage, 'alterVon' | 'alterBis'>): string {
  if (alterBis === null)
    return alterVon === 0 ? '' : `ab ${alterVon} ${alterVon === 1 ? 'Jahr' : 'Jahren'}`
  const bis = `unter ${alterBis} ${alterBis === 1 ? 'Jahr' : 'Jahren'}`
  return alterVon === 0 ? bis : `von ${alterVon} bis ${bis}`
}

function ohneSumme(antwort: Antwort, frage: Frage): string {
  const wer = aufzaehlung(antwort.betroffen.slice(0, MAX_NAMEN))
  const weitere = antwort.betroffen.length - MAX_NAMEN
  const namen = weitere > 0 ? `${wer} und ${formatZahl(weitere)} weiteren` : wer
  if (antwort.grund === 'GESCHUETZT') {
    return `Eine Summe gibt es nicht: Die Zahl aus ${namen} ist geschützt. Lassen Sie diese Räume weg, oder fragen Sie nach einer größeren Gruppe.`
  }
  if (antwort.grund === 'KEIN_ZUGRIFF') {
    return `Eine Summe gibt es nicht: Die Zahl aus ${namen} ist für Ihr Konto nicht freigegeben. Lassen Sie diese Räume weg.`
  }
  if (antwort.grund === 'NICHT_SUMMIERBAR') {
    return `„${antwort.merkmal.name}“ ist ein Durchschnitt oder Index; davon gibt es keine Summe. Die Werte stehen einzeln in der Tabelle.`
  }
  const alter = pruefeAlter({ von: frage.alterVon, bis: frage.alterBis }, antwort.gruppen)
  if (alter.art === 'GRENZE_FEHLT' && antwort.gruppen.length > 0) {
    return `Für ${altersworte(frage)} gibt es keine Zahl: Geliefert sind andere Altersgruppen.`
  }
  return `Eine Summe gibt es nicht: Für ${namen} liegt am ${antwort.zeitraum.name} keine Zahl vor.`
}

/** Ranges near the asked one that can be answered; empty where the asked one can. */
export function naheAlter(antwort: Antwort, frage: Frage): readonly Altersgruppe[] {
  const alter = pruefeAlter({ von: frage.alterVon, bis: frage.alterBis }, antwort.gruppen)
  if (alter.art !== 'GRENZE_FEHLT') return []
  return [alter.enger, alter.weiter].filter((gruppe) => gruppe !== null)
}
