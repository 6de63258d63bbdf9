import { together } from '../database/transaction.ts'
import { formatZeitpunkt } from '@sozial/shared/format'
import { toAnmeldename } from '../modules/anmeldung/anmeldename.ts'
import { createErstlink, type NeuerLink } from '../modules/anmeldung/create-link.ts'
import { findKontoId } from '../modules/konto/konto.queries.ts'
import { createResetlink, resetZweitfaktor } from '../modules/konto/manage-konto.ts'
import { parseArgumente } from './argumente.ts'
import { Aufruffehler, type Kommando, type Umgebung } from './kommando.ts'

export const kontoLink: Kommando = {
  name: 'konto link',
  kurz: 'macht einen Link, mit dem jemand sein Passwort neu setzt',
  hilfe: `pnpm sozial konto link ANMELDENAME
pnpm sozial konto link ANMELDENAME --ohne-zweitfaktor
pnpm sozial konto link

  Der letzte Weg hinein, wenn niemand mehr Konten verwalten kann. Der Link gilt einmal; ein neuer
  ersetzt ihn. Mit --ohne-zweitfaktor werden auch App, Passkeys und Wiederherstellungscodes
  entfernt. Ohne Namen: der Link für das erste Konto, solange es keines mit der Rolle ADMIN gibt.
  Alles steht im Protokoll.`,
  run: async (args, umgebung) => {
    const { values, positionals } = parseArgumente(
      args,
      { 'ohne-zweitfaktor': { type: 'boolean' } },
      1,
    )
    const [name] = positionals
    const ohne = values['ohne-zweitfaktor'] === true
    const link = name === undefined ? await first(umgebung) : await reset(umgebung, name, ohne)
    umgebung.sage(
      `${umgebung.adresse()}${link.pfad}\nDer Link gilt einmal, bis ${formatZeitpunkt(link.gueltigBis.toISOString())}.`,
    )
    return 0
  },
}

async function first({ openDatenbank, akteur }: Umgebung): Promise<NeuerLink> {
  const { db } = await openDatenbank()
  const link = await createErstlink(db, akteur)
  if (link !== undefined) return link
  throw new Aufruffehler('Es gibt ein Konto mit der Rolle ADMIN. Es fehlt der ANMELDENAME.')
}

async function reset(
  { openDatenbank, akteur }: Umgebung,
  name: string,
  ohneZweitfaktor: boolean,
): Promise<NeuerLink> {
  const { db } = await openDatenbank()
  return together(db, async (gemeinsam) => {
    const kontoId = await findKontoId(gemeinsam.offen!, toAnmeldename(name))
    if (kontoId === undefined) throw new Aufruffehler(`Ein Konto „${name}“ gibt es nicht.`)
    const auftrag = { db: gemeinsam, akteur }
    if (ohneZweitfaktor) await resetZweitfaktor(auftrag, kontoId)
    return createResetlink(auftrag, kontoId)
  })
}
