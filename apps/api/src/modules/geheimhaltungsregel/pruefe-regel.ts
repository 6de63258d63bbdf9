import type { Schutzangaben } from '@sozial/domain/geheimhaltung'
import type { Regelort } from './regel.queries.ts'

const HOECHSTENS_ZEICHEN = 2000

const GRENZEN = [
  ['minZaehler', 1, 100, 'Die Mindestzahl der Fälle liegt zwischen 1 und 100'],
  ['minNenner', 0, 10_000, 'Die kleinste Bezugsgruppe liegt zwischen 0 und 10.000'],
] as const

/** What is wrong with a rule, in sentences; nothing: it can be saved. */
export function pruefeRegel(
  { quelleId, indikatorId }: Regelort,
  regel: Schutzangaben & { readonly begruendung: string },
): readonly string[] {
  const { begruendung, verfahren } = regel
  return [
    ...(quelleId === null && indikatorId === null
      ? ['Bitte sagen, für welche Quelle oder welchen Indikator die Regel gilt.']
      : []),
    ...GRENZEN.flatMap(([feld, von, bis, satz]) => {
      const zahl = regel[feld]
      if (zahl === null || (Number.isInteger(zahl) && zahl >= von && zahl <= bis)) return []
      return [`${satz}; ${zahl.toLocaleString('de-DE')} geht nicht.`]
    }),
    ...(verfahren !== null && indikatorId !== null
      ? [
          'Sperren oder Runden gilt für eine ganze Quelle: dieselbe Zahl muss überall gleich stehen. Bitte das Verfahren bei der Quelle wählen.',
        ]
      : []),
    ...(begruendung === ''
      ? ['Bitte eine Begründung angeben: Wer für die Regel einsteht, muss sie erklären können.']
      : []),
    ...(begruendung.length > HOECHSTENS_ZEICHEN
      ? [
          `Die Begründung hat ${begruendung.length} Zeichen, höchstens ${HOECHSTENS_ZEICHEN} passen.`,
        ]
      : []),
  ]
}
