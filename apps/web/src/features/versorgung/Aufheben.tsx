import { useMutation, useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import type { Ebene } from '@sozial/domain/raum'
import { formatZeitpunkt } from '@sozial/shared/format'
import type { SzenarioannahmeInput } from '../../gql/schema.generated.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import type { Kategorieansicht } from './kategorie-adresse.ts'
import {
  SzenarienDocument,
  SzenarioAufhebenDocument,
  SzenarioLoeschenDocument,
  type SzenarienQuery,
} from './szenario.generated.ts'
import styles from './Versorgung.module.css'

type Szenario = SzenarienQuery['szenarien'][number]

interface AufhebenProps {
  readonly kategorie: string
  readonly ebene: Ebene
  readonly ansicht: Kategorieansicht
  readonly aendere: (teil: Partial<Kategorieansicht>) => void
  readonly annahmen: readonly SzenarioannahmeInput[]
  readonly setAnnahmen: (annahmen: readonly SzenarioannahmeInput[]) => void
}

/** Keeps what was tried under a name, and opens what was kept. */
export function Aufheben(props: AufhebenProps) {
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

const toAnnahme = ({
  art,
  id,
  raum,
  plaetze,
}: Szenario['annahmen'][number]): SzenarioannahmeInput => ({
  art,
  id,
  raum,
  plaetze,
})

interface WerkzeugeProps extends AufhebenProps {
  readonly eigene: readonly Szenario[]
  readonly offen: Szenario | undefined
}

/** Writes a Szenario and takes one away; what went wrong stays on the screen. */
function useAufheben(
  { kategorie, ebene, aendere, annahmen, setAnnahmen }: AufhebenProps,
  name: string,
) {
  const [hebeAuf, auf] = useMutation(SzenarioAufhebenDocument, {
    refetchQueries: [SzenarienDocument],
    awaitRefetchQueries: true,
  })
  const [loesche, weg] = useMutation(SzenarioLoeschenDocument, {
    refetchQueries: [SzenarienDocument],
    awaitRefetchQueries: true,
  })
  const sichere = async (als: Szenario | undefined) => {
    const szenario = {
      id: als?.id ?? null,
      stand: als?.stand ?? null,
      name,
      kategorie,
      ebene,
      annahmen,
    }
    const antwort = await hebeAuf({ variables: { szenario } }).catch(() => null)
    if (!antwort?.data) return
    sageAn('Szenario aufgehoben')
    aendere({ szenario: antwort.data.saveSzenario.id })
  }
  const entferne = async (eines: Szenario) => {
    const antwort = await loesche({ variables: { id: eines.id, stand: eines.stand } }).catch(
      () => null,
    )
    if (!antwort?.data) return
    sageAn('Szenario gelöscht')
    setAnnahmen([])
    aendere({ szenario: 'neu' })
  }
  return {
    sichere,
    entferne,
    fehler: auf.error ?? weg.error,
    laeuft: auf.loading || weg.loading,
  }
}

function Werkzeuge(props: WerkzeugeProps) {
  const { aendere, annahmen, eigene, offen, setAnnahmen } = props
  const [name, setName] = useState(offen?.name ?? '')
  const { sichere, entferne, fehler, laeuft } = useAufheben(props, name)
  return (
    <div className={`nicht-druck ${styles['aufheben']}`}>
      {eigene.length > 0 && (
        <WahlFeld
          label="Aufgehobene Szenarien"
          wert={offen?.id ?? 'neu'}
          optionen={[
            { wert: 'neu', text: 'ein neues' },
            ...eigene.map(({ id, name: text }) => ({ wert: id, text })),
          ]}
          onChange={(szenario) => {
            if (szenario === 'neu') setAnnahmen([])
            aendere({ szenario })
          }}
        />
      )}
      {offen && (
        <p className="t-klein leise">
          Zuletzt geändert von {offen.geaendertVon}, {formatZeitpunkt(offen.geaendertAm)}
        </p>
      )}
      {annahmen.length > 0 && (
        <div className={styles['steuerung']}>
          <TextFeld label="Name des Szenarios" wert={name} onChange={setName} />
          <div className={styles['knoepfe']}>
            {offen && (
              <Button disabled={laeuft} onClick={() => void sichere(offen)}>
                Änderungen aufheben
              </Button>
            )}
            <Button disabled={laeuft} onClick={() => void sichere(undefined)}>
              {offen ? 'Unter neuem Namen aufheben' : 'Aufheben'}
            </Button>
            {offen && (
              <Button art="text" klein disabled={laeuft} onClick={() => void entferne(offen)}>
                Löschen
              </Button>
            )}
          </div>
        </div>
      )}
      {fehler && <FehlerMeldung fehler={toFehler(fehler)} />}
    </div>
  )
}
