import { OPERATIONEN } from '../../auth/operationen.ts'
import { darf } from '../../auth/berechtigung.ts'
import { istInnen, type Wer } from '../../auth/wer.ts'
import { describeAnlass, zweckeOf } from '../../auth/worte.ts'
import type { Zweitfaktorstand } from '../../graphql/enums.ts'
import type { SitzungskontoType, SitzungType } from './sitzung.type.ts'

/** What somebody is told about being signed in. */
export function toSitzung(wer: Wer): SitzungType {
  const angemeldet = wer.art === 'KONTO' && !wer.zweitfaktorOffen
  return {
    konto: toKonto(wer),
    sicht: istInnen(wer) ? 'INTERN' : 'RELEASED',
    zweck: angemeldet ? wer.zweck : null,
    zwecke: zweckeOf(wer),
    operationen: Object.entries(OPERATIONEN)
      .filter(([, operation]) => darf(wer, operation))
      .map(([name]) => name.slice(name.indexOf('.') + 1)),
    anlass: describeAnlass(wer),
    zweitfaktor: zweitfaktorOf(wer),
  }
}

function toKonto(wer: Wer): SitzungskontoType | null {
  if (wer.art === 'OEFFENTLICHKEIT') return null
  const { kontoId: id, name, anmeldename, rollen, organisation, demo } = wer
  return { id, name, anmeldename, rollen, organisation, demo }
}

const zweitfaktorOf = (wer: Wer): Zweitfaktorstand =>
  wer.art === 'KONTO' && wer.zweitfaktorOffen ? 'OFFEN' : 'KEINER'
