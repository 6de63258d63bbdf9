import { readSeitenentwurf, rememberSeitenentwurf } from './seitenentwurf.ts'

const createSpeicher = (inhalt: Record<string, string> = {}) => {
  const eintraege = new Map(Object.entries(inhalt))
  return {
    getItem: (name: string) => eintraege.get(name) ?? null,
    setItem: (name: string, wert: string) => void eintraege.set(name, wert),
    removeItem: (name: string) => void eintraege.delete(name),
  }
}

describe('Entwurf eines Seitentexts', () => {
  it('kommt zurück, bis er vergessen wird, und gilt nur für seine Seite', () => {
    const speicher = createSpeicher()
    const entwurf = { text: 'Neu', version: 2, am: '2026-03-01T10:00:00Z' }
    rememberSeitenentwurf('HILFE', entwurf, speicher)
    expect(readSeitenentwurf('HILFE', speicher)).toEqual(entwurf)
    expect(readSeitenentwurf('IMPRESSUM', speicher)).toBeNull()
    rememberSeitenentwurf('HILFE', null, speicher)
    expect(readSeitenentwurf('HILFE', speicher)).toBeNull()
  })

  it.each(['', 'null', '{', '{"text":1,"version":1,"am":"x"}', '{"text":"x"}'])(
    'beginnt neu, wo „%s“ steht',
    (text) => {
      expect(
        readSeitenentwurf('HILFE', createSpeicher({ 'seitentext-entwurf:HILFE': text })),
      ).toBeNull()
    },
  )
})
