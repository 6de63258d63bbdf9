import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { formatAnzahl } from '@sozial/shared/format'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Kaestchen, TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { AbstimmungDocument, StartAbstimmungDocument } from './abstimmung.generated.ts'
import type { Abstimmung } from './abstimmung-worte.ts'
import { Links } from './Links.tsx'
import styles from './Abstimmung.module.css'

interface BeginnProps {
  readonly abstimmung: Abstimmung
  readonly mailversand: boolean
  /** Whether Kommunen are to be asked now; the links of those asked just before stay. */
  readonly offen: boolean
  readonly fertig: () => void
}

interface Zeile {
  readonly an: boolean
  readonly empfaenger: string
  readonly email: string
}

/** Lays the Zuschnitt before Kommunen, several at once. */
export function Beginn({ abstimmung, mailversand, offen, fertig }: BeginnProps) {
  const { zuschnitt, stand, ungefragt } = abstimmung
  const [zeilen, setZeilen] = useState<Readonly<Record<string, Zeile>>>({})
  const [frist, setFrist] = useState('')
  const [hinweis, setHinweis] = useState('')
  const [mangel, setMangel] = useState<string>()
  const [starte, { data, error, loading }] = useMutation(StartAbstimmungDocument, {
    refetchQueries: [AbstimmungDocument],
    awaitRefetchQueries: true,
  })
  const zeileOf = (schluessel: string, name: string): Zeile =>
    zeilen[schluessel] ?? { an: true, empfaenger: `Rathaus ${name}`, email: '' }
  const gewaehlte = ungefragt.filter(({ schluessel, name }) => zeileOf(schluessel, name).an)
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setMangel(frist === '' ? 'Bitte angeben, bis wann um Stellungnahme gebeten wird.' : undefined)
    if (loading || frist === '') return
    const beteiligungen = gewaehlte.map(({ schluessel, name }) => {
      const { empfaenger, email } = zeileOf(schluessel, name)
      return { kommune: schluessel, empfaenger, email, frist, erinnerungTage: 7 }
    })
    const variables = { zuschnitt: zuschnitt.id, stand, beteiligungen, hinweis }
    const antwort = await starte({ variables }).catch(() => null)
    if (!antwort?.data) return
    fertig()
    sageAn(`${formatAnzahl(beteiligungen.length, 'Kommune ist', 'Kommunen sind')} gefragt.`)
  }
  return (
    <>
      {data && <Links gefragt={data.startAbstimmung.gefragt} />}
      {offen && (
        <Abschnitt titel="Kommunen um ihre Stellungnahme bitten">
          <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
            <TextFeld
              label="Bitte bis zum"
              art="date"
              fehler={mangel}
              wert={frist}
              onChange={setFrist}
            />
            <TextFeld
              label="Hinweis an alle (freiwillig)"
              mehrzeilig
              wert={hinweis}
              onChange={setHinweis}
            />
            <Kommunen
              {...{ ungefragt, zeileOf, mailversand }}
              onChange={(schluessel, zeile) => setZeilen({ ...zeilen, [schluessel]: zeile })}
            />
            {error && <FehlerMeldung fehler={toFehler(error)} />}
            <p>
              <Button type="submit" art="haupt">
                {loading
                  ? 'Wird gesendet …'
                  : `${formatAnzahl(gewaehlte.length, 'Kommune', 'Kommunen')} fragen`}
              </Button>
            </p>
          </form>
        </Abschnitt>
      )}
    </>
  )
}

interface KommunenProps {
  readonly ungefragt: Abstimmung['ungefragt']
  readonly zeileOf: (schluessel: string, name: string) => Zeile
  readonly mailversand: boolean
  readonly onChange: (schluessel: string, zeile: Zeile) => void
}

const Kommunen = ({ ungefragt, zeileOf, mailversand, onChange }: KommunenProps) => (
  <fieldset className={styles['kommunen']}>
    <legend className="t-h3">Wer gefragt wird</legend>
    <p className="t-klein leise mass">
      {mailversand
        ? 'Mit E-Mail-Adresse geht die Bitte gleich hinaus, und eine Woche vor der Frist eine Erinnerung; ohne bekommen Sie einen Link zum Weitergeben. '
        : 'Mails gehen von hier nicht hinaus; Sie bekommen je Kommune einen Link zum Weitergeben. '}
      Wer ein Konto der Kommune hat, findet den Vorschlag auch dort.
    </p>
    {ungefragt.map(({ schluessel, name }) => (
      <Kommunenzeile
        key={schluessel}
        name={name}
        zeile={zeileOf(schluessel, name)}
        onChange={(zeile) => onChange(schluessel, zeile)}
      />
    ))}
  </fieldset>
)

interface KommunenzeileProps {
  readonly name: string
  readonly zeile: Zeile
  readonly onChange: (zeile: Zeile) => void
}

function Kommunenzeile({ name, zeile, onChange }: KommunenzeileProps) {
  return (
    <div className={styles['kommune']}>
      <Kaestchen an={zeile.an} onChange={(an) => onChange({ ...zeile, an })}>
        <b>{name}</b>
      </Kaestchen>
      {zeile.an && (
        <div className={styles['paar']}>
          <TextFeld
            label={`Ansprechpartner in ${name}`}
            wert={zeile.empfaenger}
            onChange={(empfaenger) => onChange({ ...zeile, empfaenger })}
          />
          <TextFeld
            label="E-Mail (leer: Link)"
            wert={zeile.email}
            eingabe={{ inputMode: 'email', autoCapitalize: 'none' }}
            onChange={(email) => onChange({ ...zeile, email })}
          />
        </div>
      )}
    </div>
  )
}
