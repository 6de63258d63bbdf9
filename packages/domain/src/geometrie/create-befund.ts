import type { Umrissbefund } from './befund.ts'
import type { Vieleck } from './boolesch.ts'
import { rahmenVon, toFlaeche, toGrad, toOrt, toPfad } from './gitter.ts'
import type { Ort } from './umriss.ts'

interface Angaben extends Omit<Umrissbefund, 'kennung' | 'ort' | 'rahmen' | 'flaechen'> {
  /** Where; a corner of the first piece when missing. */
  readonly ort?: Ort
  /** What is shown. */
  readonly stuecke: readonly Vieleck[]
}

/** Completes a finding: where it is and by what it is known again. */
export function toBefund({ ort, stuecke, ...rest }: Angaben): Umrissbefund {
  const stelle = ort ?? (stuecke[0]?.[0]?.[0] === undefined ? [0, 0] : toOrt(stuecke[0][0][0]))
  const pfade = stuecke.flat()
  return {
    ...rest,
    kennung: [rest.art, ...rest.nummern, ...stelle.map((grad) => grad.toFixed(5))].join(':'),
    ort: stelle,
    rahmen: toGrad(rahmenVon(pfade.length > 0 ? pfade : [toPfad([stelle])])),
    flaechen: stuecke.map(toFlaeche),
  }
}
