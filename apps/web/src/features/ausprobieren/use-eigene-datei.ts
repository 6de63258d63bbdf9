import { useMemo, useState } from 'react'
import { useApolloClient, useQuery } from '@apollo/client/react'
import { readGebiete, type GeleseneGebiete } from '../../app/gebiete.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { sageAn } from '../../lib/ansage.ts'
import { RaeumeDocument } from './ausprobieren.generated.ts'
import { toEbenen, toEigene } from './ebenen.ts'
import { OHNE_ANGABEN, type Angaben } from '../../app/zuordnung/angaben.ts'
import { readEigene, type Gelesen } from './lesen.ts'

type Dateistand = { readonly art: 'OFFEN' } | { readonly art: 'LIEST' } | Gelesen

const GEOMETRIE = /\.(?:geojson|topojson|json|shp|dbf|prj|cpg|zip)$/i

/** The file under the reader's hand, what is known of it, and the areas it can be laid on. */
export function useEigeneDatei() {
  const optionen = { variables: { sicht: useSicht() }, errorPolicy: 'all' } as const
  const { data, loading } = useQuery(RaeumeDocument, optionen)
  const client = useApolloClient()
  const umrisse = useUmrisse()
  const tabelle = useTabelle()
  const ebenen = useMemo(() => toEbenen(data, umrisse.eigene), [data, umrisse.eigene])
  const bekannte = ebenen.flatMap(({ raeume }) => raeume)

  /** Outlines first: the table is then laid on them. */
  async function nimm(dateien: readonly File[]) {
    const gelesen = await umrisse.lies(dateien.filter(({ name }) => GEOMETRIE.test(name)))
    const neu = dateien.find(({ name }) => !GEOMETRIE.test(name))
    // Whoever is quicker than the areas of the Kreis waits for them: names become keys by them.
    const kreis = await client.query({ query: RaeumeDocument, ...optionen }).catch(() => null)
    const vorhandene = toEbenen(kreis?.data, null).flatMap((ebene) => ebene.raeume)
    const raeume = [...(gelesen ? toEigene(gelesen).raeume : []), ...vorhandene]
    if (neu) await tabelle.lies(neu, raeume, OHNE_ANGABEN)
    else if (tabelle.datei) await tabelle.lies(tabelle.datei, raeume, tabelle.angaben)
  }

  return {
    ...tabelle,
    /** The areas of the Kreis have come, or never will. */
    bereit: !loading,
    kreis: data?.einrichtung.kreis ?? null,
    ebenen,
    bekannte,
    geometriefehler: umrisse.fehler,
    hatEigene: umrisse.eigene !== null,
    nimm: (dateien: readonly File[]) => void nimm(dateien),
    onAngaben: (neu: Angaben) => {
      if (tabelle.datei) void tabelle.lies(tabelle.datei, bekannte, neu)
    },
    beginneNeu: () => {
      umrisse.vergiss()
      tabelle.vergiss()
    },
  }
}

export type Steuerung = ReturnType<typeof useEigeneDatei>

function useTabelle() {
  const [datei, setDatei] = useState<File | null>(null)
  const [angaben, setAngaben] = useState(OHNE_ANGABEN)
  const [stand, setStand] = useState<Dateistand>({ art: 'OFFEN' })

  async function lies(neu: File, raeume: Parameters<typeof readEigene>[1], gesagt: Angaben) {
    setAngaben(gesagt)
    // What was read before stays while it is read anew: the hand is on a column of it.
    if (neu !== datei) setStand({ art: 'LIEST' })
    setDatei(neu)
    const gelesen = await readEigene(neu, raeume, gesagt)
    setStand(gelesen)
    sageAn(gelesen.art === 'TABELLE' ? `${neu.name} ist gelesen.` : `${neu.name}: bitte prüfen.`)
  }

  function vergiss() {
    setDatei(null)
    setStand({ art: 'OFFEN' })
  }
  return { datei, angaben, stand, lies, vergiss }
}

function useUmrisse() {
  const [eigene, setEigene] = useState<GeleseneGebiete | null>(null)
  const [fehler, setFehler] = useState<string | null>(null)

  /** What was read; null without a file, or when it cannot be read. */
  async function lies(dateien: readonly File[]): Promise<GeleseneGebiete | null> {
    setFehler(null)
    if (dateien.length === 0) return null
    try {
      const gelesen = await readGebiete(dateien, {})
      setEigene(gelesen)
      return gelesen
    } catch (error) {
      setFehler(error instanceof Error ? error.message : String(error))
      return null
    }
  }
  return { eigene, fehler, lies, vergiss: () => setEigene(null) }
}
