import { useMutation, useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import type { Ebene } from '@sozial/domain/raum'
import { formatZeitpunkt } from '@sozial/shared/format'
import type { SzenarioannahmeInput } from '../../gql/schema.generated.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Kategorieansicht } from './kategorie-adresse.ts'
import {
  SzenarienDocument,
  SzenarioSpeichernDocument,
  SzenarioLoeschenDocument,
  type SzenarienQuery,
} from './szenario.generated.ts'
import { toAnnahme } from './szenario-state.ts'
import { Szenariovergleich } from './Szenariovergleich.tsx'
import styles from './Versorgung.module.css'

type Szenario = SzenarienQuery['szenarien'][number]

interface SpeichernProps {
  readonly kategorie: string
  readonly ebene: Ebene
  readonly stichtag: string | null
  readonly ansicht: Kategorieansicht
  readonly aendere: (teil: Partial<Kategorieansicht> & { readonly ebene?: Ebene }) => void
  readonly annahmen: readonly SzenarioannahmeInput[]
  readonly setAnnahmen: (annahmen: readonly SzenarioannahmeInput[]) => void
}

/** Keeps what was tried under a name, and opens what was kept. */
export function Speichern(props: SpeichernProps) {
  const { kategorie, ansicht, setAnnahmen } = props
  const { data, error, refetch } = useQuery(SzenarienDocument, { fetchPolicy: 'cache-and-network' })
  const eigene = data?.szenarien.filter((eines) => eines.kategorie === kategorie) ?? []
  const offen = eigene.find(({ id }) => id === ansicht.szenario)
  const kennung = offen && `${offen.id}/${offen.stand}`
  useEffect(() => {
    if (offen) setAnnahmen(offen.annahmen.map(toAnnahme))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- taken over once per Stand, not with every refetch
  }, [kennung])
  if (error) return <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
  if (!data) return null
  return <Werkzeuge key={kennung ?? 'neu'} {...props} eigene={eigene} offen={offen} />
}

interface WerkzeugeProps extends SpeichernProps {
  readonly eigene: readonly Szenario[]
  readonly offen: Szenario | undefined
}

/** Writes a Szenario and takes one away; what went wrong stays on the screen. */
function useSpeichern(
  { kategorie, ebene, aendere, annahmen, setAnnahmen }: SpeichernProps,
  name: string,
) {
  const [versucht, setVersucht] = useState(false)
  const [speichere, gespeichert] = useMutation(SzenarioSpeichernDocument, {
    refetchQueries: [SzenarienDocument],
    awaitRefetchQueries: true,
  })
  const [loesche, weg] = useMutation(SzenarioLoeschenDocument, {
    refetchQueries: [SzenarienDocument],
    awaitRefetchQueries: true,
  })
  const sichere = async (als: Szenario | undefined) => {
    setVersucht(true)
    if (name.trim() === '') return
    const szenario = {
      id: als?.id ?? null,
      stand: als?.stand ?? null,
      name,
      kategorie,
      ebene,
      annahmen,
    }
    const antwort = await speichere({ variables: { szenario } }).catch(() => null)
    if (!antwort?.data) return
    sageAn('Szenario gespeichert')
    aendere({ szenario: antwort.data.saveSzenario.id })
  }
  const entferne = async (eines: Szenario) => {
    const antwort = await loesche({ variables: { id: eines.id, stand: eines.stand } }).catch(
      () => null,
    )
    if (!antwort?.data) return
    sageAn('Szenario gelöscht')
    setAnnahmen([])
    aendere({ szenario: 'neu', gegen: null })
  }
  return {
    sichere,
    entferne,
    fehler: gespeichert.error ?? weg.error,
    namensfehler:
      versucht && name.trim() === '' ? 'Bitte einen Namen, unter dem es zu finden ist.' : undefined,
    laeuft: gespeichert.loading || weg.loading,
  }
}

function Werkzeuge(props: WerkzeugeProps) {
  const { annahmen, ansicht, eigene, offen } = props
  const [name, setName] = useState(offen?.name ?? '')
  const { sichere, entferne, fehler, namensfehler, laeuft } = useSpeichern(props, name)
  const weg = ansicht.szenario !== 'neu' && !offen
  const zweites = nebenOf(eigene, offen).find(({ id }) => id === ansicht.gegen)
  return (
    <>
      <div className={`nicht-druck ${styles['speichern']}`}>
        {weg && (
          <Meldung>
            <p>
              Dieses Szenario gibt es nicht mehr, oder es gehört zu einer anderen Kategorie. Sie
              beginnen ein neues.
            </p>
          </Meldung>
        )}
        {eigene.length > 0 && <Wahl {...props} />}
        {offen && (
          <p className="t-klein leise">
            Zuletzt geändert von {offen.geaendertVon}, {formatZeitpunkt(offen.geaendertAm)}
          </p>
        )}
        {(offen || annahmen.length > 0) && (
          <Benennung {...{ offen, name, setName, sichere, entferne, namensfehler, laeuft }} />
        )}
        {fehler && <FehlerMeldung fehler={toFehler(fehler)} />}
      </div>
      {offen && zweites && (
        <Szenariovergleich
          eines={offen}
          anderes={zweites}
          {...{ ebene: props.ebene, stichtag: props.stichtag, ansicht }}
        />
      )}
    </>
  )
}

interface BenennungProps extends Omit<ReturnType<typeof useSpeichern>, 'fehler'> {
  readonly offen: Szenario | undefined
  readonly name: string
  readonly setName: (name: string) => void
}

/** The name, and what is done under it; what a colleague made is not gone with one slip. */
function Benennung(props: BenennungProps) {
  const { offen, name, setName, sichere, entferne, namensfehler, laeuft } = props
  const [fragt, setFragt] = useState(false)
  return (
    <div className={styles['steuerung']}>
      <TextFeld label="Name des Szenarios" wert={name} onChange={setName} fehler={namensfehler} />
      <div className={styles['knoepfe']}>
        {offen && (
          <Button disabled={laeuft} onClick={() => void sichere(offen)}>
            Änderungen speichern
          </Button>
        )}
        <Button disabled={laeuft} onClick={() => void sichere(undefined)}>
          {offen ? 'Unter neuem Namen speichern' : 'Speichern'}
        </Button>
        {offen && (
          <Button
            art="text"
            klein
            disabled={laeuft}
            onClick={() => (fragt ? void entferne(offen) : setFragt(true))}
          >
            {fragt ? 'Wirklich für alle löschen' : 'Löschen'}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Opens one that is kept, and lays a second beside it. */
function Wahl({ eigene, offen, ebene, ansicht, aendere, setAnnahmen }: WerkzeugeProps) {
  const andere = nebenOf(eigene, offen)
  const oeffne = (id: string) => {
    const gewaehlt = eigene.find((eines) => eines.id === id)
    if (!gewaehlt) setAnnahmen([])
    aendere({ szenario: id, gegen: null, ebene: gewaehlt?.ebene ?? ebene })
  }
  return (
    <div className={styles['steuerung']}>
      <WahlFeld
        label="Gespeicherte Szenarien"
        wert={offen?.id ?? 'neu'}
        optionen={[
          { wert: 'neu', text: 'ein neues' },
          ...eigene.map((eines) => ({ wert: eines.id, text: nameOf(eines, ebene) })),
        ]}
        onChange={oeffne}
      />
      {andere.length > 0 && (
        <WahlFeld
          label="Daneben"
          wert={ansicht.gegen ?? ''}
          optionen={[
            { wert: '', text: 'kein zweites' },
            ...andere.map(({ id, name: text }) => ({ wert: id, text })),
          ]}
          onChange={(gegen) => aendere({ gegen: gegen === '' ? null : gegen })}
        />
      )}
    </div>
  )
}

/** Those of the same areas; of others nothing could be compared. */
const nebenOf = (eigene: readonly Szenario[], offen: Szenario | undefined): readonly Szenario[] =>
  offen ? eigene.filter(({ id, ebene }) => id !== offen.id && ebene === offen.ebene) : []

const nameOf = ({ name, ebene }: Szenario, hier: Ebene): string =>
  ebene === hier ? name : `${name} (${EBENE_WORTE[ebene].plural})`
