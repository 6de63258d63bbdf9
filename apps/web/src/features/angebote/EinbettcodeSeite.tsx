import { useState } from 'react'
import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { OrteDocument } from '../../app/atlas/orte.generated.ts'
import { toEinbettcode } from '../../app/mitnehmen/einbettcode.ts'
import { copyText } from '../../app/mitnehmen/zwischenablage.ts'
import { sageAn } from '../../lib/ansage.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Button } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { AngebotssucheDocument } from './angebote.generated.ts'
import { einbettseiteOf, kommunenOf, toEinbettadresse, type Einbettwahl } from './einbetten.ts'
import { LEER, toVariablen } from './suchwahl.ts'
import styles from './Einbetten.module.css'

/** The list for the page of a Kommune: choose, look, copy one line. */
export function EinbettcodeSeite() {
  const { data: orte } = useQuery(OrteDocument)
  const { data } = useQuery(AngebotssucheDocument, {
    variables: { ...toVariablen(LEER, null), hoechstens: 0, ab: 0 },
  })
  const [wahl, setWahl] = useState<Einbettwahl>({ kommune: null, kategorie: null })
  useTitel('Angebote einbetten', data?.kreis.name)
  const facetten = data?.angebotssuche.facetten ?? []
  const adresse = toEinbettadresse(wahl)
  const titel = einbettseiteOf(wahl, facetten, orte?.raeume)
  const code = toEinbettcode(
    `${window.location.origin}/angebote${adresse === '' ? '' : `?${adresse}`}`,
    titel,
  )
  return (
    <div className={styles['codeseite']}>
      <h1 className="t-titel" tabIndex={-1}>
        Angebote auf Ihrer Internetseite
      </h1>
      <p className="t-satz">
        Eine Zeile HTML zeigt die Liste auf der Seite einer Kommune oder eines Vereins. Sie ist
        immer auf dem neuesten Stand, setzt keine Cookies und lädt nichts von Dritten.
      </p>
      <div className={styles['wahl']}>
        <WahlFeld
          label="Wo?"
          wert={wahl.kommune ?? ''}
          optionen={[
            { wert: '', text: 'Ganzer Kreis' },
            ...kommunenOf(orte?.raeume).map(({ schluessel, name }) => ({
              wert: schluessel,
              text: name,
            })),
          ]}
          onChange={(wert) => setWahl({ ...wahl, kommune: wert || null })}
        />
        <WahlFeld
          label="Worum geht es?"
          wert={wahl.kategorie ?? ''}
          optionen={[
            { wert: '', text: 'Alles' },
            ...facetten
              .filter(({ feld }) => feld === 'kategorien')
              .map(({ wert, name, ober }) => ({
                wert,
                text: ober === null ? (name ?? wert) : `– ${name ?? wert}`,
              })),
          ]}
          onChange={(wert) => setWahl({ ...wahl, kategorie: wert || null })}
        />
      </div>
      <Code code={code} />
      <p>
        <Link to={`/einbetten/angebote?${adresse}`} target="_blank" rel="noreferrer">
          So sieht die Liste aus
        </Link>
      </p>
    </div>
  )
}

function Code({ code }: { readonly code: string }) {
  const [meldung, setMeldung] = useState('')
  const kopiere = async (): Promise<void> => {
    const text = (await copyText(code))
      ? 'Der Code ist kopiert.'
      : 'Ihr Browser lässt das Kopieren nicht zu. Bitte markieren Sie den Code und kopieren Sie ihn selbst.'
    setMeldung(text)
    sageAn(text)
  }
  return (
    <div>
      <pre className={styles['code']}>
        <code>{code}</code>
      </pre>
      <p className={styles['werk']}>
        <Button art="haupt" onClick={() => void kopiere()}>
          Code kopieren
        </Button>
        <span className="t-klein leise">{meldung}</span>
      </p>
    </div>
  )
}
