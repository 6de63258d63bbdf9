import { useState } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { formatAnzahl } from '@sozial/shared/format'
import { Raumabgleich } from '../../app/zuordnung/Raumabgleich.tsx'
import {
  findEbene,
  toRaumzuordnungen,
  toZuordnungsraeume,
  type Raumwahl,
} from '../../app/zuordnung/raumwahl.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import { Begruendungsfeld } from './Begruendungsfeld.tsx'
import type { Warngruppe } from './begruendung-state.ts'
import { AssignRaeumeDocument, ZuordnungsraeumeDocument } from './eingang.generated.ts'
import type { Eingang, Meldung } from './eingang-state.ts'
import { Stellenlinks } from './Stellenlinks.tsx'
import styles from './Bericht.module.css'

interface RaumfragenProps {
  readonly eingang: Pick<Eingang, 'id' | 'dateiname' | 'zuordnung' | 'vorlage'>
  readonly gruppe: Warngruppe
  /** Why the others may stay away. */
  readonly grund: string
  readonly fehlt: boolean
  readonly onGrund: (text: string) => void
}

/** Names that the check found no area for: which area each one means, or why it is none. */
export function Raumfragen({ eingang, gruppe, grund, fehlt, onGrund }: RaumfragenProps) {
  const { data } = useQuery(ZuordnungsraeumeDocument)
  const [wahl, setWahl] = useState<Raumwahl>({})
  const [assign, { error, loading }] = useMutation(AssignRaeumeDocument)
  const raeume = data ? toZuordnungsraeume(data.raeume) : []
  const namen = gruppe.meldungen.flatMap((meldung) => toNamen(meldung, eingang))
  const gesagte = toRaumzuordnungen(wahl, namen)
  const rest = gruppe.meldungen.find(({ roh }) => roh === null)
  return (
    <Abschnitt titel="Unbekannte Räume" zusatz="welcher Raum ist gemeint?">
      {data ? (
        <Raumabgleich
          namen={namen}
          raeume={raeume}
          ebene={findEbene(raeume, gemeinteOf(eingang))}
          wahl={wahl}
          onWahl={setWahl}
        />
      ) : (
        <Skelett hoehe={44} />
      )}
      {rest && <p className="t-klein leise">{rest.text}</p>}
      <div className={styles['abgleichende']}>
        {gesagte.length > 0 && (
          <>
            <Button
              art="haupt"
              onClick={() => {
                if (loading) return
                void assign({ variables: { id: eingang.id, raeume: gesagte } }).catch(() => null)
              }}
            >
              {formatAnzahl(gesagte.length, 'Angabe', 'Angaben')} festhalten und neu prüfen
            </Button>
            <p className="t-klein leise">
              {eingang.vorlage
                ? `Die Vorlage „${eingang.vorlage.name}“ merkt es sich für das nächste Mal.`
                : 'Gilt für diese Datei; sie wird ohne Vorlage gelesen.'}
            </p>
          </>
        )}
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        {gesagte.length < namen.length && (
          <Begruendungsfeld
            label="Oder: Warum dürfen diese Zeilen fehlen?"
            wert={grund}
            fehlt={fehlt}
            onChange={onGrund}
          />
        )}
      </div>
    </Abschnitt>
  )
}

function toNamen(meldung: Meldung, eingang: RaumfragenProps['eingang']) {
  const { roh, vorschlaege } = meldung
  if (roh === null) return []
  const wo = <Stellenlinks eingang={eingang} meldungen={[{ ...meldung, spalte: null }]} />
  return [{ text: roh, name: '', vorschlaege, wo }]
}

/** Areas that other names of the file mean. */
function gemeinteOf({ zuordnung }: Pick<Eingang, 'zuordnung'>): readonly string[] {
  if (zuordnung === null) return []
  const { raum } = JSON.parse(zuordnung) as Zuordnung
  return Object.values(raum.umschluesselung ?? {})
}
