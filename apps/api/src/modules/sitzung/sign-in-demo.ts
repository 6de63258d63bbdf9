import { signInto } from '../../auth/anmelden.ts'
import type { Wer } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { findDemokonten } from './sitzung.lesen.queries.ts'

/**
 * Signs in to an account of the demo, which has no secret. Only a demo Kreis
 * has such accounts, and only where nobody else is served.
 *
 * @throws GraphQLError ANMELDUNG_FEHLGESCHLAGEN for everything else, whatever it is
 */
export async function signInDemo(kontext: Kontext, kontoId: string): Promise<Wer> {
  const konten = kontext.betrieb.produktion ? [] : await findDemokonten(kontext.db)
  const konto = konten.find(({ id }) => String(id) === kontoId)
  if (konto === undefined) {
    throw fehler('ANMELDUNG_FEHLGESCHLAGEN', 'Dieses Demo-Konto gibt es nicht.')
  }
  const { id, name } = konto
  return signInto(kontext, { kontoId: id, name, weg: 'DEMO', zweitfaktorOffen: false })
}
