/** The cookie by which a device is known again (auth/bekanntes-geraet.ts). */
import { createGeraet, findGeraet, GERAETEFRIST_TAGE } from '../../auth/bekanntes-geraet.ts'
import type { Kontext } from '../../context.ts'

const GERAET_COOKIE = 'sozial_geraet'

type Umgebung = Pick<Kontext, 'cookies' | 'schluessel'>

/** @returns name of the device when this account has signed in on it; `undefined` as id: there is no account */
export function findBekanntesGeraet(
  { cookies, schluessel }: Umgebung,
  kontoId: number | undefined,
): string | undefined {
  const cookie = cookies.get(GERAET_COOKIE) ?? undefined
  return findGeraet(schluessel.geraet, cookie, { kontoId: kontoId ?? 0, jetzt: Date.now() })
}

/**
 * From now on the device is known. Only for who is signed in completely: with a
 * password alone one could otherwise get device after device and guess the
 * second factor with each.
 */
export function rememberGeraet({ cookies, schluessel }: Umgebung, kontoId: number): void {
  cookies.set(GERAET_COOKIE, {
    wert: createGeraet(schluessel.geraet, kontoId, Date.now()),
    dauer: GERAETEFRIST_TAGE * 24 * 60 * 60,
  })
}
