import type { Meldung, Rohmerkmal } from '@sozial/formate/lesung'
import { formatAnzahl } from '@sozial/shared/format'
import { findFehltJetzt, findNegative, findZuGrosse } from './plausibilitaet.queries.ts'
import type { UnmoeglicheZahl } from './plausibilitaet.queries.ts'
import {
  begrenze,
  formatGenau,
  formatOrt,
  HOECHSTENS,
  istSaldo,
  meldung,
  merkmalOf,
  stelleOf,
} from './plausibilitaet-stoff.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'

/** Figures that cannot be, and those that are gone. */
export async function pruefeZahlen(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  return [
    ...(await pruefeNegative(stoff)),
    ...(await pruefeGroesse(stoff)),
    ...(await pruefeFehlende(stoff)),
  ]
}

/** Units in which people or events are counted: less than none there are never. */
const GEZAEHLTE = /^(person|haushalt|fall|fälle|faelle|kind|einwohner)/i

async function pruefeNegative(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const { werte } = stoff.strom.merkmale
  const unterNull = new Set(
    stoff.gruppen.flatMap(({ merkmal, kleinste }) => ((kleinste ?? 0) < 0 ? [merkmal] : [])),
  )
  const gezaehlt = werte.flatMap(({ art, name }, i) =>
    art === 'ANZAHL' && !istSaldo(name) && unterNull.has(i + 1) ? [i + 1] : [],
  )
  const zeilen = await findNegative(stoff.tx, gezaehlt, HOECHSTENS)
  const meldungen = zeilen.map((zeile) => {
    const gewiss = GEZAEHLTE.test(merkmalOf(stoff, zeile.merkmal).einheit)
    const rat = gewiss
      ? 'Bitte die Zahl berichtigen.'
      : 'Eine Anzahl ist nie negativ, ein Saldo oder Abgang kann es sein. Bitte prüfen.'
    const text = `${formatOrt(stoff, zeile)}: ${formatGenau(zeile.wert)}. ${rat}`
    return meldung('ANZAHL_NEGATIV', text, {
      schwere: gewiss ? 'FEHLER' : 'WARNUNG',
      ...belegOf(stoff, zeile),
    })
  })
  return begrenze('ANZAHL_NEGATIV', meldungen, {
    was: 'negative Anzahlen',
    gesamt: zeilen[0]?.gesamt ?? 0,
  })
}

/** More than all people of the earth, or than any amount in any currency. */
const grenzeOf = ({ art }: Rohmerkmal): number => (art === 'ANZAHL' ? 1e10 : 1e15)

async function pruefeGroesse(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const grenzen = stoff.strom.merkmale.werte.map(grenzeOf)
  const gibtEs = stoff.gruppen.some(
    ({ merkmal, kleinste, groesste }) =>
      Math.max(-(kleinste ?? 0), groesste ?? 0) > grenzen[merkmal - 1]!,
  )
  const zeilen = gibtEs ? await findZuGrosse(stoff.tx, grenzen, HOECHSTENS) : []
  const meldungen = zeilen.map((zeile) => {
    const text = `${formatOrt(stoff, zeile)}: ${formatGenau(zeile.wert)} ist unmöglich groß. Bitte die Zahl oder die gewählte Spalte berichtigen.`
    return meldung('ZAHL_ZU_GROSS', text, belegOf(stoff, zeile))
  })
  return begrenze('ZAHL_ZU_GROSS', meldungen, {
    was: 'unmöglich große Zahlen',
    gesamt: zeilen[0]?.gesamt ?? 0,
  })
}

const belegOf = (stoff: Pruefstoff, zeile: UnmoeglicheZahl) => ({
  stelle: stelleOf(stoff, zeile),
  roh: String(zeile.wert),
})

async function pruefeFehlende(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const gibtEs = stoff.gruppen.some(({ fehlend }) => fehlend > 0)
  const zeilen = gibtEs ? await findFehltJetzt(stoff.tx) : []
  const meldungen = zeilen.map((zeile) => {
    const weitere =
      zeile.anzahl === 1
        ? ''
        : ` und ${formatAnzahl(zeile.anzahl - 1, 'weiteres Gebiet', 'weitere Gebiete')}`
    const text = `${formatOrt(stoff, zeile)}${weitere}: Die Zahl fehlt, im Zeitraum davor oder bisher gab es sie.`
    return meldung('ZAHL_FEHLT_JETZT', text, {
      stelle: stelleOf(stoff, zeile),
      anzahl: zeile.anzahl,
    })
  })
  return begrenze('ZAHL_FEHLT_JETZT', meldungen, { was: 'Spalten mit fehlenden Zahlen' })
}
