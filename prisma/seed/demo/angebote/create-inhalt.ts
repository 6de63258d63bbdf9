import type { Angebotsinhalt, Sprache, Zugang } from '@sozial/domain/angebot'
import { KATEGORIEN, merkmaleOf, type Stelle } from './stelle.ts'
import type { Angebotszeile } from './zeile.ts'
import { ferienwort } from './zeiten.ts'

/** All but the area, which needs the ids of the database. */
export type Demoinhalt = Omit<Angebotsinhalt, 'einzugsgebiet'>

const ANMELDUNG: Readonly<Partial<Record<Zugang, string>>> = {
  ANMELDUNG: 'Telefonisch oder per E-Mail. Wir melden uns innerhalb von drei Werktagen.',
  HILFEPLAN: 'Über das Jugendamt. Zum ersten Gespräch begleiten wir gern.',
  PFLEGEGRAD: 'Ein Anruf genügt; den Antrag bei der Pflegekasse stellen wir gemeinsam.',
}

export function createInhalt(
  [titel, , organisation, kurztext, langtext]: Angebotszeile,
  { kategorie, nummer, zufall }: Stelle,
): Demoinhalt {
  const { paragraf = '', alterVon = null, alterBis = null } = KATEGORIEN.get(kategorie) ?? {}
  const { zielgruppen, zugang = [], kostenart, hilfeMix = [] } = merkmaleOf(kategorie)
  const vzae = Math.round(5 + zufall() * 60) / 10
  const ehrenamtliche = 3 + Math.floor(zufall() * 40)
  const anmeldung = zugang.flatMap((einer) => ANMELDUNG[einer] ?? [])[0]
  return {
    titel,
    kurztext,
    langtext: langtext + ferienwort({ kategorie, nummer }),
    kategorien: [kategorie],
    zielgruppen,
    zugang,
    kostenart,
    hilfeMix,
    sprachen: sprachenOf(nummer),
    kontakt: {
      name: '',
      telefon: `00000 ${String(100_000 + nummer * 37)}`,
      email: `kontakt@${organisation}.example`,
      website: `https://${organisation}.example`,
    },
    vzae,
    ...(anmeldung === undefined ? {} : { anmeldung }),
    ...(hilfeMix.includes('EHRENAMT') ? { ehrenamtliche } : {}),
    ...(paragraf === '' ? {} : { rechtsgrundlage: paragraf }),
    ...(alterVon === null && alterBis === null ? {} : { alter: { von: alterVon, bis: alterBis } }),
    ...inneresOf(nummer),
  }
}

function sprachenOf(nummer: number): readonly Sprache[] {
  if (nummer % 5 === 0) return ['de', 'tr', 'ar']
  return nummer % 7 === 0 ? ['de', 'uk', 'ru'] : ['de']
}

/** What some of them say to the Kreis or only to themselves, and what some do not want to be public. */
function inneresOf(nummer: number): Demoinhalt {
  return {
    ...(nummer % 6 === 2
      ? { kooperation: 'Grundschulen, Jugendamt und Vereine im Ort, Treffen zweimal im Jahr.' }
      : {}),
    ...(nummer % 8 === 4
      ? {
          wirkungsziel:
            'Drei von vier Menschen sagen nach einem halben Jahr, dass es geholfen hat.',
        }
      : {}),
    ...(nummer % 9 === 1
      ? { notiz: 'Mietvertrag der Räume im nächsten Jahr neu verhandeln.' }
      : {}),
    ...(nummer % 13 === 6 ? { sichtbar: { kapazitaet: 'PLANUNG', platzmeldung: 'PLANUNG' } } : {}),
  }
}
