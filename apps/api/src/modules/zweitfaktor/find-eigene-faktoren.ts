import { toGegenstelle } from '../../auth/passkey.ts'
import type { Angemeldet } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { findAnmeldekonto } from '../anmeldung/anmeldekonto.queries.ts'
import { findPasskeys } from './passkey.queries.ts'
import { countCodes, findTotp } from './zweitfaktor.queries.ts'
import type { EigeneFaktorenType } from './zweitfaktor.type.ts'

/** While a factor is due, of passkeys only that there are some: not yet what they are called. */
export async function findEigeneFaktoren(
  { db, ursprung }: Kontext,
  { kontoId, zweitfaktorOffen }: Angemeldet,
): Promise<EigeneFaktorenType> {
  const konto = await findAnmeldekonto(db.pool, kontoId)
  const passkeys = await findPasskeys(db.pool, kontoId)
  const totp = await findTotp(db.pool, kontoId)
  return {
    hatPasswort: konto?.hash != null,
    hatApp: totp?.bestaetigtAm != null,
    passkeys: passkeys.map(({ id, name, angelegtAm, zuletztAm }) => ({
      id,
      name: zweitfaktorOffen ? 'Passkey' : name,
      angelegtAm,
      zuletztAm: zweitfaktorOffen ? null : zuletztAm,
    })),
    wiederherstellungscodes: await countCodes(db.pool, kontoId),
    pflicht: konto?.faktorPflicht === true,
    passkeyMoeglich: toGegenstelle(ursprung) !== undefined,
  }
}
