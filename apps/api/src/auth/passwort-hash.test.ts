import { hash } from '@node-rs/argon2'
import { hashPasswort, istVeraltet, verifyPasswort } from './passwort-hash.ts'
import { createWarteschlange } from './warteschlange.ts'

describe('Passwörter', () => {
  it('stehen als argon2id mit den Parametern da, jedes mit eigenem Salz', async () => {
    const [eins, zwei] = await Promise.all([hashPasswort('rhabarber'), hashPasswort('rhabarber')])
    expect(eins).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(zwei).not.toBe(eins)
    expect(await verifyPasswort(eins, 'rhabarber')).toBe(true)
    expect(await verifyPasswort(eins, 'Rhabarber')).toBe(false)
  })

  it('gelten in jeder Schreibweise desselben Zeichens', async () => {
    const gespeichert = await hashPasswort('\u00fcber')
    expect(await verifyPasswort(gespeichert, 'u\u0308ber')).toBe(true)
  })

  it('werden ohne Konto gegen eine Attrappe geprüft und stimmen nie', async () => {
    expect(await verifyPasswort(undefined, '')).toBe(false)
    expect(await verifyPasswort(undefined, 'rhabarber')).toBe(false)
  })

  it('werden neu abgelegt, wenn die Parameter andere sind', async () => {
    expect(istVeraltet(await hashPasswort('x'))).toBe(false)
    const schwach = await hash('x', { memoryCost: 8192, timeCost: 2, parallelism: 1 })
    expect(istVeraltet(schwach)).toBe(true)
    expect(await verifyPasswort(schwach, 'x')).toBe(true)
  })
})

describe('createWarteschlange', () => {
  it('lässt nie mehr zugleich laufen und weist ab, was über die Schlange hinausgeht', async () => {
    const warteschlange = createWarteschlange({ gleichzeitig: 2, wartend: 3 })
    let laufend = 0
    let hoechstens = 0
    const freigaben: (() => void)[] = []
    const arbeit = async (): Promise<string> => {
      hoechstens = Math.max(hoechstens, ++laufend)
      await new Promise<void>((resolve) => freigaben.push(resolve))
      laufend--
      return 'fertig'
    }
    const ergebnisse = Array.from({ length: 7 }, () =>
      warteschlange(arbeit).catch((error: Error) => error.message),
    )
    for (let fertig = 0; fertig < 5; fertig++) {
      while (freigaben.length === 0) await Promise.resolve()
      freigaben.shift()!()
    }
    const texte = await Promise.all(ergebnisse)
    expect(hoechstens).toBe(2)
    expect(texte.filter((text) => text === 'fertig')).toHaveLength(5)
    expect(texte.filter((text) => text.startsWith('Gerade'))).toHaveLength(2)
    const danach = warteschlange(() => Promise.resolve('frei'))
    expect(await danach).toBe('frei')
  })

  it('gibt den Platz auch nach einem Fehler weiter', async () => {
    const warteschlange = createWarteschlange({ gleichzeitig: 1, wartend: 5 })
    const kaputt = warteschlange(() => Promise.reject(new Error('kaputt')))
    const danach = warteschlange(() => Promise.resolve('läuft'))
    await expect(kaputt).rejects.toThrow('kaputt')
    expect(await danach).toBe('läuft')
  })
})
